package org.jingtu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jingtu.exchange.FeatureSink;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Rows that come out, with their shapes: the columns alone as CSV, with the shapes as GeoJSON or GeoPackage. */
final class Table {
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<@Nullable Geometry> shapes = new ArrayList<>();
    private boolean planar;

    Table(List<String> columns) {
        this.columns = columns;
    }

    void add(List<Object> row, @Nullable Geometry shape) {
        rows.add(row);
        shapes.add(shape);
    }

    /** Refuses other endings before anything is read. */
    static void requireWritable(FileAnalysis analysis) {
        String ending = OutputFile.ending(analysis.out);
        if (!Set.of("csv", "geojson", "gpkg").contains(ending)) {
            throw analysis.usage("--out must end in .csv, .geojson or .gpkg, not ." + ending);
        }
        requireFolder(analysis);
    }

    static void requireFolder(FileAnalysis analysis) {
        Path folder = analysis.out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw analysis.usage("there is no folder " + folder + " to write to");
        }
    }

    void write(FileAnalysis analysis) throws IOException {
        long start = System.nanoTime();
        planar = analysis.isPlanar();
        writeTo(analysis.out);
        analysis.card.result("rows", rows.size());
        analysis.card.seconds("write", System.nanoTime() - start);
    }

    /** Writes to another file than {@code --out}. */
    void writeTo(Path file) throws IOException {
        OutputFile.write(file, draft -> {
            switch (OutputFile.ending(file)) {
                case "csv" -> writeCsv(draft);
                case "gpkg" -> writeFeatures(FeatureSink.openGeoPackage(draft, columns, planar));
                default -> writeFeatures(FeatureSink.open(draft, columns, false));
            }
        });
    }

    private void writeCsv(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(String.join(",", columns));
            writer.write('\n');
            for (List<Object> row : rows) {
                for (int k = 0; k < row.size(); k++) {
                    writer.write(k == 0 ? "" : ",");
                    writer.write(quoted(row.get(k).toString()));
                }
                writer.write('\n');
            }
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void writeFeatures(FeatureSink opened) throws IOException {
        try (FeatureSink sink = opened) {
            for (int i = 0; i < rows.size(); i++) {
                sink.write(rows.get(i), shapes.get(i));
            }
        }
    }
}
