package org.jingtu.issue.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jingtu.issue.IssueReport;
import org.jingtu.issue.IssueReportService;
import org.jingtu.issue.ReportedIssue;
import org.jingtu.photo.Photo;
import org.jingtu.photo.PhotoStore;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What inspectors and planners report: photographs first, then what they are of. */
@RestController
@RequestMapping("/api/v1")
class DeskReportController {
    private final IssueReportService issues;
    private final PhotoStore photos;
    private final IdempotentRequests requests;
    private final CountyService counties;

    DeskReportController(
            IssueReportService issues, PhotoStore photos, IdempotentRequests requests, CountyService counties) {
        this.issues = issues;
        this.photos = photos;
        this.requests = requests;
        this.counties = counties;
    }

    /**
     * A report as it is sent.
     *
     * @param source code of the catalogue; null for a patrol
     * @param position longitude, latitude
     * @param positionFrom phone, photo or map
     */
    record NewReport(
            @Nullable String category,
            @Nullable String source,
            @Nullable List<Double> position,
            @Nullable String positionFrom,
            @Nullable String description,
            @Nullable List<String> photos) {}

    /** A photograph as the body; the same bytes again change nothing. */
    @PostMapping("/photos")
    @ResponseStatus(HttpStatus.CREATED)
    Photo photo(HttpServletRequest request, Principal user) throws IOException {
        return photos.store(request.getInputStream(), request.getContentLengthLong(), user.getName());
    }

    @PostMapping("/issues")
    @ResponseStatus(HttpStatus.CREATED)
    ReportedIssue report(@RequestHeader("Idempotency-Key") String key, @RequestBody NewReport asked, Principal user) {
        if (asked.category() == null) {
            throw new BadRequestException("category", "Give category.");
        }
        String from = asked.positionFrom() == null ? "map" : asked.positionFrom();
        if (!List.of("phone", "photo", "map").contains(from)) {
            throw new BadRequestException("positionFrom", "positionFrom is phone, photo or map.");
        }
        List<Double> place = DeskInput.position(asked.position());
        IssueReport report = new IssueReport(
                asked.category(),
                asked.source() == null ? "patrol" : asked.source(),
                place.get(0),
                place.get(1),
                from,
                counties.moment(Instant.now()),
                DeskInput.text(asked.description(), "description"),
                DeskInput.photos(asked.photos()),
                user.getName());
        return requests.once(user.getName(), key, "report " + asked, ReportedIssue.class, () -> issues.report(report));
    }
}
