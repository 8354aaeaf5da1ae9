package org.jingtu.issue;

import java.util.List;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.BadRequestException;
import org.springframework.stereotype.Service;

/** Hands places of issues to analyses: a million in about half a second. */
@Service
public class IssuePointService {
    private final IssuePointRepository repository;

    IssuePointService(IssuePointRepository repository) {
        this.repository = repository;
    }

    /** Places of all selected issues. */
    public IssuePoints list(IssueSelection selection, MetricCrs plane) {
        PlanarPoints points = inMetres(repository.columns(selection, false), plane);
        return new IssuePoints(points, points.size());
    }

    /** Places of those selected issues that patrols found; the others are only counted. */
    public IssuePoints listFoundByPatrols(IssueSelection selection, MetricCrs plane) {
        PlanarPoints points = inMetres(repository.columns(selection, true), plane);
        return new IssuePoints(points, repository.count(selection));
    }

    private static PlanarPoints inMetres(IssuePointRepository.Columns columns, MetricCrs plane) {
        plane.toMetres(columns.x(), columns.y());
        return PlanarPoints.of(columns.x(), columns.y());
    }

    /** @throws BadRequestException when a category or a source is not in the catalogue */
    public void requireKnown(List<String> categories, List<String> sources) {
        repository.findUnknownCategory(categories).ifPresent(code -> {
            throw new BadRequestException("categories", code + " is not a category");
        });
        repository.findUnknownSource(sources).ifPresent(code -> {
            throw new BadRequestException("sources", code + " is not a source");
        });
    }

    /** Changes whenever one of the selected issues changes, or another is added to them. */
    public String dataVersion(IssueSelection selection) {
        return repository.dataVersion(selection);
    }
}
