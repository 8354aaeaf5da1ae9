package org.jingtu.emerging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.hotspot.AutomaticScale;
import org.jingtu.analysis.pattern.StudyArea;
import org.jingtu.analysis.spacetime.EmergingHotspots;
import org.jingtu.analysis.spacetime.EmergingOptions;
import org.jingtu.analysis.spacetime.SpaceTimeCube;
import org.jingtu.analysis.spacetime.TimeSteps;
import org.jingtu.platform.run.RunCard;
import org.jingtu.track.PatrolEffort;

/** From issues, effort and study area to classed cells: pure, without database or Spring. */
final class EmergingComputation {
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final double CELLS_A_BAND = 1.5;

    private final EmergingParameters asked;
    private final EmergingInput input;
    private final TimeSteps steps;
    private final List<RunCard.Reason> reasons = new ArrayList<>();

    EmergingComputation(EmergingParameters asked, EmergingInput input, TimeSteps steps) {
        this.asked = asked;
        this.input = input;
        this.steps = steps;
    }

    /** What came out. */
    record Outcome(EmergingTable table, EmergingParameters chosen, List<RunCard.Reason> reasons) {}

    Outcome compute(Progress progress) {
        if (asked.isPerEffort() && input.efforts().stream().allMatch(effort -> effort.size() == 0)) {
            throw new UnusableDataException(
                    "no-patrol-effort",
                    "Nobody's patrol is known in this window, so there is nothing to divide by. Import patrol tracks or"
                            + " choose raw counts.");
        }
        double cell = cellMetres();
        double band = bandMetres(cell);
        CellGrid grid = grid(cell);
        int[] cells = StudyArea.cells(grid, input.roads(), input.areas());
        SpaceTimeCube counted =
                SpaceTimeCube.ofPoints(grid, cells, places(), input.issues().seconds(), steps);
        LatticeBand lattice = new LatticeBand(grid, cells, band);
        EmergingHotspots emerging = new EmergingHotspots(options(), THREADS);
        if (asked.isPerEffort()) {
            SpaceTimeCube effort = effort(grid, cells);
            return new Outcome(
                    new EmergingTable(
                            grid,
                            cells,
                            counted,
                            effort,
                            emerging.ofRates(counted, effort, asked.relative(), lattice, progress)),
                    asked.with(cell, band),
                    reasons);
        }
        SpaceTimeCube cube = asked.relative() ? counted.relativeToTotals() : counted;
        return new Outcome(
                new EmergingTable(grid, cells, counted, null, emerging.of(cube, lattice, progress)),
                asked.with(cell, band),
                reasons);
    }

    private EmergingOptions options() {
        EmergingOptions standard = EmergingOptions.STANDARD;
        return new EmergingOptions(
                standard.correction(), standard.significance(), asked.trend().equals("corrected"));
    }

    private double cellMetres() {
        Double given = asked.cellMetres();
        AutomaticScale chosen = AutomaticScale.cell(input.issues().points()); // refuses too few points, too
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
                "bandMetres", band, "one and a half cells: a cell and those around it", "1.5 倍单元格:本格及其周围各格"));
        return band;
    }

    private CellGrid grid(double cell) {
        double[] bounds = StudyArea.bounds(input.roads(), input.areas());
        if (Double.isInfinite(bounds[0])) {
            throw new UnusableDataException(
                    "too-few-cells", "There are no roads or areas that could tell the study area; import them.");
        }
        CellGrid.Shape shape = asked.grid().equals("hex") ? CellGrid.Shape.HEX : CellGrid.Shape.SQUARE;
        return CellGrid.covering(shape, cell, bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    /** Where issues count; with effort, in the cell where their square's effort counts. */
    private PlanarPoints places() {
        PlanarPoints points = input.issues().points();
        return asked.isPerEffort() ? PatrolEffort.inSquares(points) : points;
    }

    private SpaceTimeCube effort(CellGrid grid, int[] cells) {
        double[][] kilometres = new double[steps.count()][];
        for (int t = 0; t < kilometres.length; t++) {
            double[] everywhere = input.efforts().get(t).byCell(grid);
            kilometres[t] =
                    Arrays.stream(cells).mapToDouble(cell -> everywhere[cell]).toArray();
        }
        return SpaceTimeCube.of(kilometres);
    }
}
