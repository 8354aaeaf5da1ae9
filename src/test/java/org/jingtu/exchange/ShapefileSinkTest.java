package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What dBASE cannot hold stands beside the shapefile and comes back from there. */
class ShapefileSinkTest {
    private static final String HOLED =
            "MULTIPOLYGON (((0 0, 0 10, 10 10, 10 0, 0 0), (1 1, 9 1, 9 9, 1 9, 1 1)), ((3 3, 3 5, 5 5, 5 3, 3 3)))";

    @TempDir
    private Path folder;

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    private Path write(List<String> columns, List<List<@Nullable Object>> rows, List<@Nullable Geometry> shapes)
            throws IOException {
        Path file = folder.resolve("out.zip");
        try (FeatureSink sink = FeatureSink.open(file, columns, false)) {
            for (int i = 0; i < rows.size(); i++) {
                sink.write(rows.get(i), shapes.get(i));
            }
        }
        return file;
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void chineseNamesLongTextsHolesAndEmptyValuesComeBack() throws Exception {
        String essay = "垃圾堆放在巷口,".repeat(300) + "完";
        List<String> columns = List.of("责任单位名称", "责任单位电话", "描述", "rework_count_total", "done", "share");
        Path file = write(
                columns,
                List.of(
                        Arrays.asList("城管局", "0731", essay, 7, true, 0.1),
                        Arrays.asList(null, "", "短", null, null, 1e-300),
                        Arrays.asList("b", "c", essay + "2", -12L, false, null)),
                Arrays.asList(shape(HOLED), null, shape("POLYGON ((0 0, 1 0, 1 1, 0 0))")));
        assertThat(entries(file).keySet())
                .containsExactly(
                        "features.cpg",
                        "features.dbf",
                        "features.fields.csv",
                        "features.prj",
                        "features.shp",
                        "features.shx",
                        "features.texts.csv");
        try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE)) {
            assertThat(reader.columns()).isEqualTo(columns);
            assertThat(reader.statedDatum().name()).isEqualTo("GCS_China_Geodetic_Coordinate_System_2000");
            Feature first = reader.next();
            assertThat(first.value(0) + first.value(1)).isEqualTo("城管局0731");
            assertThat(first.value(2)).isEqualTo(essay);
            assertThat(first.value(3) + first.value(4) + first.value(5)).isEqualTo("7true0.1");
            assertThat(first.geometry().equalsNorm(shape(HOLED))).isTrue();
            Feature second = reader.next();
            assertThat(second.problem().code()).isEqualTo("coordinates-missing");
            assertThat(second.value(0) + second.value(1) + second.value(3) + second.value(4))
                    .isEmpty();
            assertThat(Double.parseDouble(second.value(5))).isEqualTo(1e-300);
            Feature third = reader.next();
            assertThat(third.value(2)).isEqualTo(essay + "2");
            assertThat(third.value(3) + third.value(4) + third.value(5)).isEqualTo("-12false");
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void namesInFullThatAreNoTextAreRefused() throws Exception {
        Path file = write(List.of("责任单位名称"), List.of(List.of("城管局")), List.of(shape("POINT (113 27)")));
        Map<String, byte[]> entries = entries(file);
        entries.put("features.fields.csv", new byte[] {'a', ',', (byte) 0xff, '\n'});
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        assertThatThrownBy(() -> FeatureSource.open(file, SourceOptions.NONE))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("shapefile-broken"));
    }

    @Test
    void eachKindOfShapeGetsAFileOfItsOwn() throws Exception {
        Path file = write(
                List.of("id"),
                List.of(List.of("p"), List.of("l")),
                List.of(shape("POINT (113 27)"), shape("LINESTRING (113 27, 114 27)")));
        assertThat(entries(file).keySet()).contains("features_point.shp", "features_line.shp");
        assertThatThrownBy(() ->
                        write(List.of("id"), List.of(List.of("x")), List.of(shape("GEOMETRYCOLLECTION (POINT (1 1))"))))
                .isInstanceOf(UnusableDataException.class);
    }

    @Test
    void namesOfFieldsAreShortAndDiffer() {
        List<String> names =
                ShapefileSidecar.fieldNames(List.of("责任单位名称", "责任单位电话", "abcdefghijklm", "ABCDEFGHIJXX", ""));
        assertThat(names).doesNotHaveDuplicates().containsExactly("责任单", "责任_2", "abcdefghij", "ABCDEFGH_2", "field");
    }
}
