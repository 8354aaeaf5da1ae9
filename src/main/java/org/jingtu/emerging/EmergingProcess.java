package org.jingtu.emerging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.hotspot.AutomaticScale;
import org.jingtu.analysis.pattern.StudyArea;
import org.jingtu.analysis.spacetime.EmergingClass;
import org.jingtu.analysis.spacetime.EmergingHotspots;
import org.jingtu.analysis.spacetime.EmergingOptions;
import org.jingtu.analysis.spacetime.EmergingResult;
import org.jingtu.analysis.spacetime.SpaceTimeCube;
import org.jingtu.analysis.spacetime.TimeSteps;
import org.jingtu.area.AreaShapeService;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.issue.TimedIssuePoints;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.DataHash;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.jingtu.road.RoadShapeService;
import org.springframework.stereotype.Component;

/** The 17 classes of emerging hot spots as a run: cells that roads or areas touch, by steps of time. */
@Component
class EmergingProcess implements RunProcess<EmergingParameters> {
    static final String ID = "emerging";

    private static final int DEFAULT_DAYS = 182;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final double SECONDS_A_DAY = 86_400;
    private static final double CELLS_A_BAND = 1.5;

    private final CountyService counties;
    private final IssuePointService issues;
    private final AreaShapeService areas;
    private final RoadShapeService roads;
    private final ResultFeatureService results;

