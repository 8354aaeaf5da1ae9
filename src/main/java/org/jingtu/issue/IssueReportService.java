package org.jingtu.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.photo.PhotoStore;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues one by one: reported on the spot, struck off with a photograph. Each change is a line of its history. */
@Service
public class IssueReportService {
    private final IssueReportRepository repository;
    private final PhotoStore photos;

    IssueReportService(IssueReportRepository repository, PhotoStore photos) {
        this.repository = repository;
        this.photos = photos;
    }

    /**
     * Files an issue with its photographs; its deadline follows the rule for its category that is in force.
     *
     * @throws UnusableDataException {@code category-unknown}, {@code photo-unknown}
     */
    @Transactional
    public ReportedIssue report(IssueReport report) {
        if (!repository.isCategory(report.category())) {
            throw new UnusableDataException(
                    "category-unknown", "The catalogue has no category " + report.category() + ".");
        }
        photos.use(report.photos(), report.username());
        LocalDate day = report.reportedAt().atZone(CountyService.ZONE).toLocalDate();
        Optional<Instant> deadline = repository
                .findWorkingHours(report.category(), day)
                .map(hours -> repository.getWorkingCalendar(day).deadline(report.reportedAt(), minutes(hours)));
        ReportedIssue filed = repository.insert(report, deadline.orElse(null));
        repository.insertPhotos(filed.id(), "report", report.photos());
        repository.insertEvent(filed.id(), report.reportedAt(), filed.status(), report.username());
        return filed;
    }

    private static Duration minutes(double hours) {
        return Duration.ofMinutes(Math.round(hours * 60));
    }

    /**
     * Closes an issue with photographs of the place as it is now.
     *
     * @throws ConflictException {@code issue-closed} when it is closed already
     */
    @Transactional
    public ReportedIssue close(long id, Instant at, List<String> afterPhotos, String username) {
        ReportedIssue issue = repository.findForUpdate(id).orElseThrow(() -> new NotFoundException("issue " + id));
        if (issue.status().equals("closed")) {
            throw new ConflictException("issue-closed", "Issue " + issue.number() + " is closed already.");
        }
        photos.use(afterPhotos, username);
        repository.close(id, at);
        repository.insertPhotos(id, "after", afterPhotos);
        repository.insertEvent(id, at, "closed", username);
        return new ReportedIssue(id, issue.number(), "closed", issue.deadline());
    }

    /** The file of a photograph of an issue. Callers check before who may see the issue. */
    public PhotoStore.Stored getPhoto(long issue, String sha256) {
        return Optional.of(sha256)
                .filter(photo -> repository.hasPhoto(issue, photo))
                .flatMap(photos::open)
                .orElseThrow(() -> new NotFoundException("photograph of issue " + issue));
    }
}
