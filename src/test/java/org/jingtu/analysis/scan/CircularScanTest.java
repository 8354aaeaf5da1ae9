package org.jingtu.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;

class CircularScanTest {
    @Test
    void theReferencesBestCircleOfEveryCentre() {
        Golden input = Golden.read("nc_input.csv");
        Golden expected = Golden.read("nc_kulldorff_poisson_best_per_centre.csv");
        ScanData data = ScanData.of(
                PlanarPoints.of(input.column("cx"), input.column("cy")),
                Arrays.stream(input.column("cases")).mapToInt(c -> (int) c).toArray(),
                input.column("pop"));
        ScanResult result = CircularScan.of(data, ScanOptions.inSpace(999, 7), 2, Progress.NONE);
        for (int row = 0; row < expected.size(); row++) {
            int centre = Integer.parseInt(expected.text("centre", row)) - 1;
            if (expected.column("llr")[row] > 0) {
                assertThat(result.centre(row)).isEqualTo(centre);
            }
            assertThat(result.places(centre)).isEqualTo((int) expected.column("k")[row]);
            assertThat((double) result.cases(centre)).isEqualTo(expected.column("cases")[row]);
            close(result.expected(centre), expected.column("expected")[row]);
            close(result.ratio(centre), expected.column("llr")[row]);
            String members = Arrays.stream(result.members(centre))
                    .mapToObj(m -> Integer.toString(m + 1))
                    .collect(Collectors.joining(" "));
            assertThat(members).isEqualTo(expected.text("members", row));
        }
        assertThat(result.rankP(result.centre(0))).isEqualTo(0.001);
        assertThat(result.p(result.centre(0))).isBetween(1e-6, 0.001);
        assertThat(result.p(result.centre(99))).isEqualTo(1);
    }

    @Test
    void example() {
        ScanData data = ScanData.of(
                PlanarPoints.of(new double[] {0, 1, 9}, new double[3]), new int[] {9, 1, 0}, new double[] {10, 10, 10});
        ScanResult result = CircularScan.of(data, ScanOptions.inSpace(0, 1), 1, Progress.NONE);
        assertThat(result.centre(0)).isZero();
        assertThat(result.members(0)).containsExactly(0);
        assertThat(result.expected(0)).isCloseTo(10 / 3.0, within(1e-12));
        assertThat(result.ratio(0)).isCloseTo(7.04, within(5e-3));
        assertThat(result.p(0)).isEqualTo(1);
        assertThat(PoissonRatio.of(10, 5, 20)).isCloseTo(2.877, within(5e-4));
        assertThat(PoissonRatio.of(5, 5, 20)).isZero();
    }

    @Test
    void allCirclesAndStretchesAreLookedAt() {
        for (long seed = 0; seed < 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 25;
            int steps = 6;
            PlanarPoints places = lattice(n, 5);
            int[][] cases = new int[steps][n];
            double[][] population = new double[steps][n];
            for (int t = 0; t < steps; t++) {
                for (int i = 0; i < n; i++) {
                    population[t][i] = 1 + random.nextInt(9);
                    cases[t][i] = random.nextInt(4);
                }
            }
            for (ScanOptions.Windows windows : ScanOptions.Windows.values()) {
                ScanOptions options = new ScanOptions(0.3, windows, 3, 0, 1);
                ScanResult result =
                        CircularScan.of(ScanData.inTime(places, cases, population), options, 1, Progress.NONE);
                for (int centre = 0; centre < n; centre++) {
                    close(result.ratio(centre), brute(places, cases, population, options, centre));
                    int length = result.lastStep(centre) - result.firstStep(centre) + 1;
                    assertThat(length).isLessThanOrEqualTo(result.ratio(centre) > 0 ? 3 : steps);
                    int[] members = result.members(centre);
                    int from = result.firstStep(centre);
                    int to = result.lastStep(centre);
                    long held = IntStream.rangeClosed(from, to)
                            .mapToLong(t -> Arrays.stream(members)
                                    .mapToLong(m -> cases[t][m])
                                    .sum())
                            .sum();
                    assertThat(result.cases(centre)).isEqualTo(held);
                }
            }
        }
    }