    EmergingProcess(
            CountyService counties,
            IssuePointService issues,
            AreaShapeService areas,
            RoadShapeService roads,
            ResultFeatureService results) {
        this.counties = counties;
        this.issues = issues;
        this.areas = areas;
        this.roads = roads;
        this.results = results;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Class<EmergingParameters> parameterType() {
        return EmergingParameters.class;
    }

    @Override
    public EmergingParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today(), DEFAULT_DAYS);
        return new EmergingParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                given.number("stepDays", 7, 1, 366),
                given.choice("values", "relative", "plain").equals("relative"),
                given.choice("trend", "corrected", "plain"),
                given.choice("grid", "hex", "square"),
                given.metres("cellMetres", 10, 50_000),
                given.metres("bandMetres", 10, 200_000));
    }

    @Override
    public String dataVersion(EmergingParameters asked) {
        return String.join(" ", issues.dataVersion(asked.selection()), areas.dataVersion(), roads.dataVersion());
    }

    /** What a run reads. */
    private record Input(TimedIssuePoints issues, PlanarLines roads, PlanarPolygons areas) {
        String hash() {
            return new DataHash()
                    .add(issues.points().xs())
                    .add(issues.points().ys())
                    .add(issues.seconds())
                    .hex();
        }
    }

    @Override
    public RunOutcome execute(EmergingParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        Input input = context.read(() -> new Input(
                issues.listTimed(asked.selection(), plane),
                roads.list(plane).lines(),
                areas.list(List.of(), plane).polygons()));
        List<RunCard.Reason> reasons = new ArrayList<>();
        double cell = cellMetres(asked, input, reasons);
        double band = bandMetres(asked, cell, reasons);
        TimeSteps steps = steps(asked);
        CellGrid grid = grid(asked, input, cell);
        int[] cells = StudyArea.cells(grid, input.roads(), input.areas());
        Progress progress = context.progress("compute", 0.2, 0.9);
        SpaceTimeCube counted = SpaceTimeCube.ofPoints(
                grid, cells, input.issues().points(), input.issues().seconds(), steps);
        SpaceTimeCube cube = asked.relative() ? counted.relativeToTotals() : counted;
        EmergingOptions options = new EmergingOptions(
                EmergingOptions.STANDARD.correction(),
                EmergingOptions.STANDARD.significance(),
                asked.trend().equals("corrected"));
        EmergingResult result =
                new EmergingHotspots(options, THREADS).of(cube, new LatticeBand(grid, cells, band), progress);
        RunCard card = new RunCard(
                "emerging hot spots: space-time Gi* with false discovery rate, Mann-Kendall",
                asked.with(cell, band),
                reasons,
                inputOf(asked, input, counted),
                0,
                summary(asked, steps, result));
        List<ResultFeature> features = features(grid, cells, counted, result, new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }

    private static double cellMetres(EmergingParameters asked, Input input, List<RunCard.Reason> reasons) {
        Double given = asked.cellMetres();
        AutomaticScale chosen = AutomaticScale.cell(input.issues().points()); // refuses too few points, too
        if (given != null) {
            return given;
        }
        reasons.add(new RunCard.Reason("cellMetres", chosen.metres(), chosen.reason(), chosen.reasonZh()));
        return chosen.metres();
    }

    private static double bandMetres(EmergingParameters asked, double cell, List<RunCard.Reason> reasons) {
        Double given = asked.bandMetres();
        if (given != null) {
            return given;
        }
        double band = CELLS_A_BAND * cell;
        reasons.add(new RunCard.Reason(
                "bandMetres", band, "one and a half cells: a cell and those around it", "1.5 倍单元格:本格及其周围各格"));
        return band;
    }

    private static CellGrid grid(EmergingParameters asked, Input input, double cell) {
        double[] bounds = StudyArea.bounds(input.roads(), input.areas());
        if (Double.isInfinite(bounds[0])) {
            throw new UnusableDataException(
                    "too-few-cells", "There are no roads or areas that could tell the study area; import them.");
        }
        CellGrid.Shape shape = asked.grid().equals("hex") ? CellGrid.Shape.HEX : CellGrid.Shape.SQUARE;
        return CellGrid.covering(shape, cell, bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    /** Whole steps that end with the last moment of the last day. */
    private static TimeSteps steps(EmergingParameters asked) {
        double end = asked.to().plusDays(1).atStartOfDay(CountyService.ZONE).toEpochSecond() - 1e-3;
        long days = asked.to().toEpochDay() - asked.from().toEpochDay() + 1;
        int count = (int) (days / asked.stepDays());
        if (count < TimeSteps.FEWEST || count > TimeSteps.MOST) {
            throw new UnusableDataException(
                    count < TimeSteps.FEWEST ? "too-few-steps" : "too-many-steps",
                    "Change needs " + TimeSteps.FEWEST + " to " + TimeSteps.MOST + " steps of time, there are " + count
                            + ". Choose another step or period.",
                    Map.of("steps", count));
        }
        return new TimeSteps(end, asked.stepDays() * SECONDS_A_DAY, count);
    }

    private static RunCard.Input inputOf(EmergingParameters asked, Input input, SpaceTimeCube counted) {
        double used = 0;
        for (int t = 0; t < counted.steps(); t++) {
            for (int c = 0; c < counted.cells(); c++) {
                used += counted.value(t, c);
            }
        }
        long inside = Math.round(used);
        return new RunCard.Input(
                input.issues().size(),
                inside,
                List.of(new RunCard.LeftOut("outside-study-area", input.issues().size() - inside)),
                asked.from().toString(),
                asked.to().toString(),
                input.hash());
    }

    private static EmergingResultSummary summary(EmergingParameters asked, TimeSteps steps, EmergingResult result) {
        Map<String, Integer> classes = new LinkedHashMap<>();
        for (EmergingClass each : EmergingClass.values()) {
            int count = result.count(each);
            if (count > 0) {
                classes.put(name(each), count);
            }
        }
        LocalDate first = asked.to().minusDays((long) steps.count() * asked.stepDays() - 1);
        return new EmergingResultSummary(steps.count(), first, result.cells(), classes);
    }

    private static String name(EmergingClass each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static List<ResultFeature> features(
            CellGrid grid, int[] cells, SpaceTimeCube counted, EmergingResult result, PlanarGeometries geometries) {
        List<ResultFeature> features = new ArrayList<>();
        for (int c = 0; c < cells.length; c++) {
            double count = 0;
            for (int t = 0; t < counted.steps(); t++) {
                count += counted.value(t, c);
            }
            features.add(new ResultFeature(
                    geometries.polygon(grid.corners(cells[c])),
                    Map.of(
                            "class", name(result.emergingClass(c)),
                            "count", count,
                            "lastZ", result.lastZ(c),
                            "trendZ", result.trendZ(c),
                            "senSlope", result.senSlope(c))));
        }
        return features;
    }
}
