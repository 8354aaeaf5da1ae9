package org.jingtu.exchange.batch;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jingtu.exchange.FeatureSink;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes whole collections as files that other programs, and our own import, read. */
@Service
public class ExportService {
    private static final Set<String> POINTS = Set.of("issues", "facilities");

    private final ExportRepository repository;
    private final Map<String, String> queries = new TreeMap<>();

    ExportService(ExportRepository repository, List<ImportTarget> targets) {
        this.repository = repository;
        targets.forEach(t -> t.exportSql().ifPresent(sql -> queries.put(t.kind(), sql)));
    }

    /** Names of the collections. */
    public Set<String> collections() {
        return queries.keySet();
    }

    /** Fails with {@link BadRequestException} when there is no such collection or the format cannot hold it. */
    public void check(String collection, FeatureSink.Format format) {
        check(collection);
        if (format == FeatureSink.Format.GPX && !POINTS.contains(collection)) {
            throw new BadRequestException(
                    "format", "GPX holds points; choose geojson, gpkg or shp for " + collection + ".");
        }
    }

    private void check(String collection) {
        if (!queries.containsKey(collection)) {
            throw new BadRequestException(
                    "collection", "'" + collection + "' cannot be exported; choose one of " + collections() + ".");
        }
    }

    /** Streams a whole collection, one consistent snapshot; closes the stream. */
    @Transactional(readOnly = true)
    public void export(String collection, FeatureSink.Format format, OutputStream out) {
        export(collection, format, null, out);
    }

    /** Streams what of a collection lies in a {@link org.jingtu.platform.PlaceScope place}. */
    @Transactional(readOnly = true)
    public void export(String collection, FeatureSink.Format format, @Nullable String place, OutputStream out) {
        check(collection, format);
        repository.export(queries.getOrDefault(collection, ""), place, format, POINTS.contains(collection), out);
    }
}
