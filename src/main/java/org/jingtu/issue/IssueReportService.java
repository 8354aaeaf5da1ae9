package org.jingtu.issue;

import java.util.Optional;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.photo.PhotoStore;
import org.jingtu.platform.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues that are reported on the spot, with their photographs; the report is the first line of their history. */
@Service
public class IssueReportService {
    private final IssueReportRepository repository;
    private final HandlingDeadlines deadlines;
    private final IssueHistory history;
    private final PhotoStore photos;

    IssueReportService(
            IssueReportRepository repository, HandlingDeadlines deadlines, IssueHistory history, PhotoStore photos) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.history = history;
        this.photos = photos;
    }

    /**
     * Files an issue with its photographs; its deadline follows the rule for its category that is in force.
     *
     * @throws UnusableDataException {@code category-unknown}, {@code source-unknown}, {@code photo-unknown}
     */
    @Transactional
    public ReportedIssue report(IssueReport report) {
        if (!repository.isCategory(report.category())) {
            throw new UnusableDataException(
                    "category-unknown", "The catalogue has no category " + report.category() + ".");
        }
        if (!repository.isSource(report.source())) {
            throw new UnusableDataException("source-unknown", "The catalogue has no source " + report.source() + ".");
        }
        ReportedIssue filed = repository.insert(
                report, deadlines.find(report.category(), report.reportedAt()).orElse(null));
        history.add(IssueEvent.report(filed, report.reportedAt(), report.username()), "report", report.photos());
        return filed;
    }

    /** The file of a photograph of an issue. Callers check before who may see the issue. */
    public PhotoStore.Stored getPhoto(long issue, String sha256) {
        return Optional.of(sha256)
                .filter(photo -> repository.hasPhoto(issue, photo))
                .flatMap(photos::open)
                .orElseThrow(() -> new NotFoundException("photograph of issue " + issue));
    }
}