    @Test
    void plantedClustersAreFoundInOrderAndDoNotOverlap() {
        PlanarPoints places = lattice(400, 20);
        int[] cases = new int[400];
        Arrays.fill(cases, 2);
        cases[42] = 14;
        cases[43] = 15;
        cases[62] = 13;
        cases[335] = 12;
        double[] population = new double[400];
        Arrays.fill(population, 1000);
        ScanResult result =
                CircularScan.of(ScanData.of(places, cases, population), ScanOptions.inSpace(99, 3), 2, Progress.NONE);
        List<Integer> clusters = result.clusters(5);
        assertThat(result.members(clusters.get(0))).contains(42, 43, 62).hasSizeLessThan(6);
        assertThat(result.members(clusters.get(1))).containsExactly(335);
        assertThat(result.p(clusters.get(0))).isLessThan(1e-4);
        int members = clusters.stream().mapToInt(c -> result.members(c).length).sum();
        assertThat(clusters.stream()
                        .flatMapToInt(c -> Arrays.stream(result.members(c)))
                        .distinct()
                        .count())
                .isEqualTo(members);
    }

    @Test
    void somethingThatIsStillGoingOnIsFoundProspectively() {
        PlanarPoints places = lattice(100, 10);
        int[][] cases = new int[12][100];
        double[][] population = new double[12][100];
        for (int t = 0; t < 12; t++) {
            Arrays.fill(cases[t], 1);
            Arrays.fill(population[t], 10);
            cases[t][5] += t == 3 || t == 4 ? 9 : 0;
            cases[t][77] += t >= 10 ? 6 : 0;
        }
        ScanData data = ScanData.inTime(places, cases, population);
        ScanResult ever = CircularScan.of(
                data, new ScanOptions(0.5, ScanOptions.Windows.RETROSPECTIVE, 6, 19, 1), 2, Progress.NONE);
        ScanResult now = CircularScan.of(
                data, new ScanOptions(0.5, ScanOptions.Windows.PROSPECTIVE, 6, 19, 1), 2, Progress.NONE);
        int best = ever.centre(0);
        assertThat(ever.members(best)).containsExactly(5);
        assertThat(List.of(ever.firstStep(best), ever.lastStep(best))).containsExactly(3, 4);
        best = now.centre(0);
        assertThat(now.members(best)).containsExactly(77);
        assertThat(List.of(now.firstStep(best), now.lastStep(best))).containsExactly(10, 11);
        assertThat(now.rankP(best)).isEqualTo(0.05);
    }

    @Test
    void threadsAndRunsAgreeAndSeedsDiffer() {
        SplittableRandom random = new SplittableRandom(8);
        int n = 300;
        PlanarPoints places =
                PlanarPoints.of(random.doubles(n).toArray(), random.doubles(n).toArray());
        int[] cases = random.ints(n, 0, 5).toArray();
        double[] population = random.doubles(n, 10, 90).toArray();
        ScanData data = ScanData.of(places, cases, population);
        double[] one = ps(CircularScan.of(data, ScanOptions.inSpace(300, 5), 1, Progress.NONE));
        assertThat(ps(CircularScan.of(data, ScanOptions.inSpace(300, 5), 2, Progress.NONE)))
                .isEqualTo(one);
        assertThat(ps(CircularScan.of(data, ScanOptions.inSpace(300, 6), 2, Progress.NONE)))
                .isNotEqualTo(one);
    }

    @Test
    void chanceIsRarelySignificant() {
        int n = 60;
        PlanarPoints places = lattice(n, 10);
        double[] population = new double[n];
        Arrays.setAll(population, i -> 1 + i % 7);
        double total = Arrays.stream(population).sum();
        int rejected = 0;
        for (int k = 0; k < 200; k++) {
            int[] cases = new int[n];
            new RandomCases(population, total).add(120, new SplittableRandom(k), cases, 1, 0);
            ScanResult result = CircularScan.of(
                    ScanData.of(places, cases, population), ScanOptions.inSpace(99, k + 1000), 1, Progress.NONE);
            rejected += result.p(result.centre(0)) <= 0.05 ? 1 : 0;
        }
        assertThat(rejected).isBetween(3, 20);
    }

