package org.jingtu.cluster;

import java.util.List;
import java.util.Locale;
import org.jingtu.area.AreaShapeService;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.DataHash;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.jingtu.road.RoadShapeService;
import org.springframework.stereotype.Component;

/** Issues that lie close together, as a run: outlines with their counts. */
@Component
class ClusterProcess implements RunProcess<ClusterParameters> {
    static final String ID = "clusters";

    private final CountyService counties;
    private final IssuePointService issues;
    private final AreaShapeService areas;
    private final RoadShapeService roads;
    private final ResultFeatureService results;

    ClusterProcess(
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
    public RunDescription description() {
        return ClusterParameters.DESCRIPTION;
    }

    @Override
    public Class<ClusterParameters> parameterType() {
        return ClusterParameters.class;
    }

    @Override
    public ClusterParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        return new ClusterParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                given.choice(ClusterParameters.METHOD),
                given.metres(ClusterParameters.EPS),
                given.number(ClusterParameters.MIN_POINTS));
    }

    @Override
    public String dataVersion(ClusterParameters asked) {
        return String.join(" ", issues.dataVersion(asked.selection()), areas.dataVersion(), roads.dataVersion());
    }

    @Override
    public RunOutcome execute(ClusterParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        ClusterInput input = context.read(() -> new ClusterInput(
                issues.list(asked.selection(), plane).points(),
                roads.list(plane).lines(),
                areas.list(List.of(), plane).polygons()));
        ClusterComputation computation = new ClusterComputation(asked, input);
        ClusterComputation.Outcome outcome = computation.compute(context.progress("compute", 0.3, 0.9));
        RunCard card = new RunCard(
                "clusters by " + asked.method().toUpperCase(Locale.ROOT),
                outcome.chosen(),
                outcome.reasons(),
                new RunCard.Input(
                        input.issues().size(),
                        outcome.summary().clustered(),
                        List.of(new RunCard.LeftOut(
                                "in-no-cluster", outcome.summary().noise())),
                        asked.from().toString(),
                        asked.to().toString(),
                        new DataHash()
                                .add(input.issues().xs())
                                .add(input.issues().ys())
                                .hex()),
                0,
                outcome.summary());
        List<ResultFeature> features = computation.features(outcome.shapes(), new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }
}
