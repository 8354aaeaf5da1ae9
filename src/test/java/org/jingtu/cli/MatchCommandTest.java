package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchCommandTest {
    private static final String COLUMNS = "seq,vehicle,piece,arc,direction,from_m,to_m,length_m,entry,exit,bridged";

    @TempDir
    private Path folder = Path.of("");

    private Path tracks = Path.of("");
    private Path roads = Path.of("");

    /** East along a street, then north; an alley 18 m beside the street. */
    @BeforeEach
    void write() throws Exception {
        tracks = folder.resolve("tracks.csv");
        String rows = IntStream.rangeClosed(0, 60)
                .mapToObj(k -> "V1,%d,%d,%d"
                        .formatted(10 * k, k <= 40 ? 5 * k : 200, (k <= 40 ? 0 : 5 * (k - 40)) + (k % 2 == 0 ? 3 : -3)))
                .collect(Collectors.joining("\n", "vehicle,time,x,y\n", "\n"));
        Files.writeString(tracks, rows);
        roads = folder.resolve("roads.csv");
        Files.writeString(
                roads,
                "id;oneway;wkt\nstreet;;LINESTRING (0 0, 400 0)\nnorth;yes;LINESTRING (200 0, 200 300)\n"
                        + "alley;;LINESTRING (20 18, 180 18)\n");
    }

    @Test
    void arcsComeInOrderWithTimes() throws Exception {
        Path out = folder.resolve("out.csv");
        CommandRun run = CommandRun.of("match --crs planar --tracks {0} --roads {1} --out {2}", tracks, roads, out)
                .done();
        List<String[]> rows = CommandRun.rows(out, COLUMNS);
        assertThat(rows).extracting(row -> row[3]).containsExactly("street", "north");
        assertThat(rows).extracting(row -> row[1]).containsOnly("V1");
        assertThat(Double.parseDouble(rows.get(0)[7])).isCloseTo(200, within(6.0));
        assertThat(Double.parseDouble(rows.get(1)[8])).isCloseTo(400, within(15.0));
        assertThat(run.card().at("/result/matchedMetres").doubleValue()).isCloseTo(300, within(10.0));
        assertThat(run.card().at("/result/pieces").intValue()).isEqualTo(1);
        assertThat(run.card().at("/parameters/sigmaMetres").doubleValue()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "gpkg"})
    void otherFormats(String ending) throws Exception {
        Path out = folder.resolve("out." + ending);
        CommandRun.of("match --crs planar --tracks {0} --roads {1} --out {2}", tracks, roads, out)
                .done();
        assertThat(Files.size(out)).isGreaterThan(100);
    }

    /** Nodes are as stated, and each line is driven along only. */
    @Test
    void arcsOfKnownNodes() throws Exception {
        Files.writeString(
                roads,
                "arc;from;to;wkt\n7;a;b;LINESTRING (0 0, 200 0)\n8;b;a;LINESTRING (200 0, 0 0)\n"
                        + "9;b;c;LINESTRING (200 0, 200 300)\n");
        Path out = folder.resolve("out.csv");
        CommandRun run = CommandRun.of("match --crs planar --tracks {0} --roads {1} --out {2}", tracks, roads, out)
                .done();
        assertThat(CommandRun.rows(out, COLUMNS)).extracting(row -> row[3]).containsExactly("7", "9");
        assertThat(run.card().at("/parameters/crossings").asString()).isEqualTo("as from and to say");
    }

    @Test
    void theCardAloneNeedsNoOut() {
        CommandRun.of("match --crs planar --tracks {0} --roads {1}", tracks, roads)
                .done();
    }

    @Test
    void sweptRoadsAreThoseThatWereDriven() throws Exception {
        Path areas = folder.resolve("areas.csv");
        Files.writeString(areas, "id;wkt\n1;\"POLYGON ((0 -50, 400 -50, 400 300, 0 300, 0 -50))\"\n");
        Path swept = folder.resolve("swept.csv");
        Path out = folder.resolve("out.csv");
        CommandRun.of(
                        "coverage --crs planar --tracks {0} --areas {1} --roads {2} --roads-out {3} --out {4}"
                                + " --swath 3 --method matched --passes 1",
                        tracks, areas, roads, swept, out)
                .done();
        List<String[]> rows = CommandRun.rows(swept, "id,length_m,covered_m,passes_1");
        assertThat(Double.parseDouble(rows.get(0)[2])).isCloseTo(200, within(6.0));
        assertThat(Double.parseDouble(rows.get(1)[2])).isCloseTo(100, within(6.0));
        assertThat(Double.parseDouble(rows.get(2)[2])).isZero();
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(CommandRun.of("match --tracks {0} --roads {1} --sigma 0", tracks, roads)
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("match --tracks {0} --roads {1} --crossings maybe", tracks, roads)
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("match --tracks {0} --roads no-such-file.csv", tracks)
                        .exit())
                .isEqualTo(1);
    }
}
