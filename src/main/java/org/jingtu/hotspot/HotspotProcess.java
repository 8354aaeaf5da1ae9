package org.jingtu.hotspot;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.area.AreaShapeService;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssuePoints;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.road.RoadShapeService;
import org.jingtu.track.PatrolEffortService;
import org.springframework.stereotype.Component;

/** Significant hot and cold cells as a run. */
@Component
class HotspotProcess implements RunProcess<HotspotParameters> {
    static final String ID = "hotspots";

    private final CountyService counties;
    private final IssuePointService issues;
    private final PatrolEffortService efforts;
    private final AreaShapeService areas;
    private final RoadShapeService roads;
    private final HotspotRepository repository;

    HotspotProcess(
            CountyService counties,
            IssuePointService issues,
            PatrolEffortService efforts,
            AreaShapeService areas,
            RoadShapeService roads,
            HotspotRepository repository) {
        this.counties = counties;
        this.issues = issues;
        this.efforts = efforts;
        this.areas = areas;
        this.roads = roads;
        this.repository = repository;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return HotspotParameters.DESCRIPTION;
    }

    @Override
    public Class<HotspotParameters> parameterType() {
        return HotspotParameters.class;
    }

    @Override
    public HotspotParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        return new HotspotParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                indicator(given, selection.from(), selection.to()),
                given.choice(HotspotParameters.GRID),
                given.metres(HotspotParameters.CELL),
                given.metres(HotspotParameters.BAND),
                given.choice(HotspotParameters.CORRECTION),
                given.choice(HotspotParameters.P),
                studyArea(given));
    }

    /** Per kilometre patrolled unless nobody's patrols are known. */
    private String indicator(RunParameters given, LocalDate from, LocalDate to) {
        boolean chosen = given.text(HotspotParameters.INDICATOR) != null;
        String indicator = given.choice(HotspotParameters.INDICATOR);
        return chosen || efforts.isKnown(from, to) ? indicator : "raw";
    }

    private String studyArea(RunParameters given) {
        String text = given.text(HotspotParameters.STUDY_AREA);
        if (text == null || text.equals("roads")) {
            return "roads";
        }
        if (!text.startsWith("areas:") || !areas.isKind(text.substring("areas:".length()))) {
            throw new BadRequestException("studyArea", "studyArea must be roads or areas: and a kind of areas");
        }
        return text;
    }

    @Override
    public String dataVersion(HotspotParameters asked) {
        return String.join(
                " ",
                issues.dataVersion(asked.selection()),
                asked.isPerEffort() ? efforts.dataVersion(asked.from(), asked.to()) : "",
                areas.dataVersion(),
                roads.dataVersion());
    }

    @Override
    public RunOutcome execute(HotspotParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        HotspotInput input = context.read(() -> read(asked, plane));
        HotspotComputation.Outcome outcome =
                new HotspotComputation(asked, input).compute(context.progress("compute", 0.3, 0.9));
        RunCard card = new RunCard(
                asked.isPerEffort()
                        ? "exact test of finds per patrolled kilometre (binomial), rates by empirical Bayes"
                        : "Getis-Ord Gi*, p by " + asked.p(),
                outcome.chosen(),
                outcome.reasons(),
                inputOf(asked, input, outcome.table()),
                0,
                outcome.summary());
        PlanarGeometries geometries = new PlanarGeometries(plane);
        return new RunOutcome(card, () -> repository.copy(context.runId(), outcome.table(), geometries));
    }

    private HotspotInput read(HotspotParameters asked, MetricCrs plane) {
        IssuePoints points = asked.isPerEffort()
                ? issues.listFoundByPatrols(asked.selection(), plane)
                : issues.list(asked.selection(), plane);
        PlanarPolygons polygons = areas.list(asked.studyAreaKinds(), plane).polygons();
        PlanarLines lines = asked.studyAreaKinds().isEmpty()
                ? roads.list(plane).lines()
                : PlanarLines.builder().build();
        if (polygons.size() == 0 && lines.size() == 0) {
            polygons = PlanarGeometries.convexHull(points.points());
        }
        return new HotspotInput(
                points.points(), points.selected(), efforts.sum(asked.from(), asked.to()), lines, polygons);
    }

    private static RunCard.Input inputOf(HotspotParameters asked, HotspotInput input, HotspotTable table) {
        long inside = Math.round(table.countAll());
        long used = Math.round(table.countTested());
        return new RunCard.Input(
                input.selected(),
                used,
                List.of(
                        new RunCard.LeftOut(
                                "not-found-by-patrols",
                                input.selected() - input.issues().size()),
                        new RunCard.LeftOut("outside-study-area", input.issues().size() - inside),
                        new RunCard.LeftOut("no-patrol", inside - used)),
                asked.from().toString(),
                asked.to().toString(),
                input.hash());
    }
}
