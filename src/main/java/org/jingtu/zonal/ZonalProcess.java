package org.jingtu.zonal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.pattern.AreaLocator;
import org.jingtu.analysis.pattern.PointsInAreas;
import org.jingtu.area.AreaShapeService;
import org.jingtu.area.AreaShapes;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
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
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.jingtu.track.PatrolEffort;
import org.jingtu.track.PatrolEffortService;
import org.springframework.stereotype.Component;

/** Issues by area, as a run. */
@Component
class ZonalProcess implements RunProcess<ZonalParameters> {
    static final String ID = "zonal";

    private static final double SQUARE_METRES_A_HECTARE = 10_000;

    private final CountyService counties;
    private final IssuePointService issues;
    private final PatrolEffortService efforts;
    private final AreaShapeService areas;
    private final ResultFeatureService results;

    ZonalProcess(
            CountyService counties,
            IssuePointService issues,
            PatrolEffortService efforts,
            AreaShapeService areas,
            ResultFeatureService results) {
        this.counties = counties;
        this.issues = issues;
        this.efforts = efforts;
        this.areas = areas;
        this.results = results;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return ZonalParameters.DESCRIPTION;
    }

    @Override
    public Class<ZonalParameters> parameterType() {
        return ZonalParameters.class;
    }

    @Override
    public ZonalParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        List<String> kinds = given.words(ZonalParameters.KINDS);
        kinds.stream().filter(kind -> !areas.isKind(kind)).findFirst().ifPresent(kind -> {
            throw new BadRequestException("kinds", kind + " is not a kind of areas");
        });
        return new ZonalParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                kinds,
                given.choice(ZonalParameters.PREDICATE));
    }

    @Override
    public String dataVersion(ZonalParameters asked) {
        return String.join(
                " ",
                issues.dataVersion(asked.selection()),
                efforts.dataVersion(asked.from(), asked.to()),
                areas.dataVersion());
    }

    private record Input(PlanarPoints issues, PatrolEffort effort, AreaShapes areas) {}

    @Override
    public RunOutcome execute(ZonalParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        Input input = context.read(() -> new Input(
                issues.list(asked.selection(), plane).points(),
                efforts.sum(asked.from(), asked.to()),
                areas.list(asked.kinds(), plane)));
        if (input.areas().size() == 0) {
            throw new UnusableDataException("no-areas", "There are no areas of these kinds.");
        }
        context.progress("compute", 0.3, 0.9).report(0);
        PlanarPolygons polygons = input.areas().polygons();
        PointsInAreas counts = PointsInAreas.count(input.issues(), polygons, predicate(asked));
        long counted =
                IntStream.range(0, polygons.size()).mapToLong(counts::count).sum();
        long inNone = inNone(input.issues(), polygons, predicate(asked));
        RunCard card = new RunCard(
                "points in polygons",
                asked,
                List.of(),
                new RunCard.Input(
                        input.issues().size(),
                        input.issues().size() - inNone,
                        List.of(new RunCard.LeftOut("in-no-area", inNone)),
                        asked.from().toString(),
                        asked.to().toString(),
                        new DataHash()
                                .add(input.issues().xs())
                                .add(input.issues().ys())
                                .hex()),
                0,
                new ZonalResultSummary(polygons.size(), counted, inNone));
        List<ResultFeature> features = features(input, counts, new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }

    private static PointsInAreas.Predicate predicate(ZonalParameters asked) {
        return asked.predicate().equals("covers") ? PointsInAreas.Predicate.COVERS : PointsInAreas.Predicate.CONTAINS;
    }

    private static long inNone(PlanarPoints points, PlanarPolygons polygons, PointsInAreas.Predicate predicate) {
        AreaLocator locator = new AreaLocator(polygons);
        boolean[] found = new boolean[1];
        long none = 0;
        for (int i = 0; i < points.size(); i++) {
            found[0] = false;
            locator.forEach(
                    points.x(i),
                    points.y(i),
                    (area, place) -> found[0] |=
                            place == AreaLocator.Place.INSIDE || predicate == PointsInAreas.Predicate.COVERS);
            none += found[0] ? 0 : 1;
        }
        return none;
    }

    private static List<ResultFeature> features(Input input, PointsInAreas counts, PlanarGeometries geometries) {
        PlanarPolygons polygons = input.areas().polygons();
        PointsInAreas kilometres =
                PointsInAreas.count(input.effort().atCentres(), polygons, PointsInAreas.Predicate.CONTAINS);
        List<ResultFeature> features = new ArrayList<>();
        for (int a = 0; a < polygons.size(); a++) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("area", input.areas().ids().get(a));
            properties.put("name", input.areas().names().get(a));
            properties.put("kind", input.areas().kinds().get(a));
            properties.put("count", counts.count(a));
            properties.put("perHa", counts.count(a) / polygons.areaSquareMetres(a) * SQUARE_METRES_A_HECTARE);
            properties.put("effortKm", kilometres.weight(a));
            features.add(new ResultFeature(geometries.areaInDegrees(polygons, a), properties));
        }
        return features;
    }
}
