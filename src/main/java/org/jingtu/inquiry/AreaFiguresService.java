package org.jingtu.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.RateInterval;
import org.jingtu.analysis.pattern.PointsInAreas;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunService;
import org.jingtu.track.PatrolEffort;
import org.jingtu.track.PatrolEffortService;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is known about drawn areas. */
@Service
public class AreaFiguresService {
    private static final int TOP = 6;

    private final CountyService counties;
    private final IssuePointService issues;
    private final PatrolEffortService efforts;
    private final RunService runs;
    private final AreaFiguresRepository repository;

    AreaFiguresService(
            CountyService counties,
            IssuePointService issues,
            PatrolEffortService efforts,
            RunService runs,
            AreaFiguresRepository repository) {
        this.counties = counties;
        this.issues = issues;
        this.efforts = efforts;
        this.runs = runs;
        this.repository = repository;
    }

    /** One consistent snapshot. */
    @Transactional(readOnly = true)
    public AreaFigures answer(AreaQuestion asked) {
        IssueSelection selection = selection(asked);
        if (asked.area() == null) {
            throw new BadRequestException("area", "Give an area as a GeoJSON polygon.");
        }
        Polygon drawn = asked.area().polygon();
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        PlanarPolygons area = new PlanarGeometries(plane).polygons(List.of(drawn));
        PlanarPoints found = issues.listFoundByPatrols(selection, plane).points();
        PatrolEffort effort = efforts.sum(selection.from(), selection.to());
        PlanarPoints kilometres = effort.atCentres();
        PointsInAreas patrolled = PointsInAreas.count(kilometres, area, PointsInAreas.Predicate.COVERS);
        long foundInside =
                PointsInAreas.count(found, area, PointsInAreas.Predicate.COVERS).count(0);
        List<AreaFigures.CategoryCount> categories = repository.countByCategory(drawn, selection);
        return new AreaFigures(
                Math.rint(area.areaSquareMetres(0)),
                categories.stream().mapToLong(AreaFigures.CategoryCount::issues).sum(),
                categories.stream().mapToLong(AreaFigures.CategoryCount::open).sum(),
                categories.stream()
                        .mapToLong(AreaFigures.CategoryCount::overdue)
                        .sum(),
                foundInside,
                patrolled.weight(0),
                patrolled.weight(0) > 0 ? RateInterval.poisson(foundInside, patrolled.weight(0)) : null,
                perKm(found.size(), kilometres),
                categories.subList(0, Math.min(TOP, categories.size())),
                cleaning(drawn));
    }

    private static @Nullable Double perKm(int found, PlanarPoints kilometres) {
        double sum = 0;
        for (int i = 0; i < kilometres.size(); i++) {
            sum += kilometres.weight(i);
        }
        return sum > 0 ? found / sum : null;
    }

    private AreaFigures.@Nullable Cleaning cleaning(Polygon drawn) {
        return runs.findLatestDone("coverage")
                .flatMap(run -> repository.findCleaning(run.id(), drawn))
                .orElse(null);
    }

    private IssueSelection selection(AreaQuestion asked) {
        LocalDate to = Objects.requireNonNullElseGet(asked.to(), counties::today);
        LocalDate from = Objects.requireNonNullElseGet(asked.from(), () -> to.minusDays(27));
        if (from.isAfter(to)) {
            throw new BadRequestException("from", "from must not be after to");
        }
        return new IssueSelection(
                from,
                to,
                Objects.requireNonNullElse(asked.categories(), List.of()),
                Objects.requireNonNullElse(asked.sources(), List.of()));
    }
}
