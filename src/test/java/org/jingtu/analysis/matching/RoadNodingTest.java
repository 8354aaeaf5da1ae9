package org.jingtu.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.jingtu.analysis.PlanarLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadNodingTest {
    private static final PlanarLines CROSS = Drive.lines(new double[] {0, 0, 100, 0}, new double[] {50, -50, 50, 50});

    @ParameterizedTest
    @CsvSource({"MEET, 4, 5", "APART, 2, 4"})
    void crossings(RoadNoding.Crossings crossings, int edges, int nodes) {
        RoadGraph graph = RoadNoding.graph(CROSS, new byte[2], 0.5, crossings);
        assertThat(graph.edges()).isEqualTo(edges);
        assertThat(graph.nodes()).isEqualTo(nodes);
        assertThat(graph.edgeMetres(0)).isEqualTo(200.0 / edges);
    }

    @ParameterizedTest
    @CsvSource({"MEET", "APART"})
    void anEndOnAnotherLineIsAJunction(RoadNoding.Crossings crossings) {
        PlanarLines lines = Drive.lines(new double[] {0, 0, 100, 0}, new double[] {30, 0.3, 30, 50});
        RoadGraph graph = RoadNoding.graph(lines, new byte[2], 0.5, crossings);
        assertThat(graph.edges()).isEqualTo(3);
        assertThat(graph.nodes()).isEqualTo(4);
        assertThat(graph.onLine(2, 10)).isEqualTo(40);
        assertThat(graph.onLine(3, 10)).isEqualTo(90);
    }

    @Test
    void directionsAreKept() {
        RoadGraph graph = RoadNoding.graph(CROSS, new byte[] {1, -1}, 0.5, RoadNoding.Crossings.MEET);
        for (int arc = 0; arc < 8; arc++) {
            boolean along = (arc & 1) == 0;
            assertThat(graph.allows(arc)).isEqualTo(along == (graph.line(arc >> 1) == 0));
        }
    }

    @Test
    void arcsOverTheSameRoadLeadBack() {
        PlanarLines twins = Drive.lines(new double[] {0, 0, 100, 0}, new double[] {100, 0, 0, 0});
        RoadGraph graph = RoadGraph.ofArcs(twins, new byte[] {1, 1}, new int[] {0, 1}, new int[] {1, 0});
        assertThat(graph.reverse(0)).isEqualTo(2);
        assertThat(graph.reverse(2)).isZero();
    }

    /** Whatever the lines, their edges make them up again. */
    @Test
    void nothingIsLostOrAdded() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] flat = new double[20][];
            for (int l = 0; l < flat.length; l++) {
                flat[l] = random.doubles(2 * (2 + random.nextInt(3)), 0, 400).toArray();
            }
            PlanarLines lines = Drive.lines(flat);
            RoadGraph graph = RoadNoding.graph(lines, new byte[flat.length], 0.5, RoadNoding.Crossings.MEET);
            double[] metres = new double[flat.length];
            for (int e = 0; e < graph.edges(); e++) {
                assertThat(graph.fromMetres(e)).isCloseTo(metres[graph.line(e)], within(2.0));
                metres[graph.line(e)] += graph.edgeMetres(e);
            }
            for (int l = 0; l < flat.length; l++) {
                assertThat(metres[l]).isCloseTo(lines.lengthMetres(l), within(2.0));
            }
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoadNoding.graph(CROSS, new byte[1], 0.5, RoadNoding.Crossings.MEET));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoadNoding.graph(CROSS, new byte[2], 0, RoadNoding.Crossings.MEET));
        assertThatIllegalArgumentException().isThrownBy(() -> new MatchOptions(0, 1, 50));
    }
}
