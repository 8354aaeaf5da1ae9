package org.jingtu.analysis.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.network.LinearNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against all choices there are, and what must not change the answer. */
class FacilitySitingTest {
    private static final int SITES = 12;
    private static final int DEMANDS = 30;
    private static final double RADIUS = 250;

    /** A small county: some weights are 0, some facilities exist. */
    private record Case(double[][] demand, double[][] sites, double[] weights, double[] existing, int p) {
        static Case of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] existing = FacilitySiting.noneExisting(DEMANDS);
            if (seed % 2 == 0) {
                Arrays.setAll(existing, i -> random.nextDouble(100, 900));
            }
            return new Case(
                    places(random, DEMANDS),
                    places(random, SITES),
                    random.ints(DEMANDS, 0, 9).asDoubleStream().toArray(),
                    existing,
                    1 + (int) (seed % 5));
        }

        private static double[][] places(SplittableRandom random, int size) {
            return new double[][] {
                random.doubles(size, 0, 1000).toArray(),
                random.doubles(size, 0, 1000).toArray()
            };
        }

        FacilitySiting siting(double shift, double scale) {
            double[] far = Arrays.stream(existing).map(metres -> scale * metres).toArray();
            return new FacilitySiting(
                    SiteDistances.straight(points(demand, shift, scale), points(sites, shift, scale)), weights, far);
        }

        private static PlanarPoints points(double[][] places, double shift, double scale) {
            double[] x = Arrays.stream(places[0]).map(v -> shift + scale * v).toArray();
            double[] y = Arrays.stream(places[1]).map(v -> shift + scale * v).toArray();
            return PlanarPoints.of(x, y);
        }

        double[] nearest(int choice) {
            double[] nearest = existing.clone();
            SiteDistances distances = SiteDistances.straight(points(demand, 0, 1), points(sites, 0, 1));
            for (int j = 0; j < SITES; j++) {
                for (int i = 0; i < DEMANDS && (choice >> j & 1) == 1; i++) {
                    nearest[i] = Math.min(nearest[i], distances.metres(i, j));
                }
            }
            return nearest;
        }

        int[] choices() {
            return IntStream.range(0, 1 << SITES)
                    .filter(choice -> Integer.bitCount(choice) == p)
                    .toArray();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noChoiceIsBetter(long seed) {
        Case given = Case.of(seed);
        FacilitySiting siting = given.siting(0, 1);
        double median = Double.POSITIVE_INFINITY;
        double centre = Double.POSITIVE_INFINITY;
        double covered = 0;
        for (int choice : given.choices()) {
            double[] nearest = given.nearest(choice);
            double sum = 0;
            double farthest = 0;
            double within = 0;
            for (int i = 0; i < DEMANDS; i++) {
                sum += given.weights()[i] * nearest[i];
                farthest = given.weights()[i] > 0 ? Math.max(farthest, nearest[i]) : farthest;
                within += nearest[i] <= RADIUS ? given.weights()[i] : 0;
            }
            median = Math.min(median, sum);
            centre = Math.min(centre, farthest);
            covered = Math.max(covered, within);
        }
        optimal(siting.pMedian(given.p(), 1, Progress.NONE), median);
        optimal(siting.pCentre(given.p(), Progress.NONE), centre);
        SitingSolution spread = siting.pCentre(given.p(), Progress.NONE);
        int chosen = Arrays.stream(spread.sites()).map(j -> 1 << j).sum();
        double[] nearest = given.nearest(chosen);
        assertThat(spread.objective())
                .isEqualTo(IntStream.range(0, DEMANDS)
                        .filter(i -> given.weights()[i] > 0)
                        .mapToDouble(i -> nearest[i])
                        .max()
                        .orElseThrow());
        optimal(siting.maximalCovering(given.p(), RADIUS, 1, Progress.NONE), covered);
        optimal(siting.setCovering(RADIUS, Progress.NONE), fewest(given, siting));
    }

    private static int fewest(Case given, FacilitySiting siting) {
        int[] uncoverable = siting.uncoverable(RADIUS);
        return IntStream.range(0, 1 << SITES)
                .filter(choice -> {
                    double[] nearest = given.nearest(choice);
                    return IntStream.range(0, DEMANDS)
                            .allMatch(i -> nearest[i] <= RADIUS
                                    || given.weights()[i] == 0
                                    || Arrays.binarySearch(uncoverable, i) >= 0);
                })
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static void optimal(SitingSolution solution, double expected) {
        assertThat(solution.objective()).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
        assertThat(solution.isOptimal()).as(solution.toString()).isTrue();
    }

    /** Who waits sees it go forward only, whichever problem it is. */
    @ParameterizedTest
    @EnumSource(SitingProblem.class)
    void progressGoesForwardOnly(SitingProblem problem) {
        List<Double> told = new ArrayList<>();
        Case given = Case.of(3);
        given.siting(0, 1).solve(problem, given.p(), RADIUS, 1, told::add);
        assertThat(told).isSorted().allSatisfy(fraction -> assertThat(fraction).isBetween(0.0, 1.0));
        assertThat(SitingProblem.of(problem.word())).contains(problem);
        assertThat(SitingProblem.of("knapsack")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void movingAndStretchingTheCountyChangesNoSite(long seed) {
        Case given = Case.of(seed);
        SitingSolution here = given.siting(0, 1).pMedian(given.p(), 1, Progress.NONE);
        SitingSolution there = given.siting(5000, 2).pMedian(given.p(), 1, Progress.NONE);
        assertThat(there.sites()).isEqualTo(here.sites());
        assertThat(there.objective()).isCloseTo(2 * here.objective(), within(1e-6));
        assertThat(given.siting(0, 1).pMedian(given.p(), 1, Progress.NONE)).isEqualTo(here);
    }

    @Test
    void theExampleOfALine() {
        PlanarPoints line = PlanarPoints.of(new double[] {0, 10, 100}, new double[3]);
        FacilitySiting siting = new FacilitySiting(
                SiteDistances.straight(line, line), new double[] {1, 1, 1}, FacilitySiting.noneExisting(3));
        SitingSolution one = siting.pMedian(1, 1, Progress.NONE);
        assertThat(one.sites()).containsExactly(1);
        assertThat(one.objective()).isEqualTo(100);
        assertThat(one.gap()).isZero();
        LinearNetwork street =
                LinearNetwork.of(new double[] {0, 100}, new double[] {10, 10}, new int[] {0}, new int[] {1});
        PlanarPoints site = StreetSites.every(street, 100);
        assertThat(site.size()).isEqualTo(1);
        assertThat(site.x(0)).isEqualTo(50);
        PlanarPoints gathered =
                GatheredDemand.of(PlanarPoints.of(new double[] {10, 30, 110}, new double[] {10, 10, 10}), 100);
        assertThat(gathered.xs()).containsExactly(20, 110);
        assertThat(gathered.weight(0)).isEqualTo(2);
        assertThat(SiteDistances.straight(
                                PlanarPoints.of(new double[] {0}, new double[] {0}),
                                PlanarPoints.of(new double[] {30}, new double[] {40}))
                        .metres(0, 0))
                .isEqualTo(50);
    }

    @Test
    void demandAtJustTheRadiusIsCovered() {
        PlanarPoints demand = PlanarPoints.of(new double[] {0, 200}, new double[2]);
        PlanarPoints site = PlanarPoints.of(new double[] {100}, new double[1]);
        FacilitySiting siting = new FacilitySiting(
                SiteDistances.straight(demand, site), new double[] {1, 2}, FacilitySiting.noneExisting(2));
        assertThat(siting.maximalCovering(1, 100, 1, Progress.NONE).objective()).isEqualTo(3);
        assertThat(siting.uncoverable(99)).containsExactly(0, 1);
        assertThat(siting.setCovering(99, Progress.NONE).sites()).isEmpty();
    }

    @Test
    void aCountyOfAHundredSitesIsProven() {
        SplittableRandom random = new SplittableRandom(7);
        PlanarPoints demand = PlanarPoints.of(
                random.doubles(400, 0, 5000).toArray(),
                random.doubles(400, 0, 5000).toArray());
        PlanarPoints sites = PlanarPoints.of(
                random.doubles(100, 0, 5000).toArray(),
                random.doubles(100, 0, 5000).toArray());
        FacilitySiting siting = new FacilitySiting(
                SiteDistances.straight(demand, sites),
                random.doubles(400, 0, 5).toArray(),
                FacilitySiting.noneExisting(400));
        assertThat(siting.pMedian(10, 1, Progress.NONE).isOptimal()).isTrue();
        assertThat(siting.maximalCovering(10, 600, 1, Progress.NONE).isOptimal())
                .isTrue();
        assertThat(siting.pCentre(10, Progress.NONE).isOptimal()).isTrue();
        assertThat(siting.setCovering(900, Progress.NONE).isOptimal()).isTrue();
    }

    /** Ways along streets; who is off the streets counts for nothing, a site off them serves nobody. */
    @Test
    void waysAlongStreets() {
        LinearNetwork corner =
                LinearNetwork.of(new double[] {0, 30, 30}, new double[] {0, 0, 40}, new int[] {0, 1}, new int[] {1, 2});
        PlanarPoints demand = PlanarPoints.of(new double[] {0, 27, 900}, new double[] {0, 40, 900});
        PlanarPoints sites = PlanarPoints.of(new double[] {900, 30, 0}, new double[] {900, 40, 0});
        SiteDistances ways = SiteDistances.along(corner, 5, demand, sites, Progress.NONE);
        assertThat(ways.metres(0, 1)).isEqualTo(70);
        assertThat(ways.metres(1, 1)).isEqualTo(3);
        FacilitySiting siting = new FacilitySiting(ways, new double[] {1, 2, 3}, FacilitySiting.noneExisting(3));
        assertThat(siting.unreachable()).containsExactly(2);
        SitingSolution one = siting.pMedian(1, 1, Progress.NONE);
        assertThat(one.sites()).containsExactly(1);
        assertThat(one.objective()).isEqualTo(76);
        assertThat(one.isOptimal()).isTrue();
        assertThat(siting.pMedian(2, 1, Progress.NONE).sites()).containsExactly(1, 2);
        assertThat(siting.pCentre(1, Progress.NONE).objective()).isEqualTo(70);
        SiteDistances nowhere = SiteDistances.along(
                corner, 5, demand, PlanarPoints.of(new double[] {900}, new double[] {900}), Progress.NONE);
        assertThatThrownBy(() -> new FacilitySiting(nowhere, new double[3], FacilitySiting.noneExisting(3)))
                .isInstanceOf(UnusableDataException.class);
    }

    @Test
    void refusesWhatCannotBe() {
        PlanarPoints one = PlanarPoints.of(new double[] {0}, new double[] {0});
        SiteDistances distances = SiteDistances.straight(one, one);
        double[] none = FacilitySiting.noneExisting(1);
        FacilitySiting siting = new FacilitySiting(distances, new double[] {1}, none);
        assertThatThrownBy(() -> siting.pMedian(2, 1, Progress.NONE)).isInstanceOf(UnusableDataException.class);
        assertThatThrownBy(() -> new FacilitySiting(distances, new double[] {-1}, none))
                .isInstanceOf(UnusableDataException.class);
        assertThatThrownBy(() -> new FacilitySiting(distances, new double[] {1, 1}, none))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
