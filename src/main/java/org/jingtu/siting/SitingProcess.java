package org.jingtu.siting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.facility.FacilityShapeService;
import org.jingtu.facility.FacilityShapes;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.jingtu.road.RoadShapeService;
import org.springframework.stereotype.Component;

/** Sites for facilities as a run: p-median, p-centre, maximal and set covering over the issues of a window. */
@Component
class SitingProcess implements RunProcess<SitingParameters> {
    static final String ID = "siting";

    private static final int DEFAULT_DAYS = 91;

    private final CountyService counties;
    private final IssuePointService issues;
    private final RoadShapeService roads;
    private final FacilityShapeService facilities;
    private final ResultFeatureService results;

    SitingProcess(
            CountyService counties,
            IssuePointService issues,
            RoadShapeService roads,
            FacilityShapeService facilities,
            ResultFeatureService results) {
        this.counties = counties;
        this.issues = issues;
        this.roads = roads;
        this.facilities = facilities;
        this.results = results;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return SitingParameters.DESCRIPTION;
    }

    @Override
    public Class<SitingParameters> parameterType() {
        return SitingParameters.class;
    }

    @Override
    public SitingParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today(), DEFAULT_DAYS);
        return new SitingParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                given.choice(SitingParameters.PROBLEM),
                given.number(SitingParameters.SITES),
                given.metresOrDefault(SitingParameters.RADIUS),
                given.choice(SitingParameters.DISTANCE),
                given.metresOrDefault(SitingParameters.SPACING),
                kinds(given, SitingParameters.EXISTING),
                kinds(given, SitingParameters.MOVABLE));
    }

    private List<String> kinds(RunParameters given, RunInput input) {
        List<String> kinds = given.words(input);
        Set<String> known = facilities.kinds();
        kinds.stream().filter(kind -> !known.contains(kind)).findFirst().ifPresent(kind -> {
            throw new BadRequestException(input.name(), kind + " is not a kind of facility");
        });
        return kinds;
    }

    @Override
    public String dataVersion(SitingParameters asked) {
        return String.join(" ", issues.dataVersion(asked.selection()), roads.dataVersion(), facilities.dataVersion());
    }

    @Override
    public RunOutcome execute(SitingParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        SitingInput input = context.read(() -> new SitingInput(
                issues.list(asked.selection(), plane).points(),
                roads.list(plane).lines(),
                list(asked.existing(), plane),
                list(asked.movable(), plane)));
        SitingComputation computation = new SitingComputation(asked, input);
        SitingComputation.Outcome outcome = computation.compute(context.progress("compute", 0.2, 0.9));
        SitingResultSummary summary = outcome.summary();
        RunCard card = new RunCard(
                asked.problem() + " by swaps, Lagrangean bound and branch and bound",
                outcome.chosen(),
                List.of(new RunCard.Reason(
                        "sites",
                        outcome.chosen().sites(),
                        summary.candidates() + " candidates; the choice is at most "
                                + Math.round(1000 * summary.gap()) / 10.0 + " % from the best",
                        "候选 " + summary.candidates() + " 处;与最优的差距至多 " + Math.round(1000 * summary.gap()) / 10.0 + "%")),
                new RunCard.Input(
                        input.issues().size(),
                        input.issues().size() - summary.unreachable(),
                        List.of(new RunCard.LeftOut("unreachable", summary.unreachable())),
                        asked.from().toString(),
                        asked.to().toString(),
                        input.hash()),
                computation.seed(),
                summary);
        List<ResultFeature> features = SitingComputation.features(outcome.places(), new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }

    /** None when no kind is named; a kind that is named and has no facility is a mistake. */
    private FacilityShapes list(List<String> kinds, MetricCrs plane) {
        FacilityShapes found = facilities.list(kinds, plane);
        if (!kinds.isEmpty() && found.points().size() == 0) {
            throw new UnusableDataException(
                    "no-facilities",
                    "There are no facilities of these kinds. Import them, or leave the kinds out.",
                    Map.of("kinds", kinds));
        }
        return found;
    }
}
