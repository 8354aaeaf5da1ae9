package org.jingtu.issue;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.run.RunParameters;
import org.springframework.stereotype.Service;

/** Hands places of issues to analyses: a million in about half a second. */
@Service
public class IssuePointService {
    private static final int DEFAULT_DAYS = 28;

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

    /** Places and times of all selected issues. */
    public TimedIssuePoints listTimed(IssueSelection selection, MetricCrs plane) {
        return timed(repository.timedColumns(selection, false), plane);
    }

    /** Places and times of those selected issues that patrols found. */
    public TimedIssuePoints listTimedFoundByPatrols(IssueSelection selection, MetricCrs plane) {
        return timed(repository.timedColumns(selection, true), plane);
    }

    /** How many issues are selected. */
    public long count(IssueSelection selection) {
        return repository.count(selection);
    }

    private static TimedIssuePoints timed(IssuePointRepository.Columns columns, MetricCrs plane) {
        return new TimedIssuePoints(inMetres(columns, plane), columns.seconds());
    }

    private static PlanarPoints inMetres(IssuePointRepository.Columns columns, MetricCrs plane) {
        plane.toMetres(columns.x(), columns.y());
        return PlanarPoints.of(columns.x(), columns.y());
    }

    /**
     * Reads {@code from}, {@code to}, {@code categories} and {@code sources}: the last 28 days and everything by default.
     *
     * @throws BadRequestException naming the parameter that does not fit
     */
    public IssueSelection parse(RunParameters given, LocalDate today) {
        return parse(given, today, DEFAULT_DAYS);
    }

    /** The same with another length of the window by default. */
    public IssueSelection parse(RunParameters given, LocalDate today, int defaultDays) {
        LocalDate to = given.day(IssueSelection.TO, today);
        LocalDate from = given.day(IssueSelection.FROM, to.minusDays(defaultDays - 1L));
        if (from.isAfter(to)) {
            throw new BadRequestException("from", "from must not be after to");
        }
        return parse(given, from, to);
    }

    /** Reads {@code categories} and {@code sources} only, for a window that follows from other parameters. */
    public IssueSelection parse(RunParameters given, LocalDate from, LocalDate to) {
        IssueSelection selection = new IssueSelection(
                from, to, given.words(IssueSelection.CATEGORIES), given.words(IssueSelection.SOURCES));
        requireKnown(selection.categories(), selection.sources());
        return selection;
    }

    private void requireKnown(List<String> categories, List<String> sources) {
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
