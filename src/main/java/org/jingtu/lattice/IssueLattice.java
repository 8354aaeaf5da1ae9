package org.jingtu.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.hotspot.EmpiricalBayes;
import org.jingtu.analysis.pattern.StudyArea;
import org.jingtu.platform.run.RunCard;
import org.jingtu.track.PatrolEffort;

/**
 * The cells of the study area with their counts: {@code k} numbers the cells of the study area; those about which
 * something is known are the places of a statistic.
 */
public final class IssueLattice {
    private static final int FEWEST_CELLS = 30;

    private final LatticeInput input;
    private final boolean perEffort;
    private final CellGrid grid;
    private final int[] cells;
    private final double[] counts;
    private final double[] effort;
    private final int[] known;

    private IssueLattice(LatticeInput input, boolean perEffort, CellGrid grid) {
        this.input = input;
        this.perEffort = perEffort;
        this.grid = grid;
        cells = StudyArea.cells(grid, input.roads(), input.areas());
        counts = of(cells, grid.count(perEffort ? PatrolEffort.inSquares(input.issues()) : input.issues()));
        effort = perEffort ? of(cells, input.effort().byCell(grid)) : new double[0];
        known = IntStream.range(0, cells.length)
                .filter(k -> !perEffort || effort[k] > 0)
                .toArray();
    }

    /**
     * @param perEffort whether only cells that somebody patrolled are known
     * @throws UnusableDataException {@code too-few-cells} when fewer than 30 are known
     */
    public static IssueLattice of(LatticeInput input, boolean perEffort, CellGrid.Shape shape, double cellMetres) {
        double[] bounds = StudyArea.bounds(input.roads(), input.areas());
        requireEnoughCells(Double.isInfinite(bounds[0]) ? 0 : FEWEST_CELLS);
        CellGrid grid = CellGrid.covering(shape, cellMetres, bounds[0], bounds[1], bounds[2], bounds[3]);
        IssueLattice lattice = new IssueLattice(input, perEffort, grid);
        requireEnoughCells(lattice.known.length);
        return lattice;
    }

    private static void requireEnoughCells(int cells) {
        if (cells < FEWEST_CELLS) {
            throw new UnusableDataException(
                    "too-few-cells",
                    "This analysis needs at least " + FEWEST_CELLS + " cells with data, there are " + cells
                            + ". Choose smaller cells or a larger study area.",
                    Map.of("cells", cells, "needed", FEWEST_CELLS));
        }
    }

    /** Number of cells of the study area. */
    public int size() {
        return cells.length;
    }

    /** Corners of a cell, x and y in turn. */
    public double[] corners(int k) {
        return grid.corners(cells[k]);
    }

    /** Issues in a cell. */
    public double count(int k) {
        return counts[k];
    }

    public boolean isPerEffort() {
        return perEffort;
    }

    /** Kilometres patrolled in a cell. @throws IndexOutOfBoundsException for raw counts */
    public double effortKilometres(int k) {
        return effort[k];
    }

    /** The cells about which something is known, ascending. */
    public int[] known() {
        return known.clone();
    }

    /** Of the known cells, in their order. */
    public PlanarPoints centres() {
        return grid.centres(Arrays.stream(known).map(k -> cells[k]).toArray());
    }

    /** Of the known cells: counts, or finds per kilometre drawn towards the whole's (empirical Bayes). */
    public double[] values() {
        return of(known, perEffort ? EmpiricalBayes.rates(counts, effort) : counts);
    }

    /** Of the known cells. */
    public int[] cases() {
        return Arrays.stream(known).map(k -> (int) Math.rint(counts[k])).toArray();
    }

    /** Of the known cells: kilometres patrolled; for raw counts one each, as all are of one size. */
    public double[] exposure() {
        double[] exposure = new double[known.length];
        Arrays.setAll(exposure, i -> perEffort ? effort[known[i]] : 1);
        return exposure;
    }

    /** Which issues came in, and why others did not. */
    public RunCard.Input told() {
        long inside = Math.round(Arrays.stream(counts).sum());
        long used = Math.round(Arrays.stream(known).mapToDouble(k -> counts[k]).sum());
        List<RunCard.LeftOut> leftOut = new ArrayList<>();
        if (perEffort) {
            leftOut.add(new RunCard.LeftOut(
                    "not-found-by-patrols", input.selected() - input.issues().size()));
            leftOut.add(new RunCard.LeftOut("no-patrol", inside - used));
        }
        leftOut.add(new RunCard.LeftOut("outside-study-area", input.issues().size() - inside));
        return new RunCard.Input(
                input.selected(),
                used,
                leftOut,
                input.from().toString(),
                input.to().toString(),
                input.hash());
    }

    private static double[] of(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(k -> values[k]).toArray();
    }
}
