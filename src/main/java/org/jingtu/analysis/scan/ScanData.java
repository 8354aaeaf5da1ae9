package org.jingtu.analysis.scan;

import java.util.Map;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;

/**
 * Places with the cases that were seen there and the population, or exposure, in which they could have been: once, or at
 * each of several steps of time.
 */
public final class ScanData {
    /** Most places times steps. */
    private static final long MOST_BINS = 50_000_000;

    private final PlanarPoints places;
    private final int steps;
    private final int[] cases;
    private final double[] population;
    private final double[] placePopulation;
    private final long totalCases;
    private final double totalPopulation;

    private ScanData(PlanarPoints places, int steps, int[] cases, double[] population) {
        int n = places.size();
        if (n == 0 || steps < 1 || cases.length != n * steps || population.length != n * steps) {
            throw new IllegalArgumentException(
                    cases.length + " counts and " + population.length + " populations of " + n + " places");
        }
        this.places = places;
        this.steps = steps;
        this.cases = cases;
        this.population = population;
        placePopulation = new double[n];
        long seen = 0;
        double living = 0;
        for (int bin = 0; bin < cases.length; bin++) {
            requireUsable(bin);
            placePopulation[bin / steps] += population[bin];
            seen += cases[bin];
            living += population[bin];
        }
        if (living == 0 || seen > Integer.MAX_VALUE) {
            throw new UnusableDataException(
                    "no-population",
                    "A scan needs a population in which there could be cases; its total is " + living + ".");
        }
        totalCases = seen;
        totalPopulation = living;
    }

    /**
     * Cases and population by place.
     *
     * @param cases at least 0
     * @param population at least 0, finite
     * @throws UnusableDataException {@code no-population}, {@code cases-without-population}
     */
    public static ScanData of(PlanarPoints places, int[] cases, double[] population) {
        return new ScanData(places, 1, cases.clone(), population.clone());
    }

    /**
     * Cases and population by step of time, oldest first, and place.
     *
     * @throws UnusableDataException as for {@link #of}
     */
    public static ScanData inTime(PlanarPoints places, int[][] cases, double[][] population) {
        int n = places.size();
        int steps = cases.length;
        if (steps != population.length || (long) n * steps > MOST_BINS) {
            throw new IllegalArgumentException(
                    steps + " steps of cases, " + population.length + " of population, " + n + " places");
        }
        int[] counts = new int[n * steps];
        double[] exposed = new double[n * steps];
        for (int bin = 0; bin < counts.length; bin++) {
            counts[bin] = cases[bin % steps][bin / steps];
            exposed[bin] = population[bin % steps][bin / steps];
        }
        return new ScanData(places, steps, counts, exposed);
    }

    private void requireUsable(int bin) {
        if (cases[bin] < 0 || !(population[bin] >= 0) || Double.isInfinite(population[bin])) {
            throw new IllegalArgumentException(cases[bin] + " cases in a population of " + population[bin]);
        }
        if (cases[bin] > 0 && population[bin] == 0) {
            throw new UnusableDataException(
                    "cases-without-population",
                    "Place " + (bin / steps + 1) + " has " + cases[bin] + " cases and no population.",
                    Map.of("place", bin / steps + 1, "cases", cases[bin]));
        }
    }

    PlanarPoints places() {
        return places;
    }

    int size() {
        return places.size();
    }

    int steps() {
        return steps;
    }

    /** By place, and within a place by step: read them, never write. */
    int[] cases() {
        return cases;
    }

    /** In the same order: read them, never write. */
    double[] population() {
        return population;
    }

    /** Of a place over all steps. */
    double population(int place) {
        return placePopulation[place];
    }

    public long totalCases() {
        return totalCases;
    }

    public double totalPopulation() {
        return totalPopulation;
    }
}
