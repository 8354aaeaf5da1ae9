package org.jingtu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A GeoPackage for a stream: a database cannot be written front to back, so it is made in a temporary file first. */
final class SpooledSink implements FeatureSink {
    private final OutputStream out;
    private final Path file;
    private final FeatureSink sink;

    SpooledSink(OutputStream out, List<String> columns) throws IOException {
        this.out = out;
        this.file = Files.createTempFile("jingtu-export", ".gpkg");
        this.sink = GeoPackageSink.open(file, columns, false);
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) throws IOException {
        List<@Nullable Object> plain = new ArrayList<>(values.size());
        for (Object value : values) {
            boolean kept = value == null || value instanceof Number || value instanceof Boolean;
            plain.add(kept ? value : value.toString());
        }
        sink.write(plain, geometry);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            sink.close();
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
