package org.jingtu.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.hotspot.AutomaticScale;
import org.jingtu.analysis.hotspot.Correction;
import org.jingtu.analysis.hotspot.EmpiricalBayes;
import org.jingtu.analysis.hotspot.HotspotAnalysis;
import org.jingtu.analysis.hotspot.HotspotPatches;
import org.jingtu.analysis.hotspot.HotspotPower;
import org.jingtu.analysis.hotspot.HotspotResult;
import org.jingtu.analysis.hotspot.PValue;
import org.jingtu.analysis.pattern.StudyArea;
import org.jingtu.platform.run.RunCard;
import org.jingtu.track.PatrolEffort;

/** From issues, effort and study area to tested cells: pure, without database or Spring. */
final class HotspotComputation {
    private static final int FEWEST_CELLS = 30;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final double SPOT_TIMES = 4;
    /** A market with its surroundings; neighbourhoods that are smaller are asked about themselves. */
    private static final double SPOT_RADIUS_METRES = 200;

    private final HotspotParameters asked;
    private final HotspotInput input;
    private final List<RunCard.Reason> reasons = new ArrayList<>();

    HotspotComputation(HotspotParameters asked, HotspotInput input) {
        this.asked = asked;
        this.input = input;
    }

    /** What came out. */
    record Outcome(
            HotspotTable table, HotspotParameters chosen, List<RunCard.Reason> reasons, HotspotResultSummary summary) {}

    Outcome compute(Progress progress) {
        requireEnoughIssues();
        CellGrid grid = grid(cellMetres());
        int[] cells = StudyArea.cells(grid, input.roads(), input.areas());
        requireEnoughCells(cells.length);
        double[] counts = of(cells, grid.count(places()));
        double[] effort = asked.isPerEffort() ? of(cells, input.effort().byCell(grid)) : new double[0];
        progress.report(0.2);
        PlanarPoints centres = grid.centres(cells);
        double band = bandMetres(grid, centres, counts, effort);
        SpatialWeights weights = SpatialWeights.band(centres, band).withSelf();
        progress.report(0.6);
        HotspotResult result = test(counts, effort, weights, progress.between(0.6, 0.9));
        List<HotspotPatches.Patch> patches = HotspotPatches.of(result, weights);
        HotspotTable table = new HotspotTable(grid, cells, counts, effort, result, patches);
        return new Outcome(
                table, asked.with(grid.sizeMetres(), band), reasons, summary(table, grid, weights, patches.size()));
    }

    private void requireEnoughIssues() {
        int n = input.issues().size();
        if (n < AutomaticScale.FEWEST_POINTS) {
            throw new UnusableDataException(
                    "too-few-points",
                    "Hotspots need at least " + AutomaticScale.FEWEST_POINTS + " issues, there are " + n
                            + ". Choose a longer period or fewer filters.",
                    Map.of("points", n, "needed", AutomaticScale.FEWEST_POINTS));
        }
        if (asked.isPerEffort() && input.effort().size() == 0) {
            throw new UnusableDataException(
                    "no-patrol-effort",
                    "Nobody's patrol is known in this window, so there is nothing to divide by. Import patrol tracks or"
                            + " choose raw counts.");
        }
    }

    private static void requireEnoughCells(int cells) {
        if (cells < FEWEST_CELLS) {
            throw new UnusableDataException(
                    "too-few-cells",
                    "Hotspots need at least " + FEWEST_CELLS + " cells, there are " + cells
                            + ". Choose smaller cells or a larger study area.",
                    Map.of("cells", cells, "needed", FEWEST_CELLS));
        }
    }

    private double cellMetres() {
        Double given = asked.cellMetres();
        if (given != null) {
            return given;
        }
        AutomaticScale chosen = AutomaticScale.cell(input.issues());
        reasons.add(new RunCard.Reason("cellMetres", chosen.metres(), chosen.reason(), chosen.reasonZh()));
        return chosen.metres();
    }

    private CellGrid grid(double cell) {
        CellGrid.Shape shape = asked.grid().equals("hex") ? CellGrid.Shape.HEX : CellGrid.Shape.SQUARE;
        double[] bounds = StudyArea.bounds(input.roads(), input.areas());
        requireEnoughCells(Double.isInfinite(bounds[0]) ? 0 : FEWEST_CELLS);
        return CellGrid.covering(shape, cell, bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    /** Where issues are counted; with effort, where their square's effort counts. */
    private PlanarPoints places() {
        return asked.isPerEffort() ? PatrolEffort.inSquares(input.issues()) : input.issues();
    }

    private static double[] of(int[] cells, double[] values) {
        return Arrays.stream(cells).mapToDouble(cell -> values[cell]).toArray();
    }

    private double bandMetres(CellGrid grid, PlanarPoints centres, double[] counts, double[] effort) {
        Double given = asked.bandMetres();
        if (given != null) {
            return given;
        }
        AutomaticScale chosen = asked.isPerEffort()
                ? bandOfRates(grid, centres, counts, effort)
                : AutomaticScale.band(centres, counts, grid.sizeMetres(), THREADS);
        reasons.add(new RunCard.Reason("bandMetres", chosen.metres(), chosen.reason(), chosen.reasonZh()));
        return chosen.metres();
    }

    private static AutomaticScale bandOfRates(CellGrid grid, PlanarPoints centres, double[] counts, double[] effort) {
        double[] rates = EmpiricalBayes.rates(counts, effort);
        int[] known =
                IntStream.range(0, effort.length).filter(k -> effort[k] > 0).toArray();
        PlanarPoints places = PlanarPoints.of(of(known, centres.xs()), of(known, centres.ys()));
        return AutomaticScale.band(places, of(known, rates), grid.sizeMetres(), THREADS);
    }

    private HotspotResult test(double[] counts, double[] effort, SpatialWeights weights, Progress progress) {
        HotspotAnalysis analysis =
                new HotspotAnalysis(PValue.named(asked.p()), Correction.named(asked.correction()), THREADS);
        return asked.isPerEffort()
                ? analysis.ofCounts(counts, effort, weights, progress)
                : analysis.ofValues(counts, weights, progress);
    }

    private HotspotResultSummary summary(HotspotTable table, CellGrid grid, SpatialWeights weights, int patches) {
        HotspotResult result = table.result();
        double neighbours = (double) weights.first(weights.size()) / Math.max(1, weights.size());
        double perCell = table.countTested() / Math.max(1, result.tested());
        double reach = Math.sqrt(neighbours * grid.cellSquareMetres() / Math.PI);
        double radius = Math.min(reach, SPOT_RADIUS_METRES);
        double power = new HotspotPower(perCell * neighbours, neighbours, result.tested())
                .of(SPOT_TIMES, radius * radius / (reach * reach));
        return new HotspotResultSummary(
                table.size(),
                result.tested(),
                table.size() - result.tested(),
                HotspotResultSummary.Levels.of(result, 1),
                HotspotResultSummary.Levels.of(result, -1),
                result.islands(),
                patches,
                Math.rint(power * 100) / 100,
                power < 0.5,
                String.format(
                        Locale.ROOT,
                        "A spot of 4 times the rate and %.0f m radius would be found with probability %.0f %%.",
                        radius,
                        power * 100),
                String.format(Locale.ROOT, "强度 4 倍、半径 %.0f 米的热点约有 %.0f%% 的机会被发现。", radius, power * 100));
    }
}
