package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmlTest {
    private static final String DOCUMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>
            <name>县城</name><Folder>
            <Placemark><name>西门夜市</name><description><![CDATA[<b>脏</b>]]></description>
              <TimeStamp><when>2026-06-01T08:00:00Z</when></TimeStamp>
              <ExtendedData><Data name="类别"><value>暴露垃圾</value></Data></ExtendedData>
              <Point><coordinates> 113.6,27.2,55 </coordinates></Point></Placemark>
            <Placemark><name>片区</name><Polygon><outerBoundaryIs><LinearRing>
              <coordinates>0,0 4,0
               4,4 0,4 0,0</coordinates></LinearRing></outerBoundaryIs>
              <innerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing></innerBoundaryIs>
            </Polygon></Placemark>
            <Placemark><name>两处</name><MultiGeometry><Point><coordinates>1,2</coordinates></Point>
              <Point><coordinates>3,4</coordinates></Point></MultiGeometry></Placemark>
            <Placemark><name>无处</name></Placemark>
            <Placemark><name>坏</name><Point><coordinates>a,b</coordinates></Point></Placemark>
            <Placemark><name>车07</name><gx:Track><when>2026-06-01T00:00:00Z</when><when>2026-06-01T00:00:10Z</when>
              <gx:coord>113.6 27.2 0</gx:coord><gx:coord>113.7 27.3 0</gx:coord></gx:Track></Placemark>
            </Folder></Document></kml>
            """;

    @TempDir
    private Path folder;

    private static List<Feature> read(Path file) {
        try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE)) {
            List<Feature> features = new ArrayList<>();
            for (Feature f = reader.next(); f != null; f = reader.next()) {
                features.add(f);
            }
            assertThat(reader.format()).isEqualTo("kml");
            return features;
        }
    }

    private void check(List<Feature> rows) {
        assertThat(rows).hasSize(7);
        assertThat(rows.get(0).text(ColumnRole.NAME)).isEqualTo("西门夜市");
        assertThat(rows.get(0).text(ColumnRole.TIME)).isEqualTo("2026-06-01T08:00:00Z");
        assertThat(rows.get(0).value(3)).isEqualTo("暴露垃圾");
        assertThat(rows.get(0).x()).isEqualTo(113.6);
        assertThat(rows.get(1).geometry().getArea()).isEqualTo(15.5);
        assertThat(rows.get(2).geometry().getNumGeometries()).isEqualTo(2);
        assertThat(rows.get(3).problem()).extracting(RowProblem::code).isEqualTo("coordinates-missing");
        assertThat(rows.get(4).problem()).extracting(RowProblem::code).isEqualTo("geometry-broken");
        assertThat(rows.get(6).text(ColumnRole.TIME)).isEqualTo("2026-06-01T00:00:10Z");
        assertThat(rows.get(6).text(ColumnRole.NAME)).isEqualTo("车07");
        assertThat(rows.get(6).y()).isEqualTo(27.3);
    }

    @Test
    void placemarksComeWithTheirDataAndShapes() {
        check(read(Samples.text(folder, "a.kml", DOCUMENT)));
    }

    @Test
    void soDoThoseOfAKmz() {
        check(read(Samples.zip(folder.resolve("a.kmz"), Map.of("doc.kml", DOCUMENT.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void entitiesAndCutOffFilesAreRefused() {
        String entity = "<!DOCTYPE kml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&a;</name>"
                + "<Point><coordinates>1,2</coordinates></Point></Placemark></kml>";
        assertThatThrownBy(() -> read(Samples.text(folder, "b.kml", entity))).isInstanceOf(UnusableDataException.class);
        String cut = DOCUMENT.substring(0, DOCUMENT.indexOf("</Placemark>"));
        assertThatThrownBy(() -> read(Samples.text(folder, "c.kml", cut)))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("xml-broken"));
    }
}
