package org.jingtu.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.OverloadedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Open311 GeoReport v2, JSON. Its errors are lists of code and description, as the standard wants them.
 *
 * @see <a href="http://wiki.open311.org/GeoReport_v2/">GeoReport v2</a>
 */
@RestController
@RequestMapping("/open311/v2")
class Open311Controller {
    private final CitizenReportService service;
    private final CitizenDoor door;
    private final SendersPace pace;

    Open311Controller(CitizenReportService service, CitizenDoor door) {
        this.service = service;
        this.door = door;
        this.pace = new SendersPace(door.reportsPerHour());
    }

    /** A mistake, as the standard wants it. */
    record Mistake(int code, String description) {}

    @ExceptionHandler
    ResponseEntity<List<Mistake>> badRequest(BadRequestException e) {
        return mistake(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<List<Mistake>> notFound(NotFoundException e) {
        return mistake(HttpStatus.NOT_FOUND, "There is no such address or request.");
    }

    @ExceptionHandler
    ResponseEntity<List<Mistake>> overloaded(OverloadedException e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(e.retryAfterSeconds()))
                .body(List.of(new Mistake(429, String.valueOf(e.getMessage()))));
    }

    private static ResponseEntity<List<Mistake>> mistake(
            HttpStatus status, @org.jspecify.annotations.Nullable String words) {
        return ResponseEntity.status(status).body(List.of(new Mistake(status.value(), String.valueOf(words))));
    }

    private void requireOpen() {
        if (!door.enabled()) {
            throw new NotFoundException("Open311 is off");
        }
    }

    /** What may be reported. */
    @GetMapping("/services.json")
    List<Open311.Service> services() {
        requireOpen();
        return service.listCategories().stream().map(Open311.Service::of).toList();
    }

    /** Accepted reports, those of the last 90 days unless said otherwise; at most 1,000. */
    @GetMapping("/requests.json")
    List<Open311.Request> requests(@RequestParam Map<String, String> parameters) {
        requireOpen();
        return service.list(Open311Words.query(parameters, service.now())).stream()
                .map(Open311.Request::of)
                .toList();
    }

    /** One report; of one that waits no more than that it does. */
    @GetMapping("/requests/{id}.json")
    List<Open311.Request> request(@PathVariable UUID id) {
        requireOpen();
        List<CitizenReport> found =
                service.list(new ReportQuery(List.of(id), null, null, Instant.EPOCH, Open311Words.LATEST, null));
        if (found.isEmpty()) {
            throw new NotFoundException("request " + id);
        }
        return found.stream().map(Open311.Request::of).toList();
    }

    /** A report. It waits until somebody of the county has looked at it. */
    @PostMapping("/requests.json")
    ResponseEntity<List<Open311.Receipt>> send(
            HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        requireOpen();
        NewReport report = Open311Words.report(parameters, service.now());
        if (!pace.allows(request.getRemoteAddr(), Instant.now())) {
            throw new OverloadedException(
                    "At most " + door.reportsPerHour() + " reports an hour from one address.",
                    (int) SendersPace.WINDOW.toSeconds());
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(List.of(Open311.Receipt.of(service.send(report))));
    }
}
