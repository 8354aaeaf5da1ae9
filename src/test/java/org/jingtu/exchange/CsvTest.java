package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    private static final String LEDGER = "问题编号,经度,纬度,问题类别,上报时间\n甲1,113.6,27.2,暴露垃圾,2026-06-01 08:00\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "GBK,GB18030,''",
        "UTF-8,UTF-8,''",
        "UTF-8,UTF-8,\uFEFF",
        "UTF-16LE,UTF-16LE,\uFEFF",
        "UTF-16BE,UTF-16BE,''"
    })
    void encodingIsFoundOut(String written, String found, String mark) {
        Path file = Samples.text(folder, "a.csv", mark + LEDGER, Charset.forName(written));
        try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE)) {
            Feature row = reader.next();
            assertThat(reader.encoding()).isEqualTo(found);
            assertThat(reader.columns()).first().isEqualTo("问题编号");
            assertThat(row.text(ColumnRole.CATEGORY)).isEqualTo("暴露垃圾");
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.x()).isEqualTo(113.6);
            assertThat(reader.next()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"';'", "'\t'", "'|'", "','"})
    void separatorIsFoundOut(String separator) {
        Path file = Samples.text(
                folder,
                "a.csv",
                String.join(separator, "id", "lon", "lat", "description") + "\n"
                        + String.join(separator, "7", "113.6", "27.2", "\"two\nlines, one; field\"") + "\n");
        Feature row = Samples.read(file, SourceOptions.NONE).get(0);
        assertThat(row.text(ColumnRole.DESCRIPTION)).isEqualTo("two\nlines, one; field");
        assertThat(row.text(ColumnRole.ID)).isEqualTo("7");
        assertThat(row.y()).isEqualTo(27.2);
    }

    @Test
    void eachBadRowSaysWhatIsWrongWithItself() {
        Path file = Samples.text(
                folder,
                "a.csv",
                "id,lon,lat\n1,113.6,27.2\n2,NaN,27\n3,,\n4,0,0\n5,113.6,127.2\n6,113.6,27.2,extra\n7,here,27\n\n8,Infinity,1\n");
        assertThat(Samples.read(file, SourceOptions.NONE))
                .extracting(f ->
                        f.line() + " " + (f.problem() == null ? "" : f.problem().code()))
                .containsExactly(
                        "2 ",
                        "3 coordinate-not-a-number",
                        "4 coordinates-missing",
                        "5 coordinates-zero",
                        "6 coordinate-out-of-range",
                        "7 too-many-fields",
                        "8 coordinate-not-a-number",
                        "10 coordinate-not-a-number");
    }

    @Test
    void swappedHeaderIsPutRightAndSaid() {
        Path file = Samples.text(folder, "a.csv", "Latitude,Longitude\n-76.106,43.055\n-76.107,43.056\n");
        try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE)) {
            assertThat(reader.notes()).extracting(Note::code).contains("axes-swapped");
            assertThat(reader.next().x()).isEqualTo(-76.106);
        }
    }

    @Test
    void projectedCoordinatesNeedADeclarationAndGetAHint() {
        Path file = Samples.text(folder, "a.csv", "x,y\n38460000,3009000\n");
        assertThatThrownBy(() -> FeatureSource.open(file, SourceOptions.NONE))
                .isInstanceOfSatisfying(UnusableDataException.class, e -> {
                    assertThat(e.code()).isEqualTo("coordinates-not-degrees");
                    assertThat(e).hasMessageContaining("EPSG:4526");
                });
        Feature row =
                Samples.read(file, SourceOptions.NONE.withCrs("EPSG:4547")).get(0);
        assertThat(row.x()).isCloseTo(113.596, within(0.01));
    }

    @Test
    void degreesDeclaredAsMetresAreNoticed() {
        Path file = Samples.text(folder, "a.csv", "x,y\n113.6,27.2\n113.7,27.3\n");
        assertThatThrownBy(() -> FeatureSource.open(file, SourceOptions.NONE.withCrs("EPSG:4547")))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("coordinates-not-metres"));
    }

    @Test
    void chineseSurveyorsWriteNorthingIntoX() {
        Path file = Samples.text(folder, "a.csv", "X坐标,Y坐标\n3009000,460000\n3009100,460100\n");
        Feature row =
                Samples.read(file, SourceOptions.NONE.withCrs("EPSG:4547")).get(0);
        assertThat(row.x()).isCloseTo(113.596, within(0.01));
        assertThat(row.y()).isCloseTo(27.19, within(0.01));
    }

    @Test
    void degreesMinutesSecondsAreRead() {
        Path file = Samples.text(folder, "a.csv", "经度;纬度\n113°36'36\";27度12分\n");
        Feature row = Samples.read(file, SourceOptions.NONE).get(0);
        assertThat(row.x()).isCloseTo(113.61, within(1e-9));
        assertThat(row.y()).isCloseTo(27.2, within(1e-9));
    }

    @Test
    void wellKnownTextIsRead() {
        Path file = Samples.text(
                folder, "a.csv", "id;wkt\n1;LINESTRING (113 27, 114 28)\n2;POINT (113 27)\n3;POLYGON ((0 0\n4;\n");
        List<Feature> rows = Samples.read(file, SourceOptions.NONE);
        assertThat(rows.get(0).geometry().getNumPoints()).isEqualTo(2);
        assertThat(rows.get(1).isPoint()).isTrue();
        assertThat(rows.get(2).problem().code()).isEqualTo("geometry-broken");
        assertThat(rows.get(3).problem().code()).isEqualTo("coordinates-missing");
    }

    @Test
    void bytesThatAreNoTextRefuseTheirRow() {
        byte[] bytes = "id,lon,lat,地址\n1,113,27,路\n2,113,27,?\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        Path file = Samples.write(folder.resolve("a.csv"), bytes);
        List<Feature> rows = Samples.read(file, SourceOptions.NONE.withEncoding("UTF-8"));
        assertThat(rows.get(0).problem()).isNull();
        assertThat(rows.get(1).problem().code()).isEqualTo("undecodable-text");
        assertThat(rows.get(1).problem().column()).isEqualTo("地址");
    }

    @Test
    void namedColumnsWinAndMustExist() {
        Path file = Samples.text(folder, "a.csv", "no,a,b,lon,lat\n1,5,6,7,8\n");
        SourceOptions named = SourceOptions.NONE.withColumn(ColumnRole.X, "a").withColumn(ColumnRole.Y, "b");
        assertThat(Samples.read(file, named).get(0).x()).isEqualTo(5);
        assertThatThrownBy(() -> FeatureSource.open(file, SourceOptions.NONE.withColumn(ColumnRole.X, "q")))
                .hasMessageContaining("no, a, b, lon, lat");
    }

    @Test
    void samplesOfOneRowNeverMoveAPlanarFile() {
        Path file = Samples.text(folder, "a.csv", "x,y\n0,0\n500000,3000000\n");
        assertThat(Samples.read(file, SourceOptions.NONE.withCrs("planar")))
                .extracting(Feature::x)
                .containsExactly(0.0, 500_000.0);
    }
}
