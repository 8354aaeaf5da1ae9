package org.jingtu.issue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.photo.PhotoStore;
import org.jingtu.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the history of issues; every change of an issue goes through here, within its transaction. */
@Service
public class IssueHistory {
    private final IssueReportRepository repository;
    private final PhotoStore photos;
    private final AuditTrail audit;

    IssueHistory(IssueReportRepository repository, PhotoStore photos, AuditTrail audit) {
        this.repository = repository;
        this.photos = photos;
        this.audit = audit;
    }

    /**
     * Adds a line with its photographs.
     *
     * @param stage of the photographs: report, after or check
     * @param sha256s stored before by the same account; may be empty
     * @throws UnusableDataException {@code photo-unknown}
     */
    public void add(IssueEvent event, String stage, List<String> sha256s) {
        photos.use(sha256s, event.username());
        long line = repository.insertEvent(event);
        repository.insertPhotos(event.issue(), stage, sha256s, line);
        String from = event.from();
        audit.recordAs(
                event.username(),
                "issue." + event.step(),
                "issue",
                event.issue(),
                from == null ? null : Map.of("status", from),
                new Changed(event.status(), event.remark(), event.departmentId(), event.deadline(), sha256s));
    }

    /** What the audit trail keeps of a line. */
    private record Changed(
            String status,
            String remark,
            @Nullable Integer departmentId,
            @Nullable Instant deadline,
            List<String> photos) {}
}
