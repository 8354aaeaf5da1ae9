package org.jingtu.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jingtu.analysis.matching.Drive.at;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.coverage.CleanTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapMatcherTest {
    private static final int STREETS = 9;
    private static final double BLOCK = 120;
    private static final PlanarLines TOWN = town();

    /** Streets across the whole town, both ways; lines are not cut at junctions. */
    private static PlanarLines town() {
        double end = (STREETS - 1) * BLOCK;
        double[][] lines = new double[2 * STREETS][];
        for (int k = 0; k < STREETS; k++) {
            lines[k] = new double[] {0, k * BLOCK, end, k * BLOCK};
            lines[STREETS + k] = new double[] {k * BLOCK, 0, k * BLOCK, end};
        }
        return Drive.lines(lines);
    }

    @Test
    void example() {
        PlanarLines street = Drive.lines(new double[] {0, 0, 100, 0});
        CleanTrack track = new Drive(5, 10, 0, at(10, 3), at(60, 3)).track(1);
        assertThat(Drive.match(street, Drive.graph(street), track).lengthMetres())
                .isEqualTo(50);
    }

    /** A walk without turning round; the corners are junctions. */
    private static double[][] walk(SplittableRandom random, int blocks) {
        int[][] steps = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
        int i = 4;
        int j = 4;
        int heading = random.nextInt(4);
        List<double[]> corners = new ArrayList<>(List.of(at(i * BLOCK, j * BLOCK)));
        while (corners.size() <= blocks) {
            int next = (heading + 3 + random.nextInt(3)) % 4;
            int ni = i + steps[next][0];
            int nj = j + steps[next][1];
            if (ni >= 0 && nj >= 0 && ni < STREETS && nj < STREETS) {
                heading = next;
                i = ni;
                j = nj;
                corners.add(at(i * BLOCK, j * BLOCK));
            } else {
                heading = random.nextInt(4) == 0 ? (heading + 1) % 4 : heading;
            }
        }
        return corners.toArray(double[][]::new);
    }

    @ParameterizedTest(name = "every {0} s, error {1} m: {2} % of the route wrong at most")
    @CsvSource({"1, 3, 1.5", "5, 5, 2", "10, 5, 2"})
    void routesThroughATownAreFound(double cadence, double noise, double percent) {
        RoadGraph graph = Drive.graph(TOWN);
        double wrong = 0;
        double all = 0;
        for (long seed = 0; seed < 12; seed++) {
            double[][] corners = walk(new SplittableRandom(seed), 30);
            Drive drive = new Drive(8, cadence, noise, corners);
            MatchedTrack matched = Drive.match(TOWN, graph, drive.track(seed));
            Set<Integer> driven = new HashSet<>();
            for (int k = 1; k < corners.length; k++) {
                driven.add(edgeBetween(graph, corners[k - 1], corners[k]));
            }
            for (MatchedArc arc : matched.arcs()) {
                wrong += driven.contains(arc.arc() >> 1) ? 0 : arc.lengthMetres();
            }
            wrong += Math.abs(matched.lengthMetres() - drive.lengthMetres());
            all += drive.lengthMetres();
        }
        assertThat(100 * wrong / all).isLessThanOrEqualTo(percent);
    }

    private static int edgeBetween(RoadGraph graph, double[] a, double[] b) {
        for (int edge = 0; edge < graph.edges(); edge++) {
            double mx = (graph.nodeX(graph.from(2 * edge)) + graph.nodeX(graph.to(2 * edge))) / 2;
            double my = (graph.nodeY(graph.from(2 * edge)) + graph.nodeY(graph.to(2 * edge))) / 2;
            if (Math.hypot(mx - (a[0] + b[0]) / 2, my - (a[1] + b[1]) / 2) < 1) {
                return edge;
            }
        }
        throw new IllegalArgumentException("no street there");
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 18, 20})
    void anAlleyBesideASweptStreetStaysUnswept(double apart) {
        PlanarLines lines = Drive.lines(
                new double[] {0, 0, 600, 0},
                new double[] {50, apart, 550, apart},
                new double[] {50, 0, 50, 100},
                new double[] {550, 0, 550, 100});
        for (long seed = 0; seed < 20; seed++) {
            double[] swept = Drive.sweptMetres(lines, new Drive(2.2, 10, 5, at(0, 0), at(600, 0)).track(seed));
            assertThat(swept[1]).as("seed %d", seed).isLessThanOrEqualTo(0.05 * 500);
            assertThat(swept[0]).as("seed %d", seed).isGreaterThan(0.95 * 600);
        }
    }

    @Test
    void theAlleyItselfIsSweptWhenItIs() {
        PlanarLines lines =
                Drive.lines(new double[] {0, 0, 600, 0}, new double[] {50, 18, 550, 18}, new double[] {50, 0, 50, 100});
        double[] swept = Drive.sweptMetres(lines, new Drive(2.2, 10, 5, at(50, 18), at(550, 18)).track(7));
        assertThat(swept[1]).isGreaterThan(0.95 * 500);
        assertThat(swept[0]).isLessThan(0.05 * 600);
    }

    @Test
    void oneWayStreetsAreFollowed() {
        PlanarLines pair = Drive.lines(
                new double[] {0, 0, 400, 0},
                new double[] {0, 12, 400, 12},
                new double[] {400, 0, 400, 12},
                new double[] {0, 0, 0, 12});
        RoadGraph graph = RoadNoding.graph(pair, new byte[] {1, -1, 0, 0}, 0.5, RoadNoding.Crossings.MEET);
        CleanTrack back = new Drive(10, 5, 1, at(390, 5), at(10, 5)).track(3);
        assertThat(Drive.match(pair, graph, back).arcs())
                .filteredOn(arc -> arc.lengthMetres() > 20)
                .extracting(arc -> graph.line(arc.arc() >> 1))
                .containsOnly(1);
    }

    @Test
    void aRoundaboutIsDrivenRound() {
        double[] ring = new double[2 * 25];
        for (int k = 0; k <= 24; k++) {
            ring[2 * k] = 25 * Math.cos(k * Math.PI / 12);
            ring[2 * k + 1] = 25 * Math.sin(k * Math.PI / 12);
        }
        PlanarLines lines = Drive.lines(
                ring, new double[] {25, 0, 300, 0}, new double[] {0, 25, 0, 300}, new double[] {-25, 0, -300, 0});
        RoadGraph graph = RoadNoding.graph(lines, new byte[] {1, 0, 0, 0}, 0.5, RoadNoding.Crossings.MEET);
        double[][] corners = new double[13 + 2][];
        corners[0] = at(-300, 0);
        for (int k = 0; k <= 12; k++) {
            corners[1 + k] = at(25 * Math.cos(Math.PI + k * Math.PI / 12), 25 * Math.sin(Math.PI + k * Math.PI / 12));
        }
        corners[14] = at(300, 0);
        Drive drive = new Drive(5, 2, 2, corners);
        MatchedTrack matched = Drive.match(lines, graph, drive.track(5));
        assertThat(matched.lengthMetres()).isCloseTo(drive.lengthMetres(), within(15.0));
        assertThat(matched.arcs()).noneMatch(arc -> graph.line(arc.arc() >> 1) == 2 && arc.lengthMetres() > 10);
    }

    @Test
    void aTunnelIsBridged() {
        PlanarLines lines = Drive.lines(
                new double[] {0, 0, 200, 0}, new double[] {200, 0, 700, 60, 1000, 60}, new double[] {1000, 60, 1300, 60
                });
        Drive drive = new Drive(8, 5, 3, at(0, 0), at(200, 0), at(700, 60), at(1300, 60)).silent(190, 900);
        MatchedTrack matched = Drive.match(lines, Drive.graph(lines), drive.track(11));
        assertThat(matched.unmatched()).isEmpty();
        double lastStep = 8 * 5;
        assertThat(matched.lengthMetres()).isBetween(drive.lengthMetres() - lastStep - 10, drive.lengthMetres() + 10);
        assertThat(matched.arcs()).anyMatch(MatchedArc::bridged);
        assertThat(Drive.sweptMetres(lines, drive.track(11))[1])
                .as("whether it worked in the tunnel nobody knows")
                .isLessThan(lines.lengthMetres(1) - 650);
    }

    @Test
    void aGapThatTwoRoadsBridgeIsUnmatched() {
        double[][] corners = {at(0, 240), at(240, 240), at(240, 480), at(720, 480)};
        Drive drive = new Drive(4, 5, 2, corners).silent(150, 600);
        MatchedTrack matched = Drive.match(TOWN, Drive.graph(TOWN), drive.track(2));
        assertThat(matched.unmatched()).extracting(UnmatchedStretch::reason).containsOnly(UnmatchedStretch.Reason.GAP);
        assertThat(matched.possible()).isNotEmpty();
        assertThat(matched.lengthMetres()).isLessThan(drive.lengthMetres() - 350);
    }

    @Test
    void farFromRoadsNothingIsMatched() {
        PlanarLines lines = Drive.lines(new double[] {0, 0, 500, 0});
        CleanTrack away = new Drive(2, 10, 2, at(0, 200), at(400, 200)).track(1);
        MatchedTrack matched = Drive.match(lines, Drive.graph(lines), away);
        assertThat(matched.legs()).isEmpty();
        assertThat(matched.unmatched()).singleElement().satisfies(stretch -> {
            assertThat(stretch.reason()).isEqualTo(UnmatchedStretch.Reason.OFF_ROAD);
            assertThat(stretch.metres()).isGreaterThan(350);
        });
    }

    @Test
    void roadsThatDoNotHangTogetherMakePieces() {
        PlanarLines lines = Drive.lines(new double[] {0, 0, 300, 0}, new double[] {340, 0, 700, 0});
        MatchedTrack matched =
                Drive.match(lines, Drive.graph(lines), new Drive(5, 5, 1, at(0, 0), at(700, 0)).track(1));
        assertThat(matched.arcs()).extracting(MatchedArc::piece).contains(0, 1);
        assertThat(matched.unmatched())
                .extracting(UnmatchedStretch::reason)
                .containsOnly(UnmatchedStretch.Reason.NO_ROUTE);
    }

    @Test
    void aDeadEndIsDrivenInAndOut() {
        PlanarLines lines = Drive.lines(new double[] {0, 0, 400, 0}, new double[] {200, 0, 200, 150});
        Drive drive = new Drive(4, 5, 3, at(0, 0), at(200, 0), at(200, 150), at(200, 0), at(400, 0));
        MatchedTrack matched = Drive.match(lines, Drive.graph(lines), drive.track(4));
        assertThat(matched.lengthMetres()).isCloseTo(drive.lengthMetres(), within(25.0));
    }

    @Test
    void timesAndPlacesFollowEachOther() {
        RoadGraph graph = Drive.graph(TOWN);
        Drive drive = new Drive(8, 5, 5, walk(new SplittableRandom(3), 30));
        MatchedArc before = null;
        for (MatchedArc arc : Drive.match(TOWN, graph, drive.track(3)).arcs()) {
            assertThat(arc.exitSecond()).isGreaterThanOrEqualTo(arc.entrySecond());
            assertThat(arc.entryMetres()).isBetween(0.0, arc.exitMetres());
            assertThat(arc.exitMetres()).isLessThanOrEqualTo(graph.lengthMetres(arc.arc()) + 1e-9);
            if (before != null) {
                assertThat(arc.entrySecond()).isEqualTo(before.exitSecond());
            }
            before = arc;
        }
        assertThat(before).isNotNull();
    }

    @Test
    void threadsDoNotMatter() {
        RoadGraph graph = Drive.graph(TOWN);
        List<CleanTrack> tracks = LongStream.range(0, 10)
                .mapToObj(seed -> new Drive(8, 10, 6, walk(new SplittableRandom(seed), 20)).track(seed))
                .toList();
        MapMatcher matcher = new MapMatcher(graph, new double[TOWN.size()], MatchOptions.USUAL);
        List<MatchedTrack> alone =
                tracks.stream().map(track -> Drive.match(TOWN, graph, track)).toList();
        assertThat(matcher.match(tracks, 3, Progress.NONE)).isEqualTo(alone);
        assertThat(matcher.match(tracks, 1, Progress.NONE)).isEqualTo(alone);
    }
}
