package org.jingtu.analysis.spacetime;

import java.util.Arrays;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;

/**
 * Values by step of time and cell, each step with a factor that its values are multiplied by.
 *
 * <p>The factors are kept apart so that counts stay whole numbers: sums of them are exact, and equal neighbourhoods are
 * equal to the last bit. Memory: 8 bytes a value.
 */
public final class SpaceTimeCube {
    private final double[][] values;
    private final double[] factors;

    private SpaceTimeCube(double[][] values, double[] factors) {
        this.values = values;
        this.factors = factors;
    }

    /**
     * Ready values.
     *
     * @param values finite; by step, oldest first, then by cell; taken over, not copied
     */
    public static SpaceTimeCube of(double[][] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a cube without steps");
        }
        for (double[] step : values) {
            if (step.length != values[0].length || !Arrays.stream(step).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("steps of a cube need the same number of finite values");
            }
        }
        double[] factors = new double[values.length];
        Arrays.fill(factors, 1);
        return new SpaceTimeCube(values, factors);
    }

    /**
     * Points counted, by their weights, in cells and steps. Points outside of the cells or the steps are left out.
     *
     * @param cells numbers of the lattice's cells that count
     * @param seconds time of each point
     */
    public static SpaceTimeCube ofPoints(
            CellGrid grid, int[] cells, PlanarPoints points, double[] seconds, TimeSteps steps) {
        if (seconds.length != points.size()) {
            throw new IllegalArgumentException(seconds.length + " times for " + points.size() + " points");
        }
        int[] place = new int[grid.size()];
        Arrays.fill(place, -1);
        for (int k = 0; k < cells.length; k++) {
            place[cells[k]] = k;
        }
        double[][] values = new double[steps.count()][cells.length];
        for (int i = 0; i < seconds.length; i++) {
            int step = steps.stepOf(seconds[i]);
            int cell = grid.cellAt(points.x(i), points.y(i));
            if (step >= 0 && cell >= 0 && place[cell] >= 0) {
                values[step][place[cell]] += points.weight(i);
            }
        }
        return of(values);
    }

    /**
     * The same values, each divided by the total of its step and multiplied by the mean total, so that a step with more
     * of everything, such as a campaign week, makes no place stand out. Steps without anything stay as they are.
     */
    public SpaceTimeCube relativeToTotals() {
        return relativeTo(Arrays.stream(values)
                .mapToDouble(step -> Arrays.stream(step).sum())
                .toArray());
    }

    /**
     * The same values, each divided by its step's exposure and multiplied by the mean exposure.
     *
     * @param exposure of each step, such as patrolled kilometres; at least 0; values of steps with 0 stay as they are
     */
    public SpaceTimeCube relativeTo(double[] exposure) {
        if (exposure.length != values.length || !Arrays.stream(exposure).allMatch(e -> e >= 0 && e < 1e300)) {
            throw new IllegalArgumentException("an exposure of at least 0 is needed for each of " + values.length);
        }
        double mean = Arrays.stream(exposure).filter(e -> e > 0).average().orElse(1);
        double[] relative = new double[exposure.length];
        Arrays.setAll(relative, t -> exposure[t] > 0 ? mean / exposure[t] : 1);
        return new SpaceTimeCube(values, relative);
    }

    public int steps() {
        return values.length;
    }

    public int cells() {
        return values[0].length;
    }

    public double value(int step, int cell) {
        return values[step][cell] * factors[step];
    }

    /** The values of a step before its factor: read them, never write. */
    double[] plain(int step) {
        return values[step];
    }

    double factor(int step) {
        return factors[step];
    }
}
