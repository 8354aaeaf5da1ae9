package org.jingtu.emerging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.spacetime.TimeSteps;
import org.jingtu.area.AreaShapeService;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.issue.TimedIssuePoints;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.jingtu.road.RoadShapeService;
import org.jingtu.track.PatrolEffort;
import org.jingtu.track.PatrolEffortService;
import org.springframework.stereotype.Component;

/** The 17 classes of emerging hot spots as a run: cells that roads or areas touch, by steps of time; by patrol effort where
 * it is known. */
@Component
class EmergingProcess implements RunProcess<EmergingParameters> {
    static final String ID = "emerging";

    private static final int DEFAULT_DAYS = 182;
    private static final double SECONDS_A_DAY = 86_400;

    private final CountyService counties;
    private final IssuePointService issues;
    private final PatrolEffortService efforts;
    private final AreaShapeService areas;
    private final RoadShapeService roads;
    private final ResultFeatureService results;

    EmergingProcess(
            CountyService counties,
            IssuePointService issues,
            PatrolEffortService efforts,
            AreaShapeService areas,
            RoadShapeService roads,
            ResultFeatureService results) {
        this.counties = counties;
        this.issues = issues;
        this.efforts = efforts;
        this.areas = areas;
        this.roads = roads;
        this.results = results;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return EmergingParameters.DESCRIPTION;
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
                indicator(given, selection),
                given.number(EmergingParameters.STEP),
                given.choice(EmergingParameters.VALUES).equals("relative"),
                given.choice(EmergingParameters.TREND),
                given.choice(EmergingParameters.GRID),
                given.metres(EmergingParameters.CELL),
                given.metres(EmergingParameters.BAND));
    }

    /** Per kilometre patrolled unless nobody's patrols are known. */
    private String indicator(RunParameters given, IssueSelection selection) {
        boolean chosen = given.text(EmergingParameters.INDICATOR) != null;
        String indicator = given.choice(EmergingParameters.INDICATOR);
        return chosen || efforts.isKnown(selection.from(), selection.to()) ? indicator : "raw";
    }

    @Override
    public String dataVersion(EmergingParameters asked) {
        return String.join(
                " ",
                issues.dataVersion(asked.selection()),
                asked.isPerEffort() ? efforts.dataVersion(asked.from(), asked.to()) : "",
                areas.dataVersion(),
                roads.dataVersion());
    }

    @Override
    public RunOutcome execute(EmergingParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        TimeSteps steps = steps(asked);
        EmergingInput input = context.read(() -> read(asked, steps, plane));
        EmergingComputation.Outcome outcome =
                new EmergingComputation(asked, input, steps).compute(context.progress("compute", 0.2, 0.9));
        EmergingTable table = outcome.table();
        RunCard card = new RunCard(
                asked.isPerEffort()
                        ? "emerging hot spots: exact test of finds per patrolled kilometre by step and neighbourhood, false"
                                + " discovery rate, Mann-Kendall"
                        : "emerging hot spots: space-time Gi* with false discovery rate, Mann-Kendall",
                outcome.chosen(),
                outcome.reasons(),
                inputOf(asked, input, table),
                0,
                new EmergingResultSummary(
                        steps.count(), firstDay(asked, steps.count(), 0), table.size(), table.classes()));
        List<ResultFeature> features = table.features(new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }

    private EmergingInput read(EmergingParameters asked, TimeSteps steps, MetricCrs plane) {
        TimedIssuePoints found = asked.isPerEffort()
                ? issues.listTimedFoundByPatrols(asked.selection(), plane)
                : issues.listTimed(asked.selection(), plane);
        return new EmergingInput(
                found,
                asked.isPerEffort() ? issues.count(asked.selection()) : found.size(),
                asked.isPerEffort() ? efforts(asked, steps.count()) : List.of(),
                roads.list(plane).lines(),
                areas.list(List.of(), plane).polygons());
    }

    private List<PatrolEffort> efforts(EmergingParameters asked, int steps) {
        return IntStream.range(0, steps)
                .mapToObj(t -> efforts.sum(
                        firstDay(asked, steps, t), firstDay(asked, steps, t + 1).minusDays(1)))
                .toList();
    }

    private static LocalDate firstDay(EmergingParameters asked, int steps, int step) {
        return asked.to().plusDays(1).minusDays((long) (steps - step) * asked.stepDays());
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

    private static RunCard.Input inputOf(EmergingParameters asked, EmergingInput input, EmergingTable table) {
        int counted = input.issues().size();
        long inside = Math.round(table.countAll());
        long unpatrolled = Math.round(table.countWithoutData());
        List<RunCard.LeftOut> leftOut = new ArrayList<>();
        if (asked.isPerEffort()) {
            leftOut.add(new RunCard.LeftOut("not-found-by-patrols", input.selected() - counted));
            leftOut.add(new RunCard.LeftOut("no-patrol", unpatrolled));
        }
        leftOut.add(new RunCard.LeftOut("outside-study-area", counted - inside));
        return new RunCard.Input(
                input.selected(),
                inside - unpatrolled,
                leftOut,
                asked.from().toString(),
                asked.to().toString(),
                input.hash());
    }
}
