package org.jingtu.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the demo county as the files a bureau would hand over, so that the demo goes through the same import as
 * everybody's data.
 */
final class DemoFiles {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String LEDGER_HEADER = "问题编号,问题类别,来源,状态,上报时间,整改时限,办结时间,责任单位,责任人,地址,返工次数,经度,纬度";

    private final DemoCounty county;
    private final DemoGeometry geometry;
    private final JsonMapper json = JsonMapper.builder().build();

    DemoFiles(DemoCounty county) {
        this.county = county;
        this.geometry = new DemoGeometry(county.plane());
    }

    /** Something with properties and a shape. */
    private record Feature(Map<String, Object> properties, Geometry geometry) {}

    void writeAreas(Path file) throws IOException {
        write(
                file,
                county.areas().stream()
                        .map(a -> feature(
                                geometry.polygon(a.ring()), "id", a.sourceId(), "name", a.name(), "kind", a.kind()))
                        .toList());
    }

    void writeRoads(Path file) throws IOException {
        write(
                file,
                county.roads().stream()
                        .map(r -> feature(
                                geometry.line(r.path()),
                                "id",
                                r.sourceId(),
                                "name",
                                r.name(),
                                "grade",
                                r.grade(),
                                "width",
                                r.widthMetres()))
                        .toList());
    }

    void writeZones(Path file) throws IOException {
        write(
                file,
                county.zones().stream()
                        .map(z -> feature(geometry.polygon(z.ring()), "id", z.sourceId(), "name", z.name()))
                        .toList());
    }

    void writeFacilities(Path file) throws IOException {
        write(
                file,
                county.facilities().stream()
                        .map(f -> feature(
                                geometry.point(f.u(), f.v()), "id", f.sourceId(), "name", f.name(), "kind", f.kind()))
                        .toList());
    }

    void writeLedger(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(LEDGER_HEADER);
            out.newLine();
            for (LedgerRow row : county.ledger()) {
                out.write(String.join(
                        ",",
                        row.number(),
                        row.category(),
                        row.source(),
                        row.status(),
                        time(row.reportedAt()),
                        time(row.deadline()),
                        time(row.closedAt()),
                        row.department(),
                        row.owner(),
                        row.address(),
                        Integer.toString(row.reworkCount()),
                        row.longitude(),
                        row.latitude()));
                out.newLine();
            }
        }
    }

    private static String time(@Nullable LocalDateTime at) {
        return at == null ? "" : TIME.format(at);
    }

    private static Feature feature(Geometry geometry, Object... properties) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            map.put((String) properties[i], properties[i + 1]);
        }
        return new Feature(map, geometry);
    }

    private void write(Path file, List<Feature> features) throws IOException {
        GeoJsonWriter shapes = new GeoJsonWriter(9);
        shapes.setEncodeCRS(false);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("type", "FeatureCollection");
            generator.writeArrayPropertyStart("features");
            for (Feature feature : features) {
                generator.writeStartObject();
                generator.writeStringProperty("type", "Feature");
                generator.writePOJOProperty("properties", feature.properties());
                generator.writeName("geometry");
                generator.writeRawValue(shapes.write(feature.geometry()));
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }
}
