package org.jingtu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A zip with a shapefile for each kind of shape that comes (one, for our collections): attributes in UTF-8 with {@code
 * .cpg}, CGCS2000 degrees in {@code .prj}. What dBASE cannot hold stands beside it, and our own import reads it back:
 * names of columns of more than ten bytes in {@code .fields.csv}, texts of more than 254 bytes in {@code .texts.csv}.
 */
final class ShapefileSink implements FeatureSink {
    static final String CGCS2000 = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]]";

    private final OutputStream out;
    private final List<String> columns;
    private final Path folder;
    private final Map<ShapeType, Layer> layers = new TreeMap<>();
    private ShapeType latest;

    private record Layer(ShapeWriter shapes, DbfWriter attributes) {}

    /** @param points whether rows without a shape are points */
    ShapefileSink(OutputStream out, List<String> columns, boolean points) throws IOException {
        this.out = out;
        this.columns = columns;
        this.folder = Files.createTempDirectory("jingtu-shp-out");
        this.latest = points ? ShapeType.POINT : ShapeType.AREA;
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) throws IOException {
        Geometry shape = geometry == null || geometry.isEmpty() ? null : geometry;
        if (shape != null) {
            latest = ShapeType.of(shape);
        }
        Layer layer = layers.get(latest);
        if (layer == null) {
            layer = begin(latest);
        }
        layer.shapes.write(shape);
        layer.attributes.write(values);
    }

    private Layer begin(ShapeType type) throws IOException {
        Path stem = folder.resolve(type.name());
        Layer layer = new Layer(new ShapeWriter(stem, type), new DbfWriter(stem, columns));
        layers.put(type, layer);
        return layer;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (layers.isEmpty()) {
                begin(latest);
            }
            for (Layer layer : layers.values()) {
                layer.shapes.close();
                layer.attributes.close();
            }
            pack();
        } finally {
            delete();
        }
    }

    private void pack() throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ShapeType type : layers.keySet()) {
            String name = layers.size() == 1 ? "features" : "features_" + type.suffix();
            for (String ending : List.of("shp", "shx", "dbf", ShapefileSidecar.FIELDS, ShapefileSidecar.TEXTS)) {
                Path file = folder.resolve(type.name() + "." + ending);
                if (Files.exists(file)) {
                    zip.putNextEntry(new ZipEntry(name + "." + ending));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
            text(zip, name + ".prj", CGCS2000);
            text(zip, name + ".cpg", "UTF-8");
        }
        zip.finish();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void delete() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
