package org.jingtu.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.density.Kernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {
    @Test
    void theExamplesOfTheDocumentation() {
        LinearNetwork street = streets(new double[] {0, 1000}, new double[] {0, 0});
        double[] density = new NetworkDensity(street, Kernel.EPANECHNIKOV, 100, NetworkDensity.Method.DISCONTINUOUS)
                .at(place(street, 500), place(street, 500), 1, Progress.NONE);
        assertThat(density[0]).isCloseTo(0.0075, within(1e-15));
        LinearNetwork edge = streets(new double[] {0, 10}, new double[] {0, 0});
        NetworkPlaces snapped =
                new NetworkSnap(edge, 5).snap(PlanarPoints.of(new double[] {3, 3}, new double[] {4, 9}));
        assertThat(snapped.size()).isEqualTo(1);
        assertThat(snapped.offset(0)).isCloseTo(3, within(1e-12));
        LinearNetwork apart =
                LinearNetwork.of(new double[] {500, 510, 0, 100}, new double[4], new int[] {0, 2}, new int[] {1, 3});
        assertThat(apart.mainPart().vertices()).isEqualTo(2);
        assertThat(apart.mainPart().lengthMetres(0)).isEqualTo(100);
        LinearNetwork nothing = LinearNetwork.of(new double[0], new double[0], new int[0], new int[0]);
        assertThat(nothing.mainPart().edges()).isZero();
    }

    /** A kernel is split at crossings, neither lost nor gained: on a grid without dead ends near, all of it is there. */
    @ParameterizedTest
    @EnumSource(
            value = NetworkDensity.Method.class,
            names = {"DISCONTINUOUS", "CONTINUOUS"})
    void theWholeOfAnEventStays(NetworkDensity.Method method) {
        LinearNetwork grid = grid(9);
        NetworkPlaces lixels = NetworkPlaces.lixels(grid, 0.5);
        int middle = nearestEdge(grid, 430, 400);
        NetworkPlaces event = NetworkPlaces.of(grid, new int[] {middle}, new double[] {30});
        double[] density = new NetworkDensity(grid, Kernel.QUARTIC, 240, method).at(lixels, event, 1, Progress.NONE);
        assertThat(Arrays.stream(density).sum() * 0.5).isCloseTo(1, within(1e-4));
        if (method == NetworkDensity.Method.DISCONTINUOUS) {
            assertThat(Arrays.stream(density).min().orElseThrow()).isNotNegative();
        }
    }

    @Test
    void theContinuousKernelKeepsTheWholeAtADeadEnd() {
        LinearNetwork street = streets(new double[] {0, 1000}, new double[] {0, 0});
        NetworkPlaces lixels = NetworkPlaces.lixels(street, 0.1);
        double[] density = new NetworkDensity(street, Kernel.TRIWEIGHT, 80, NetworkDensity.Method.CONTINUOUS)
                .at(lixels, place(street, 20), 1, Progress.NONE);
        assertThat(Arrays.stream(density).sum() * 0.1).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(NetworkDensity.Method.class)
    void threadsAndTheOrderOfEventsDoNotMatter(NetworkDensity.Method method) {
        LinearNetwork grid = grid(5);
        SplittableRandom random = new SplittableRandom(3);
        int[] edge = random.ints(80, 0, grid.edges()).toArray();
        double[] offset = random.doubles(80, 0, 100).toArray();
        NetworkPlaces lixels = NetworkPlaces.lixels(grid, 10);
        NetworkDensity density = new NetworkDensity(grid, Kernel.EPANECHNIKOV, 150, method);
        double[] one = density.at(lixels, NetworkPlaces.of(grid, edge, offset), 1, Progress.NONE);
        assertThat(density.at(lixels, NetworkPlaces.of(grid, edge, offset), 3, Progress.NONE))
                .containsExactly(one);
        int[] turnedEdge = new int[80];
        double[] turnedOffset = new double[80];
        for (int i = 0; i < 80; i++) {
            turnedEdge[i] = edge[79 - i];
            turnedOffset[i] = offset[79 - i];
        }
        assertThat(density.at(lixels, NetworkPlaces.of(grid, turnedEdge, turnedOffset), 1, Progress.NONE))
                .containsExactly(one, within(1e-14));
    }

    @Test
    void linesMeetAtEqualVerticesOnly() {
        PlanarLines lines = PlanarLines.builder()
                .line(new double[] {0, 100, 100, 200}, new double[] {0, 0, 0, 0})
                .line(new double[] {100, 100}, new double[] {0, 50})
                .line(new double[] {150, 150}, new double[] {-50, 50})
                .build();
        LinearNetwork network = LinearNetwork.of(lines);
        assertThat(network.edges()).isEqualTo(4);
        NetworkDistances distances = new NetworkDistances(network).from(0, 40, 1e9);
        assertThat(distances.to(2, 50)).isEqualTo(110);
        assertThat(distances.to(3, 10)).isInfinite();
    }

    @Test
    void canBeCancelled() {
        LinearNetwork grid = grid(3);
        NetworkPlaces lixels = NetworkPlaces.lixels(grid, 10);
        Progress cancel = fraction -> {
            throw new CancellationException();
        };
        NetworkDensity density = new NetworkDensity(grid, Kernel.QUARTIC, 50, NetworkDensity.Method.DISCONTINUOUS);
        assertThatThrownBy(() -> density.at(lixels, lixels, 2, cancel)).isInstanceOf(CancellationException.class);
    }

    private static int nearestEdge(LinearNetwork network, double x, double y) {
        return new NetworkSnap(network, 50)
                .snap(PlanarPoints.of(new double[] {x}, new double[] {y}))
                .edge(0);
    }

    private static NetworkPlaces place(LinearNetwork network, double offset) {
        return NetworkPlaces.of(network, new int[] {0}, new double[] {offset});
    }

    private static LinearNetwork streets(double[] x, double[] y) {
        return LinearNetwork.of(PlanarLines.builder().line(x, y).build());
    }

    /** Streets every 100 m, as many each way. */
    private static LinearNetwork grid(int streets) {
        PlanarLines.Builder lines = PlanarLines.builder();
        double[] along = new double[streets];
        Arrays.setAll(along, k -> 100.0 * k);
        for (int s = 0; s < streets; s++) {
            double[] across = new double[streets];
            Arrays.fill(across, 100.0 * s);
            lines.line(along.clone(), across.clone()).line(across.clone(), along.clone());
        }
        return LinearNetwork.of(lines.build());
    }
}
