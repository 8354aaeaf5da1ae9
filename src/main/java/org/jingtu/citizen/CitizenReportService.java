package org.jingtu.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.issue.IssueReport;
import org.jingtu.issue.IssueReportService;
import org.jingtu.issue.ReportedIssue;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.OverloadedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What citizens report, and what becomes of it: nothing is an issue until somebody accepted it. */
@Service
class CitizenReportService {
    /** Degrees around the county's centre; a county is smaller. */
    private static final double REACH_DEGREES = 1;

    private static final String SOURCE = "public";
    private static final int MOST_LISTED = 1000;
    private static final int RETRY_AFTER_SECONDS = 3600;

    private final CitizenReportRepository repository;
    private final IssueReportService issues;
    private final CountyService counties;
    private final CitizenDoor door;

    CitizenReportService(
            CitizenReportRepository repository, IssueReportService issues, CountyService counties, CitizenDoor door) {
        this.repository = repository;
        this.issues = issues;
        this.counties = counties;
        this.door = door;
    }

    List<CitizenReportRepository.Category> listCategories() {
        return repository.listCategories();
    }

    /**
     * Keeps a report until somebody looks at it.
     *
     * @throws OverloadedException when too many wait
     */
    UUID send(NewReport report) {
        if (repository.listCategories().stream()
                .noneMatch(category -> category.code().equals(report.category()))) {
            throw new BadRequestException("service_code", "There is no such service_code.");
        }
        County county = counties.get();
        if (!county.isPlaced()
                || Math.abs(report.longitude() - county.longitude()) > REACH_DEGREES
                || Math.abs(report.latitude() - county.latitude()) > REACH_DEGREES) {
            throw new BadRequestException("lat", "The place is not in this county.");
        }
        return repository
                .insert(report, door.mostWaiting())
                .orElseThrow(() -> new OverloadedException("Too many reports wait; try later.", RETRY_AFTER_SECONDS));
    }

    /** Accepted reports, the newest first; of those named also the others. */
    List<CitizenReport> list(ReportQuery query) {
        return repository.list(query, MOST_LISTED);
    }

    /** Those that wait, the oldest first. */
    List<CitizenReport> listWaiting() {
        return repository.listWaiting(MOST_LISTED);
    }

    /**
     * Makes an issue of a report. @param category another than the citizen's; null to keep it
     *
     * @throws ConflictException {@code citizen-report-decided}
     */
    @Transactional
    public ReportedIssue accept(UUID id, @Nullable String category, String username) {
        CitizenReport report = waiting(id);
        ReportedIssue issue = issues.report(new IssueReport(
                Optional.ofNullable(category).orElse(report.category()),
                SOURCE,
                report.position().get(0),
                report.position().get(1),
                "map",
                report.reportedAt(),
                report.description(),
                List.of(),
                username));
        repository.decide(id, "accepted", now(), username, "", issue.id());
        return issue;
    }

    /** @param reason the citizen is told */
    @Transactional
    public void refuse(UUID id, String reason, String username) {
        waiting(id);
        repository.decide(id, "refused", now(), username, reason, null);
    }

    private CitizenReport waiting(UUID id) {
        CitizenReport report =
                repository.findForUpdate(id).orElseThrow(() -> new NotFoundException("citizen report " + id));
        if (!report.state().equals("waiting")) {
            throw new ConflictException("citizen-report-decided", "Somebody has decided about this report already.");
        }
        return report;
    }

    Instant now() {
        return counties.moment(Instant.now());
    }
}
