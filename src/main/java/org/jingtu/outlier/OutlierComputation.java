package org.jingtu.outlier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.autocorrelation.ConditionalPermutation;
import org.jingtu.analysis.autocorrelation.LocalMoran;
import org.jingtu.analysis.hotspot.AutomaticScale;
import org.jingtu.analysis.hotspot.Correction;
import org.jingtu.analysis.hotspot.EmpiricalBayes;
import org.jingtu.analysis.pattern.StudyArea;
import org.jingtu.platform.run.RunCard;
import org.jingtu.track.PatrolEffort;

/** From issues, effort and study area to classed cells: pure, without database or Spring. */
final class OutlierComputation {
    static final long SEED = 20260101;

    private static final int FEWEST_CELLS = 30;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final double CELLS_A_BAND = 1.5;

    private final OutlierParameters asked;
    private final OutlierInput input;
    private final List<RunCard.Reason> reasons = new ArrayList<>();

    OutlierComputation(OutlierParameters asked, OutlierInput input) {
        this.asked = asked;
        this.input = input;
    }

    /** What came out. */
    record Outcome(OutlierTable table, OutlierParameters chosen, List<RunCard.Reason> reasons) {}

    Outcome compute(Progress progress) {
        double cell = cellMetres();
        double band = bandMetres(cell);
        CellGrid grid = grid(cell);
        int[] cells = StudyArea.cells(grid, input.roads(), input.areas());
        boolean perEffort = asked.isPerEffort();
        double[] counts = of(cells, grid.count(perEffort ? PatrolEffort.inSquares(input.issues()) : input.issues()));
        double[] effort = perEffort ? of(cells, input.effort().byCell(grid)) : new double[0];
        int[] known = IntStream.range(0, cells.length)
                .filter(k -> !perEffort || effort[k] > 0)
                .toArray();
        requireEnoughCells(known.length);
        double[] values = of(known, perEffort ? EmpiricalBayes.rates(counts, effort) : counts);
        PlanarPoints centres = grid.centres(of(known, cells));
        SpatialWeights weights = SpatialWeights.band(centres, band).rowStandardised();
        LocalMoran moran = LocalMoran.of(values, weights);
        double[] pseudo =
                ConditionalPermutation.of(asked.permutations(), SEED, THREADS).pseudoP(moran, progress.between(0.3, 1));
        OutlierTable table =
                new OutlierTable(grid, cells, counts, effort, known, moran, values, adjusted(moran), pseudo);
        return new Outcome(table, asked.with(cell, band), reasons);
    }

    private double cellMetres() {
        AutomaticScale chosen = AutomaticScale.cell(input.issues()); // refuses too few points, too
        Double given = asked.cellMetres();
        if (given != null) {
            return given;
        }
        reasons.add(new RunCard.Reason("cellMetres", chosen.metres(), chosen.reason(), chosen.reasonZh()));
        return chosen.metres();
    }

    private double bandMetres(double cell) {
        Double given = asked.bandMetres();
        if (given != null) {
            return given;
        }
        double band = CELLS_A_BAND * cell;
        reasons.add(new RunCard.Reason(
                "bandMetres",
                band,
                "one and a half cells: a cell is held against those around it",
                "1.5 倍单元格:一格与周围各格相比"));
        return band;
    }

    private CellGrid grid(double cell) {
        double[] bounds = StudyArea.bounds(input.roads(), input.areas());
        requireEnoughCells(Double.isInfinite(bounds[0]) ? 0 : FEWEST_CELLS);
        CellGrid.Shape shape = asked.grid().equals("hex") ? CellGrid.Shape.HEX : CellGrid.Shape.SQUARE;
        return CellGrid.covering(shape, cell, bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    private static void requireEnoughCells(int cells) {
        if (cells < FEWEST_CELLS) {
            throw new UnusableDataException(
                    "too-few-cells",
                    "Outliers need at least " + FEWEST_CELLS + " cells with data, there are " + cells
                            + ". Choose smaller cells or a larger study area.",
                    Map.of("cells", cells, "needed", FEWEST_CELLS));
        }
    }

    /** Over the places that have neighbours. */
    private double[] adjusted(LocalMoran moran) {
        int[] tested =
                IntStream.range(0, moran.size()).filter(i -> !moran.isIsland(i)).toArray();
        double[] p = IntStream.of(tested).mapToDouble(moran::p).toArray();
        double[] adjusted = Correction.named(asked.correction()).adjust(p, THREADS);
        double[] q = new double[moran.size()];
        Arrays.fill(q, 1);
        for (int k = 0; k < tested.length; k++) {
            q[tested[k]] = adjusted[k];
        }
        return q;
    }

    private static double[] of(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(k -> values[k]).toArray();
    }

    private static int[] of(int[] places, int[] values) {
        return Arrays.stream(places).map(k -> values[k]).toArray();
    }
}
