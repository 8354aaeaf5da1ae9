package org.jingtu.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jingtu.analysis.PlanarLines;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final int NODES = 25;

    private static RoadGraph randomGraph(SplittableRandom random) {
        double[] x = random.doubles(NODES, 0, 1000).toArray();
        double[] y = random.doubles(NODES, 0, 1000).toArray();
        int edges = 40;
        int[] from = random.ints(edges, 0, NODES).toArray();
        int[] to = new int[edges];
        byte[] direction = new byte[edges];
        PlanarLines.Builder lines = PlanarLines.builder();
        for (int e = 0; e < edges; e++) {
            to[e] = (from[e] + 1 + random.nextInt(NODES - 1)) % NODES;
            direction[e] = (byte) (random.nextInt(3) - 1);
            lines.line(new double[] {x[from[e]], x[to[e]]}, new double[] {y[from[e]], y[to[e]]});
        }
        return RoadGraph.ofArcs(lines.build(), direction, from, to);
    }

    /** All distances by relaxing every arc as often as there are nodes, an edge and its way back left out. */
    private static double[] brute(RoadGraph graph, int root, int closedArc) {
        double[] metres = new double[graph.nodes()];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        metres[root] = 0;
        int back = closedArc < 0 ? -1 : graph.reverse(closedArc);
        for (int round = 0; round < graph.nodes(); round++) {
            for (int arc = 0; arc < 2 * graph.edges(); arc++) {
                boolean closed = closedArc >= 0 && (arc >> 1 == closedArc >> 1 || back >= 0 && arc >> 1 == back >> 1);
                if (graph.allows(arc) && !closed) {
                    metres[graph.to(arc)] =
                            Math.min(metres[graph.to(arc)], metres[graph.from(arc)] + graph.lengthMetres(arc));
                }
            }
        }
        return metres;
    }

    @Test
    void waysAreTheShortest() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RoadGraph graph = randomGraph(random);
            Routes routes = new Routes(graph);
            int root = random.nextInt(graph.nodes());
            for (double bound : new double[] {100, 700, 3000}) {
                double[] expected = brute(graph, root, -1);
                RouteTree tree = routes.from(root, bound);
                for (int node = 0; node < graph.nodes(); node++) {
                    int entry = tree.find(node);
                    assertThat(entry >= 0).isEqualTo(expected[node] <= tree.bound());
                    if (entry >= 0) {
                        assertThat(tree.metres(entry)).isCloseTo(expected[node], within(1e-9));
                        assertThat(length(graph, root, node, routes.path(tree, node)))
                                .isCloseTo(expected[node], within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void waysAroundAClosedRoadAreTheShortest() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RoadGraph graph = randomGraph(random);
            int root = random.nextInt(graph.nodes());
            int goal = random.nextInt(graph.nodes());
            int closed = random.nextInt(2 * graph.edges());
            double expected = brute(graph, root, closed)[goal];
            int[] way = new Routes(graph).without(root, goal, 1500, closed);
            assertThat(way != null).isEqualTo(expected <= 1500);
            if (way != null) {
                assertThat(length(graph, root, goal, way)).isCloseTo(expected, within(1e-9));
            }
        }
    }

    /** Also checks that the arcs hang together and may be driven. */
    private static double length(RoadGraph graph, int from, int to, int[] arcs) {
        double metres = 0;
        int node = from;
        for (int arc : arcs) {
            assertThat(graph.from(arc)).isEqualTo(node);
            assertThat(graph.allows(arc)).isTrue();
            metres += graph.lengthMetres(arc);
            node = graph.to(arc);
        }
        assertThat(node).isEqualTo(to);
        return metres;
    }
}
