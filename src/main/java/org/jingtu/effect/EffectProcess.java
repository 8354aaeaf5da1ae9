package org.jingtu.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.effect.BeforeAfter;
import org.jingtu.analysis.effect.ControlCircles;
import org.jingtu.analysis.effect.WeightedDisplacementDifference;
import org.jingtu.analysis.pattern.PatternWindow;
import org.jingtu.area.AreaShapeService;
import org.jingtu.area.AreaShapes;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.issue.TimedIssuePoints;
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
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.springframework.stereotype.Component;

/** The effect of a measure in an area as a run: weighted displacement difference against circles matched before. */
@Component
class EffectProcess implements RunProcess<EffectParameters> {
    static final String ID = "effect";

    private final CountyService counties;
    private final IssuePointService issues;
    private final AreaShapeService areas;
    private final ResultFeatureService results;

    EffectProcess(
            CountyService counties, IssuePointService issues, AreaShapeService areas, ResultFeatureService results) {
        this.counties = counties;
        this.issues = issues;
        this.areas = areas;
        this.results = results;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return EffectParameters.DESCRIPTION;
    }

    @Override
    public Class<EffectParameters> parameterType() {
        return EffectParameters.class;
    }

    @Override
    public EffectParameters parse(RunParameters given) {
        String area = given.text(EffectParameters.AREA);
        if (area == null || given.text(EffectParameters.CHANGE) == null) {
            String missing = area == null ? "area" : "change";
            throw new BadRequestException(missing, missing + " is needed");
        }
        LocalDate change = given.day(EffectParameters.CHANGE, counties.today());
        IssueSelection filters = issues.parse(given, change, change);
        int days = given.number(EffectParameters.DAYS);
        return new EffectParameters(
                area,
                change,
                days,
                given.number(EffectParameters.BEFORE_DAYS, days),
                given.metresOrDefault(EffectParameters.RING),
                given.number(EffectParameters.CONTROLS),
                filters.categories(),
                filters.sources());
    }

    @Override
    public String dataVersion(EffectParameters asked) {
        return issues.dataVersion(asked.selection()) + " " + areas.dataVersion();
    }

    private record Input(TimedIssuePoints issues, AreaShapes area) {
        String hash() {
            return new DataHash()
                    .add(issues.points().xs())
                    .add(issues.points().ys())
                    .add(issues.seconds())
                    .hex();
        }
    }

    @Override
    public RunOutcome execute(EffectParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        Input input = context.read(
                () -> new Input(issues.listTimed(asked.selection(), plane), areas.find(asked.area(), plane)));
        if (input.area().size() == 0) {
            throw new UnusableDataException(
                    "id-missing", "There is no area " + asked.area() + ".", Map.of("id", asked.area()));
        }
        double change = asked.change().atStartOfDay(CountyService.ZONE).toEpochSecond();
        boolean[] after = new boolean[input.issues().size()];
        for (int i = 0; i < after.length; i++) {
            after[i] = input.issues().seconds()[i] >= change;
        }
        PatternWindow place = PatternWindow.polygons(input.area().polygons());
        ControlCircles circles = new ControlCircles(input.issues().points(), after, place, asked.ringMetres());
        context.progress("compute", 0.3, 0.9).report(0);
        List<ControlCircles.Circle> matched = circles.matched(asked.controls());
        WeightedDisplacementDifference effect = circles.against(
                matched, circles.matchedRings(asked.controls()), (double) asked.days() / asked.beforeDays());
        EffectResultSummary summary =
                EffectResultSummary.of(input.area().names().get(0), circles.treated(), matched.size(), effect);
        RunCard card = new RunCard(
                "weighted displacement difference against matched circles",
                asked,
                List.of(new RunCard.Reason(
                        "controls",
                        matched.size(),
                        "circles of the area's size with the nearest count before, clear of it and its ring",
                        "与该区域面积相同、整治前件数最接近且避开该区域及其周边的圆")),
                new RunCard.Input(
                        input.issues().size(),
                        input.issues().size(),
                        List.of(),
                        asked.selection().from().toString(),
                        asked.selection().to().toString(),
                        input.hash()),
                0,
                summary);
        List<ResultFeature> features = features(matched, new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }

    private static List<ResultFeature> features(List<ControlCircles.Circle> matched, PlanarGeometries geometries) {
        List<ResultFeature> features = new ArrayList<>();
        for (ControlCircles.Circle circle : matched) {
            BeforeAfter counts = circle.counts();
            features.add(new ResultFeature(
                    geometries.circle(circle.x(), circle.y(), circle.radiusMetres()),
                    Map.of(
                            "role", "control",
                            "pre", counts.pre(),
                            "post", counts.post(),
                            "ringPre", counts.ringPre(),
                            "ringPost", counts.ringPost())));
        }
        return features;
    }
}
