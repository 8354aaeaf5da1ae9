package org.jingtu.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.hotspot.Correction;
import org.jingtu.analysis.spacetime.EmergingClass;
import org.jingtu.analysis.spacetime.EmergingHotspots;
import org.jingtu.analysis.spacetime.EmergingOptions;
import org.jingtu.analysis.spacetime.EmergingResult;
import org.jingtu.analysis.spacetime.SpaceTimeCube;
import org.jingtu.analysis.spacetime.TimeSteps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Emerging hot spots of points in cells and steps of time: {@code id,x,y,class,z_last,trend_z,sen}. */
@Command(
        name = "emerging",
        mixinStandardHelpOptions = true,
        description = "Which places are newly, always or no longer hot or cold")
final class EmergingCommand extends FileAnalysis {
    private static final double SIGNIFICANCE = 0.05;

    @Mixin
    private PlaceOptions subject = new PlaceOptions();

    @Mixin
    private WeightOptions neighbourhood = new WeightOptions();

    @Option(names = "--step", description = "such as 7d (default), 1w, 12h")
    private String step = "7d";

    @Option(
            names = "--relative",
            arity = "1",
            description = "true (default): values by their step's total; false: as they are")
    private boolean relative = true;

    @Option(names = "--trend", description = "corrected (default) for the shared step, or plain Mann-Kendall")
    private String trend = "corrected";

    @Option(names = "--correction", description = "fdr (default), by, bonferroni, holm, none; over all bins")
    private String correction = "fdr";

    @Override
    void analyse() throws IOException {
        requireOptions();
        double stepSeconds = Duration.seconds(this, "--step", step);
        Table.requireWritable(this);
        Layer layer = subject.readTimedPoints(this);
        Plane plane = Plane.of(layer);
        PlanarPoints points = plane.points(layer, weight == null ? null : layer.numbers(0));
        double[] seconds = Duration.secondsOfDays(layer.days());
        TimeSteps steps = TimeSteps.of(seconds, stepSeconds);
        Places places = subject.cells(this, points, plane);
        CellGrid grid = places.grid();
        if (grid == null) {
            throw new IllegalStateException("cells without a lattice");
        }
        long start = System.nanoTime();
        SpaceTimeCube counted = SpaceTimeCube.ofPoints(grid, places.cells(), points, seconds, steps);
        double[] totals = totals(counted);
        SpatialWeights weights = neighbourhood.weights(this, places, totals).withSelf();
        EmergingOptions options =
                new EmergingOptions(Correction.named(correction), SIGNIFICANCE, trend.equals("corrected"));
        EmergingResult result = new EmergingHotspots(options, threads)
                .of(relative ? counted.relativeToTotals() : counted, weights, progress());
        card.seconds("compute", System.nanoTime() - start);
        describe(steps, plane, seconds, totals);
        write(places, result);
    }

    private void requireOptions() {
        subject.require(this);
        if (!subject.isPoints()) {
            throw usage("emerging needs --points");
        }
        if (!Set.of("corrected", "plain").contains(trend)) {
            throw usage("--trend is corrected or plain, not '" + trend + "'");
        }
        if (!Set.of("fdr", "by", "bonferroni", "holm", "none").contains(correction)) {
            throw usage("--correction is fdr, by, bonferroni, holm or none, not '" + correction + "'");
        }
        neighbourhood.require(this, false);
    }

    private static double[] totals(SpaceTimeCube cube) {
        double[] totals = new double[cube.cells()];
        for (int t = 0; t < cube.steps(); t++) {
            for (int c = 0; c < totals.length; c++) {
                totals[c] += cube.value(t, c);
            }
        }
        return totals;
    }

    private void describe(TimeSteps steps, Plane plane, double[] seconds, double[] totals) {
        card.parameter("plane", plane.code());
        card.parameter("stepDays", steps.stepSeconds() / Duration.DAY);
        card.parameter("relative", relative);
        card.parameter("trend", trend);
        card.parameter("correction", correction);
        card.parameter("significance", SIGNIFICANCE);
        card.parameter("weight", weight == null ? "none" : weight);
        card.reason("steps", "counted back from the latest time; an oldest step covered by less than half is left out");
        card.result("steps", steps.count());
        card.result("pointsInCells", Arrays.stream(totals).sum());
        card.result(
                "pointsBeforeFirstStep",
                Arrays.stream(seconds).filter(s -> steps.stepOf(s) < 0).count());
    }

    private void write(Places places, EmergingResult result) throws IOException {
        double[][] centres = places.outputCentres();
        Table table = new Table(List.of("id", "x", "y", "class", "z_last", "trend_z", "sen"));
        for (int c = 0; c < places.size(); c++) {
            table.add(
                    List.of(
                            places.id(c),
                            centres[0][c],
                            centres[1][c],
                            result.emergingClass(c).label(),
                            result.lastZ(c),
                            result.trendZ(c),
                            result.senSlope(c)),
                    places.shape(c));
        }
        Map<String, Integer> classes = new LinkedHashMap<>();
        for (EmergingClass each : EmergingClass.values()) {
            classes.put(each.label(), result.count(each));
        }
        card.result("cells", places.size());
        card.result("classes", classes);
        table.write(this);
    }
}
