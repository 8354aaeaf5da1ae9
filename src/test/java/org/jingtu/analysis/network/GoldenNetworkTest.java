package org.jingtu.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.density.Kernel;
import org.junit.jupiter.api.Test;

/** Held against spatstat.linnet 3.0-6. */
class GoldenNetworkTest {
    private static final LinearNetwork NETWORK = network();

    @Test
    void shortestWays() {
        Golden expected = Golden.read("net_pairdist.csv");
        NetworkPlaces points = points();
        NetworkDistances distances = new NetworkDistances(NETWORK);
        for (int i = 0; i < points.size(); i++) {
            distances.from(points.edge(i), points.offset(i), Double.POSITIVE_INFINITY);
            for (int j = 0; j < points.size(); j++) {
                assertThat(distances.to(points.edge(j), points.offset(j)))
                        .isCloseTo(expected.column("X" + (j + 1))[i], within(1e-6));
            }
        }
    }

    @Test
    void equalSplitKernels() {
        Golden expected = Golden.read("net_kde_equalsplit.csv");
        int[] edge = IntStream.range(0, expected.size())
                .map(i -> (int) expected.column("seg")[i] - 1)
                .toArray();
        double[] share = expected.column("tp");
        double[] offset = IntStream.range(0, edge.length)
                .mapToDouble(i -> share[i] * NETWORK.lengthMetres(edge[i]))
                .toArray();
        NetworkPlaces places = NetworkPlaces.of(NETWORK, edge, offset);
        double bandwidth = 25 * Math.sqrt(5);
        check(places, bandwidth, NetworkDensity.Method.DISCONTINUOUS, expected.column("esd_epan_sd25"));
        check(places, bandwidth, NetworkDensity.Method.CONTINUOUS, expected.column("esc_epan_sd25"));
    }

    private static void check(NetworkPlaces places, double bandwidth, NetworkDensity.Method method, double[] expected) {
        double[] found = new NetworkDensity(NETWORK, Kernel.EPANECHNIKOV, bandwidth, method)
                .at(places, points(), 2, Progress.NONE);
        double peak = Arrays.stream(expected).max().orElseThrow();
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as("%s %d", method, i).isCloseTo(expected[i], within(1e-9 * peak));
        }
    }

    @Test
    void simpleKernelAtThePoints() {
        Golden expected = Golden.read("net_kde_simple_at_points.csv");
        double[] epanechnikov = new NetworkDensity(NETWORK, Kernel.EPANECHNIKOV, 80, NetworkDensity.Method.SIMPLE)
                .at(points(), points(), 2, Progress.NONE);
        double[] quartic = new NetworkDensity(NETWORK, Kernel.QUARTIC, 80, NetworkDensity.Method.SIMPLE)
                .at(points(), points(), 2, Progress.NONE);
        for (int i = 0; i < quartic.length; i++) {
            assertThat(epanechnikov[i]).isCloseTo(expected.column("simple_epan80")[i], within(1e-9));
            assertThat(quartic[i]).isCloseTo(expected.column("simple_quartic80")[i], within(1e-9));
        }
    }

    private static LinearNetwork network() {
        Golden vertices = Golden.read("net_vertices.csv");
        Golden edges = Golden.read("net_edges.csv");
        return LinearNetwork.of(
                vertices.column("x"), vertices.column("y"), numbers(edges, "from"), numbers(edges, "to"));
    }

    private static int[] numbers(Golden table, String column) {
        return Arrays.stream(table.column(column)).mapToInt(v -> (int) v - 1).toArray();
    }

    private static NetworkPlaces points() {
        Golden points = Golden.read("net_points.csv");
        int[] edge = numbers(points, "seg");
        double[] share = points.column("tp");
        return NetworkPlaces.of(
                NETWORK,
                edge,
                IntStream.range(0, edge.length)
                        .mapToDouble(i -> share[i] * NETWORK.lengthMetres(edge[i]))
                        .toArray());
    }
}
