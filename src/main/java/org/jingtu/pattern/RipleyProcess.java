package org.jingtu.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.pattern.ClarkEvans;
import org.jingtu.analysis.pattern.PatternWindow;
import org.jingtu.analysis.pattern.RipleyCorrection;
import org.jingtu.analysis.pattern.RipleyDistances;
import org.jingtu.analysis.pattern.RipleyEnvelope;
import org.jingtu.analysis.pattern.RipleyK;
import org.jingtu.analysis.pattern.StudyArea;
import org.jingtu.area.AreaShapeService;
import org.jingtu.geo.MetricCrs;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.DataHash;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.road.RoadShapeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At which distances issues cluster, as a run. */
@Component
class RipleyProcess implements RunProcess<RipleyParameters> {
    private static final long SEED = 20260101;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int MOST_STEPS = 1_000;

    private final CountyService counties;
    private final IssuePointService issues;
    private final AreaShapeService areas;
    private final RoadShapeService roads;

    RipleyProcess(CountyService counties, IssuePointService issues, AreaShapeService areas, RoadShapeService roads) {
        this.counties = counties;
        this.issues = issues;
        this.areas = areas;
        this.roads = roads;
    }

    @Override
    public String id() {
        return "ripley";
    }

    @Override
    public RunDescription description() {
        return RipleyParameters.DESCRIPTION;
    }

    @Override
    public Class<RipleyParameters> parameterType() {
        return RipleyParameters.class;
    }

    @Override
    public RipleyParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        double greatest = given.metresOrDefault(RipleyParameters.GREATEST);
        double step = given.metresOrDefault(RipleyParameters.STEP);
        if (step > greatest || greatest / step > MOST_STEPS) {
            throw new BadRequestException(
                    "stepMetres", "stepMetres must divide greatestMetres into 1 to " + MOST_STEPS + " steps");
        }
        return new RipleyParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                greatest,
                step,
                given.number(RipleyParameters.ENVELOPES));
    }

    @Override
    public String dataVersion(RipleyParameters asked) {
        return String.join(" ", issues.dataVersion(asked.selection()), areas.dataVersion(), roads.dataVersion());
    }

    private record Input(PlanarPoints issues, PatternWindow window) {}

    @Override
    public RunOutcome execute(RipleyParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        Input input = context.read(
                () -> new Input(issues.list(asked.selection(), plane).points(), window(plane)));
        PlanarPoints all = input.issues();
        int[] inside = IntStream.range(0, all.size())
                .filter(i -> input.window().covers(all.x(i), all.y(i)))
                .toArray();
        if (inside.length < 2) {
            throw new UnusableDataException(
                    "too-few-points",
                    "Fewer than two issues lie in the window.",
                    Map.of("points", all.size(), "inside", inside.length));
        }
        PlanarPoints used = PlanarPoints.of(
                IntStream.of(inside).mapToDouble(all::x).toArray(),
                IntStream.of(inside).mapToDouble(all::y).toArray());
        RunCard card = new RunCard(
                "Ripley's K with isotropic edge correction, envelope of random patterns",
                asked,
                List.of(),
                new RunCard.Input(
                        all.size(),
                        used.size(),
                        List.of(new RunCard.LeftOut("outside-study-area", all.size() - used.size())),
                        asked.from().toString(),
                        asked.to().toString(),
                        new DataHash().add(all.xs()).add(all.ys()).hex()),
                asked.envelopes() == 0 ? 0 : SEED,
                summary(asked, used, input.window(), context.progress("compute", 0.3, 0.9)));
        return new RunOutcome(card, () -> {});
    }

    /** The county's boundary; without one the rectangle around roads and areas. */
    private PatternWindow window(MetricCrs plane) {
        PlanarPolygons boundary = areas.list(List.of("county"), plane).polygons();
        if (boundary.size() == 1) {
            return PatternWindow.polygons(boundary);
        }
        PlanarLines lines = roads.list(plane).lines();
        double[] bounds = StudyArea.bounds(lines, areas.list(List.of(), plane).polygons());
        if (!(bounds[0] < bounds[2] && bounds[1] < bounds[3])) {
            throw new UnusableDataException(
                    "no-study-area", "Distances between issues need the county's boundary, or roads and areas.");
        }
        return PatternWindow.rectangle(bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    private static RipleyResultSummary summary(
            RipleyParameters asked, PlanarPoints used, PatternWindow window, Progress progress) {
        RipleyDistances distances = new RipleyDistances(asked.greatestMetres(), asked.stepMetres());
        RipleyCorrection correction = RipleyCorrection.ISOTROPIC;
        RipleyK k = RipleyK.of(used, window, distances, EnumSet.of(correction), THREADS, progress.between(0, 0.2));
        RipleyEnvelope envelope = asked.envelopes() == 0
                ? null
                : RipleyEnvelope.of(
                        used,
                        new boolean[0],
                        window,
                        distances,
                        new RipleyEnvelope.Simulation(asked.envelopes(), correction, SEED, THREADS),
                        progress.between(0.2, 1));
        return new RipleyResultSummary(
                used.size(),
                window.areaSquareMetres(),
                ClarkEvans.of(used, window).index(),
                envelope == null ? null : envelope.p(),
                rows(k, envelope));
    }

    private static List<RipleyResultSummary.Row> rows(RipleyK k, @Nullable RipleyEnvelope envelope) {
        List<RipleyResultSummary.Row> rows = new ArrayList<>();
        for (int r = 0; r < k.size(); r++) {
            rows.add(new RipleyResultSummary.Row(
                    k.distanceMetres(r),
                    k.k(RipleyCorrection.ISOTROPIC, r),
                    k.l(RipleyCorrection.ISOTROPIC, r),
                    envelope == null ? null : envelope.low(r),
                    envelope == null ? null : envelope.high(r)));
        }
        return rows;
    }
}
