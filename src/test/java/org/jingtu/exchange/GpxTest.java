package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpxTest {
    private static final String HEAD =
            "<?xml version=\"1.0\"?><gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">";

    @TempDir
    private Path folder;

    private List<Feature> read(String body) {
        return Samples.read(Samples.text(folder, "a.gpx", body), SourceOptions.NONE);
    }

    @Test
    void pointsOfTracksCarryTheNameOfTheirTrack() {
        List<Feature> rows = read(
                HEAD
                        + """

                <wpt lat="27.1" lon="113.5"><name>垃圾点</name><desc>外溢</desc></wpt>
                <trk><name>清扫车01</name><trkseg>
                <trkpt lat="27.2" lon="113.6"><ele>50</ele><time>2026-06-28T01:00:00Z</time>
                  <extensions><x:TrackPointExtension xmlns:x="urn:x"><x:speed>2.5</x:speed><x:name>no</x:name></x:TrackPointExtension></extensions>
                </trkpt><trkpt lat="27.3" lon="113.7"/></trkseg><trkseg/></trk>
                <trk><trkseg><trkpt lat="27.4" lon="113.8"><time>x</time></trkpt></trkseg></trk></gpx>
                """);
        assertThat(rows).extracting(Feature::y).containsExactly(27.1, 27.2, 27.3, 27.4);
        assertThat(rows).extracting(row -> row.text(ColumnRole.NAME)).containsExactly("垃圾点", "清扫车01", "清扫车01", "");
        assertThat(Double.parseDouble(rows.get(1).text(ColumnRole.SPEED))).isCloseTo(9, within(1e-12));
        assertThat(rows.get(1).text(ColumnRole.TIME)).isEqualTo("2026-06-28T01:00:00Z");
        assertThat(rows).extracting(Feature::line).containsExactly(2L, 4L, 6L, 7L);
    }

    @Test
    void aPointThatIsNoneIsRefusedWithItsValue() {
        List<Feature> rows =
                read(HEAD + "<wpt lat=\"north\" lon=\"113\"/><wpt lon=\"113\"/><wpt lat=\"27\" lon=\"113\"/></gpx>");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).problem()).isNotNull();
        assertThat(rows.get(1).problem()).isNotNull();
        assertThat(rows.get(2).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<wpt lat=\"1\" lon=\"2\">",
                "<wpt lat=\"1\" lon=\"2\"/>",
                "<wpt lat=\"1\" lon=\"2\"></trk></gpx>",
                "<wpt lat=1 lon=2/></gpx>",
                "<wpt lat=\"1\" lon=\"2\"><name>&unknown;</name></wpt></gpx>"
            })
    void brokenXmlIsSaidSoWithLineAndColumn(String body) {
        assertThatThrownBy(() -> read(HEAD + body)).isInstanceOfSatisfying(UnusableDataException.class, e -> {
            assertThat(e.code()).isEqualTo("xml-broken");
            assertThat(e.details()).containsKeys("line", "column");
        });
    }

    @Test
    void entitiesAreNeverExpandedNorFilesRead() {
        String secret = Samples.text(folder, "secret", "root").toUri().toString();
        String bomb = "<!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \""
                + secret + "\">]><gpx><wpt lat=\"1\" lon=\"2\"><name>&b;&f;</name></wpt></gpx>";
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnusableDataException.class);
    }

    @Test
    void whatIsOutOfProportionIsRefused() {
        assertThatThrownBy(() -> read(HEAD + "<trk>".repeat(100)))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("xml-broken"));
        Path attribute =
                Samples.repeated(folder.resolve("a.gz"), HEAD + "<wpt lat=\"", "1234567890", 20_000_000, "\"/></gpx>");
        assertThatThrownBy(() -> Samples.read(attribute, SourceOptions.NONE))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("xml-broken"));
        Path comment = Samples.repeated(
                folder.resolve("b.gz"), HEAD + "<!--", "<234567890", 3_000_000, "--><wpt lat=\"1\" lon=\"2\"/></gpx>");
        assertThat(Samples.read(comment, SourceOptions.NONE)).hasSize(1);
    }
}
