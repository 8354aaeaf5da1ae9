package org.jingtu.citizen;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingtu.issue.ReportedIssue;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moderation of what citizens report. */
@RestController
@RequestMapping("/api/v1/citizen-reports")
class CitizenReportController {
    private static final int LONGEST_REASON = 500;

    private final CitizenReportService service;

    CitizenReportController(CitizenReportService service) {
        this.service = service;
    }

    /** Reports that wait to be moderated, the oldest first. */
    @GetMapping
    Map<String, List<CitizenReport>> waiting() {
        return Map.of("citizenReports", service.listWaiting());
    }

    /** @param category another than the citizen's; null to keep it */
    record Acceptance(@Nullable String category) {}

    /** Makes an issue of a report. */
    @PostMapping("/{id}/acceptance")
    ReportedIssue accept(@PathVariable UUID id, @RequestBody Acceptance acceptance, Principal user) {
        return service.accept(id, acceptance.category(), user.getName());
    }

    /** @param reason as the citizen is told */
    record Refusal(@Nullable String reason) {}

    @PostMapping("/{id}/refusal")
    void refuse(@PathVariable UUID id, @RequestBody Refusal refusal, Principal user) {
        String reason = refusal.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BadRequestException("reason", "Give a reason of at most " + LONGEST_REASON + " characters.");
        }
        service.refuse(id, reason.strip(), user.getName());
    }
}
