package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeoJsonTest {
    @TempDir
    private Path folder;

    @Test
    void membersMayComeInAnyOrder() {
        Path file = Samples.text(
                folder,
                "a.json",
                """
                {"features": [
                  {"geometry": {"coordinates": [[[113,27],[113,28],[114,28],[113,27]]], "type": "Polygon"},
                   "properties": {"name": "北塘", "deep": {"a": [1, 2]}, "n": 1.50}, "id": 9, "type": "Feature"},
                  {"type": "Feature", "properties": null, "geometry": null},
                  {"type": "Feature", "properties": {"later": "x"}, "geometry": {"type": "Point", "coordinates": [1, 2, 3]}}
                ], "type": "FeatureCollection"}""");
        List<Feature> rows = Samples.read(file, SourceOptions.NONE);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).geometry().getArea()).isEqualTo(0.5);
        assertThat(rows.get(0).text(ColumnRole.NAME)).isEqualTo("北塘");
        assertThat(rows.get(0).text(ColumnRole.ID)).isEqualTo("9");
        assertThat(rows.get(0).value(1)).isEqualTo("1.50");
        assertThat(rows.get(1).problem().code()).isEqualTo("coordinates-missing");
        assertThat(rows.get(2).isPoint()).isTrue();
        assertThat(rows.get(2).line()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}\n"
                        + "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[3,4]}}\n",
                "[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}},"
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[3,4]}}]"
            })
    void sequencesAndBareArraysAreRead(String text) {
        assertThat(Samples.read(Samples.text(folder, "a.json", text), SourceOptions.NONE))
                .extracting(Feature::y)
                .containsExactly(2.0, 4.0);
    }

    @Test
    void brokenGeometriesRefuseTheirRowOnly() {
        Path file = Samples.text(
                folder,
                "a.json",
                """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[1,2],[3,4]]]}},
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [NaN, 2]}},
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": ["1", "2"]}},
                  {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1,2], 3, {"a": [4]}]}},
                  {"type": "Feature", "geometry": {"type": "Blob", "coordinates": [1,2]}},
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [7,8]}}
                ]}""");
        assertThat(Samples.read(file, SourceOptions.NONE))
                .extracting(f -> f.problem() == null ? "good" : f.problem().code())
                .containsExactly(
                        "geometry-broken",
                        "coordinate-not-a-number",
                        "coordinate-not-a-number",
                        "geometry-broken",
                        "geometry-broken",
                        "good");
    }

    @Test
    void oldCrsMemberIsHeeded() {
        Path file = Samples.text(
                folder,
                "a.json",
                """
                {"type": "FeatureCollection",
                 "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}},
                 "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [500000, 3000000]}}]}""");
        assertThat(Samples.read(file, SourceOptions.NONE).get(0).x()).isCloseTo(114, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coord",
                "{\"a\": }"
            })
    void cutOrBrokenJsonSaysWhere(String text) {
        Path file = Samples.text(folder, "a.json", text);
        assertThatThrownBy(() -> Samples.read(file, SourceOptions.NONE))
                .isInstanceOfSatisfying(UnusableDataException.class, e -> {
                    assertThat(e.code()).isEqualTo("json-broken");
                    assertThat(e.details()).containsKey("line");
                });
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException, ParseException {
        List<String> shapes = List.of(
                "POINT (113.123456789012 27)",
                "LINESTRING (1 2, 3 4)",
                "POLYGON ((0 0, 0 9, 9 9, 0 0), (1 2, 1 3, 2 3, 1 2))",
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 0 0)), ((20 20, 20 29, 29 29, 20 20)))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FeatureSink sink =
                FeatureSink.open(bytes, FeatureSink.Format.GEOJSON, List.of("id", "name", "value"), false)) {
            for (int i = 0; i < shapes.size(); i++) {
                sink.write(
                        Arrays.asList("s" + i, i == 0 ? null : "路\"" + i, i / 8.0),
                        new WKTReader().read(shapes.get(i)));
            }
        }
        Path file = Samples.text(folder, "a.json", bytes.toString(StandardCharsets.UTF_8));
        List<String> back = new ArrayList<>();
        for (Feature row : Samples.read(file, SourceOptions.NONE)) {
            Geometry geometry = row.geometry();
            back.add(geometry.toText());
            assertThat(row.value(1))
                    .isEqualTo(
                            row.value(0).equals("s0")
                                    ? ""
                                    : "路\"" + row.value(0).substring(1));
        }
        assertThat(back).isEqualTo(shapes);
    }
}
