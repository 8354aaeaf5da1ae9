package org.jingtu.outlier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jingtu.area.AreaShapeService;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssuePoints;
import org.jingtu.issue.IssueSelection;
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
import org.jingtu.track.PatrolEffortService;
import org.springframework.stereotype.Component;

/** High among low, low among high, and alike with their neighbours: local Moran's I of cells as a run. */
@Component
class OutlierProcess implements RunProcess<OutlierParameters> {
    static final String ID = "outliers";

    private final CountyService counties;
    private final IssuePointService issues;
    private final PatrolEffortService efforts;
    private final AreaShapeService areas;
    private final RoadShapeService roads;
    private final ResultFeatureService results;

    OutlierProcess(
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
        return OutlierParameters.DESCRIPTION;
    }

    @Override
    public Class<OutlierParameters> parameterType() {
        return OutlierParameters.class;
    }

    @Override
    public OutlierParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        return new OutlierParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                indicator(given, selection.from(), selection.to()),
                given.choice(OutlierParameters.GRID),
                given.metres(OutlierParameters.CELL),
                given.metres(OutlierParameters.BAND),
                given.number(OutlierParameters.PERMUTATIONS),
                given.choice(OutlierParameters.CORRECTION));
    }

    /** Per kilometre patrolled unless nobody's patrols are known. */
    private String indicator(RunParameters given, LocalDate from, LocalDate to) {
        boolean chosen = given.text(OutlierParameters.INDICATOR) != null;
        String indicator = given.choice(OutlierParameters.INDICATOR);
        return chosen || efforts.isKnown(from, to) ? indicator : "raw";
    }

    @Override
    public String dataVersion(OutlierParameters asked) {
        return String.join(
                " ",
                issues.dataVersion(asked.selection()),
                asked.isPerEffort() ? efforts.dataVersion(asked.from(), asked.to()) : "",
                areas.dataVersion(),
                roads.dataVersion());
    }

    @Override
    public RunOutcome execute(OutlierParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        OutlierInput input = context.read(() -> read(asked, plane));
        OutlierComputation.Outcome outcome =
                new OutlierComputation(asked, input).compute(context.progress("compute", 0.3, 0.9));
        RunCard card = new RunCard(
                asked.isPerEffort()
                        ? "local Moran's I of finds per patrolled kilometre (empirical Bayes), conditional moments and"
                                + " permutation"
                        : "local Moran's I of counts, conditional moments and permutation",
                outcome.chosen(),
                outcome.reasons(),
                inputOf(asked, input, outcome.table()),
                OutlierComputation.SEED,
                outcome.table().summary());
        List<ResultFeature> features = outcome.table().features(new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }

    private OutlierInput read(OutlierParameters asked, MetricCrs plane) {
        IssuePoints points = asked.isPerEffort()
                ? issues.listFoundByPatrols(asked.selection(), plane)
                : issues.list(asked.selection(), plane);
        return new OutlierInput(
                points.points(),
                points.selected(),
                efforts.sum(asked.from(), asked.to()),
                roads.list(plane).lines(),
                areas.list(List.of(), plane).polygons());
    }

    private static RunCard.Input inputOf(OutlierParameters asked, OutlierInput input, OutlierTable table) {
        long inside = Math.round(table.countAll());
        long used = Math.round(table.countTested());
        List<RunCard.LeftOut> leftOut = new ArrayList<>();
        if (asked.isPerEffort()) {
            leftOut.add(new RunCard.LeftOut(
                    "not-found-by-patrols", input.selected() - input.issues().size()));
            leftOut.add(new RunCard.LeftOut("no-patrol", inside - used));
        }
        leftOut.add(new RunCard.LeftOut("outside-study-area", input.issues().size() - inside));
        return new RunCard.Input(
                input.selected(),
                used,
                leftOut,
                asked.from().toString(),
                asked.to().toString(),
                input.hash());
    }
}