    @Test
    void degenerateInputsHaveAnAnswerOrACode() {
        PlanarPoints same = PlanarPoints.of(new double[4], new double[4]);
        double[] even = {1, 1, 1, 1};
        ScanResult none =
                CircularScan.of(ScanData.of(same, new int[4], even), ScanOptions.inSpace(9, 1), 1, Progress.NONE);
        assertThat(none.ratio(none.centre(0))).isZero();
        assertThat(none.p(0)).isEqualTo(1);
        assertThat(none.clusters(3)).isEmpty();
        ScanResult stacked = CircularScan.of(
                ScanData.of(same, new int[] {9, 0, 1, 0}, even), ScanOptions.inSpace(99, 1), 1, Progress.NONE);
        assertThat(stacked.members(3)).containsExactly(0);
        ScanResult alone = CircularScan.of(
                ScanData.of(PlanarPoints.of(new double[1], new double[1]), new int[] {3}, new double[] {5}),
                ScanOptions.inSpace(9, 1),
                1,
                Progress.NONE);
        assertThat(alone.members(0)).containsExactly(0);
        assertThat(alone.cases(0)).isEqualTo(3);
        assertThat(alone.p(0)).isEqualTo(1);
        refused("no-population", new int[4], new double[4]);
        refused("cases-without-population", new int[] {1, 0, 0, 0}, new double[] {0, 1, 1, 1});
    }

    @Test
    void stopsWhenNobodyWantsTheAnswer() {
        ScanData data = ScanData.of(lattice(9, 3), new int[9], new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1});
        Progress cancelled = fraction -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> CircularScan.of(data, ScanOptions.inSpace(9, 1), 2, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static void refused(String code, int[] cases, double[] population) {
        assertThatThrownBy(() -> ScanData.of(lattice(4, 2), cases, population))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static double brute(
            PlanarPoints places, int[][] cases, double[][] population, ScanOptions options, int centre) {
        int n = places.size();
        int steps = cases.length;
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) ->
                                Math.hypot(places.x(i) - places.x(centre), places.y(i) - places.y(centre)))
                        .thenComparing(i -> i))
                .toList();
        double all = Arrays.stream(population).flatMapToDouble(Arrays::stream).sum();
        int seen = Arrays.stream(cases).flatMapToInt(Arrays::stream).sum();
        double best = 0;
        for (int k = 1; k <= n; k++) {
            List<Integer> circle = order.subList(0, k);
            double whole = sum(circle, population, 0, steps - 1);
            for (int from = 0; from < steps && whole <= options.maxShare() * all; from++) {
                for (int to = from; to < Math.min(steps, from + options.maxSteps()); to++) {
                    if (options.windows() == ScanOptions.Windows.RETROSPECTIVE || to == steps - 1) {
                        int count = 0;
                        for (int t = from; t <= to; t++) {
                            for (int i : circle) {
                                count += cases[t][i];
                            }
                        }
                        best = Math.max(
                                best, PoissonRatio.of(count, seen * sum(circle, population, from, to) / all, seen));
                    }
                }
            }
        }
        return best;
    }

    private static double sum(List<Integer> circle, double[][] population, int from, int to) {
        double sum = 0;
        for (int t = from; t <= to; t++) {
            for (int i : circle) {
                sum += population[t][i];
            }
        }
        return sum;
    }

    private static double[] ps(ScanResult result) {
        return IntStream.range(0, result.size()).mapToDouble(result::p).toArray();
    }

    private static PlanarPoints lattice(int n, int columns) {
        double[] x = new double[n];
        double[] y = new double[n];
        Arrays.setAll(x, i -> 100.0 * (i % columns));
        Arrays.setAll(y, i -> 100.0 * (i / columns));
        return PlanarPoints.of(x, y);
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
    }
}
