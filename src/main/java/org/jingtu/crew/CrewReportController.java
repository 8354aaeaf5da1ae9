package org.jingtu.crew;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jingtu.cleaning.BlockedReportService;
import org.jingtu.issue.IssueReportService;
import org.jingtu.issue.ReportedIssue;
import org.jingtu.issue.casework.NearbyIssue;
import org.jingtu.photo.Photo;
import org.jingtu.photo.PhotoStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What crews send, and the photographs that they may see. */
@RestController
@RequestMapping("/api/v1/crew")
class CrewReportController {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();

    private final CrewReports reports;
    private final CrewScope scope;
    private final PhotoStore photos;
    private final IssueReportService issues;
    private final BlockedReportService blocked;

    CrewReportController(
            CrewReports reports,
            CrewScope scope,
            PhotoStore photos,
            IssueReportService issues,
            BlockedReportService blocked) {
        this.reports = reports;
        this.scope = scope;
        this.photos = photos;
        this.issues = issues;
        this.blocked = blocked;
    }

    /** A photograph as the body; the same bytes again change nothing. */
    @PostMapping("/photos")
    @ResponseStatus(HttpStatus.CREATED)
    Photo photo(HttpServletRequest request, Principal user) throws IOException {
        return photos.store(request.getInputStream(), request.getContentLengthLong(), user.getName());
    }

    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.CREATED)
    ReportedIssue report(
            @RequestHeader("Idempotency-Key") String key, @RequestBody CrewReports.NewIssue report, Principal user) {
        return reports.report(user.getName(), key, report);
    }

    @PostMapping("/blocked")
    @ResponseStatus(HttpStatus.CREATED)
    BlockedReportService.Filed block(
            @RequestHeader("Idempotency-Key") String key, @RequestBody CrewReports.NewBlocked report, Principal user) {
        return reports.block(user.getName(), key, report);
    }

    /** It is done; with the answer comes whether it is closed or waits to be verified. */
    @PostMapping("/issues/{issue}/closing")
    ReportedIssue feedBack(
            @PathVariable long issue,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CrewReports.About about,
            Principal user) {
        return reports.feedBack(user.getName(), key, issue, about);
    }

    /** It is the same problem as one that was reported before. */
    @PostMapping("/issues/{issue}/joining")
    ReportedIssue join(
            @PathVariable long issue,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CrewReports.About about,
            Principal user) {
        return reports.join(user.getName(), key, issue, about);
    }

    @GetMapping("/nearby")
    Map<String, List<NearbyIssue>> nearby(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(required = false) @Nullable String category,
            Principal user) {
        return Map.of("issues", reports.nearby(user.getName(), lon, lat, category));
    }

    @GetMapping("/issues/{issue}/photos/{sha256}")
    ResponseEntity<Resource> photoOfIssue(@PathVariable long issue, @PathVariable String sha256, Principal user) {
        scope.requireIssue(user.getName(), issue);
        return answer(issues.getPhoto(issue, sha256));
    }

    @GetMapping("/blocked/{report}/photos/{sha256}")
    ResponseEntity<Resource> photoOfBlocked(@PathVariable long report, @PathVariable String sha256, Principal user) {
        scope.requireBlocked(user.getName(), report);
        return answer(blocked.getPhoto(report, sha256));
    }

    private static ResponseEntity<Resource> answer(PhotoStore.Stored photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(FOR_GOOD)
                .body(new FileSystemResource(photo.file()));
    }
}
