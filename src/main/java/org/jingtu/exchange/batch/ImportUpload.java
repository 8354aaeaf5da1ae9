package org.jingtu.exchange.batch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.platform.BadRequestException;

/** Turns the parameters of an upload into an import request; unknown ones are the caller's mistake. */
final class ImportUpload {
    private static final Map<String, String> SETTINGS = Map.of(
            "areaKind", "area-kind",
            "facilityKind", "facility-kind",
            "vehicleKind", "vehicle-kind",
            "roadGrade", "road-grade",
            "source", "source",
            "category", "category",
            "zone", "zone");
    private static final String COLUMN = "col.";

    private ImportUpload() {}

    static ImportRequest request(Map<String, String> parameters, String fileName, Path file, String user) {
        Map<String, String> settings = new HashMap<>();
        Map<ColumnRole, String> columns = new EnumMap<>(ColumnRole.class);
        Map<String, String> known = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (value.isBlank() || name.equals("_csrf")) {
                return;
            }
            if (SETTINGS.containsKey(name)) {
                settings.put(SETTINGS.getOrDefault(name, name), value.strip());
            } else if (name.startsWith(COLUMN)) {
                columns.put(role(name), value.strip());
            } else if (name.matches("kind|crs|encoding|layer|fileName")) {
                known.put(name, value.strip());
            } else {
                throw new BadRequestException(name, "There is no parameter '" + name + "'.");
            }
        });
        String kind = known.get("kind");
        if (kind == null) {
            throw new BadRequestException("kind", "Say what the file holds: kind=issues, areas, roads, …");
        }
        SourceOptions options =
                new SourceOptions(known.get("crs"), known.get("encoding"), known.get("layer"), columns, kind);
        return new ImportRequest(kind, fileName, file, options, settings, user);
    }

    private static ColumnRole role(String name) {
        String key = name.substring(COLUMN.length());
        for (ColumnRole role : ColumnRole.values()) {
            if (role.key().equals(key)) {
                return role;
            }
        }
        throw new BadRequestException(name, "There is no column role '" + key + "'.");
    }
}
