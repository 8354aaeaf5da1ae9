package org.jingtu.issue.casework;

import java.security.Principal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingtu.issue.IssueFilter;
import org.jingtu.issue.ReportedIssue;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.IdempotentRequests;
import org.jingtu.platform.PlaceScope;
import org.jingtu.platform.RawJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases at a desk: the board by state, what may be done with one, and doing it. */
@RestController
@RequestMapping("/api/v1/issues")
class CaseController {
    private static final Duration CLOSED_LATELY = Duration.ofDays(7);
    private static final int LARGEST_COLUMN = 500;
    /** Of the board, beside those of the filter of issues. */
    private static final Set<String> PARAMETERS = Set.of("department", "overdue", "mine", "q", "limit");

    private final CaseService cases;
    private final CaseBoardRepository board;
    private final NearbyIssues nearby;
    private final IdempotentRequests requests;
    private final CountyService counties;
    private final PlaceScope places;

    CaseController(
            CaseService cases,
            CaseBoardRepository board,
            NearbyIssues nearby,
            IdempotentRequests requests,
            CountyService counties,
            PlaceScope places) {
        this.cases = cases;
        this.board = board;
        this.nearby = nearby;
        this.requests = requests;
        this.counties = counties;
        this.places = places;
    }

    /**
     * A step as it is sent.
     *
     * @param from state that the sender saw
     * @param deadline moment with offset; null for that of the rule
     */
    record Step(
            @Nullable String step,
            @Nullable String from,
            @Nullable String remark,
            @Nullable Integer departmentId,
            @Nullable String owner,
            @Nullable String deadline,
            @Nullable List<String> photos) {}

    /** @param closedSince closed cases are on the board when they were closed after it */
    record Board(Instant now, Instant closedSince, List<RawJson> columns) {}

    /** Open cases and those of the last week that pass the filter, by state, the most urgent first. */
    @GetMapping("/board")
    Board board(@RequestParam Map<String, String> given, Principal viewer) {
        Map<String, String> parameters = new HashMap<>(given);
        parameters.values().removeIf(String::isBlank);
        Map<String, String> own = new HashMap<>(parameters);
        own.keySet().retainAll(PARAMETERS);
        parameters.keySet().removeAll(PARAMETERS);
        Map<String, @Nullable Object> bound = IssueFilter.bindOnly(parameters);
        Instant now = counties.now();
        Instant since = now.minus(CLOSED_LATELY);
        bound.put("now", Timestamp.from(now));
        bound.put("since", Timestamp.from(since));
        bound.put("department", number(own.get("department"), "department", Integer.MAX_VALUE));
        bound.put("overdue", "true".equals(own.get("overdue")));
        bound.put("mine", "true".equals(own.get("mine")) ? viewer.getName() : null);
        bound.put("place", places.of(viewer.getName()));
        bound.put("words", own.containsKey("q") ? pattern(DeskInput.text(own.get("q"), "q")) : null);
        Integer limit = number(own.get("limit"), "limit", LARGEST_COLUMN);
        bound.put("limit", limit == null ? 50 : limit);
        return new Board(now, since, board.listBoard(bound));
    }

    private static String pattern(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable Integer number(@Nullable String text, String name, int most) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
            throw new BadRequestException(name, name + " is a whole number of at most " + most + ".");
        }
        return Integer.valueOf(text);
    }

    /** What may be the same problem. */
    @GetMapping("/nearby")
    Map<String, List<NearbyIssue>> nearby(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "30") double radiusMetres,
            @RequestParam(defaultValue = "7") int days,
            Principal viewer) {
        return Map.of("issues", nearby.list(viewer.getName(), lon, lat, category, radiusMetres, days));
    }

    /** What the viewer may do with a case now. */
    @GetMapping("/{id:\\d{1,18}}/steps")
    CaseService.Options options(@PathVariable long id, Principal viewer) {
        return cases.options(id, viewer.getName());
    }

    @PostMapping("/{id:\\d{1,18}}/steps")
    ReportedIssue take(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Step asked,
            Principal user) {
        CaseStep step = CaseStep.find(asked.step() == null ? "" : asked.step())
                .orElseThrow(() -> new BadRequestException("step", "There is no such step."));
        CaseState from = CaseState.find(asked.from() == null ? "" : asked.from())
                .orElseThrow(() -> new BadRequestException("from", "Say from which state the step starts."));
        CaseStepRequest request = new CaseStepRequest(
                id,
                step,
                from,
                DeskInput.text(asked.remark(), "remark"),
                asked.departmentId(),
                asked.owner() == null || asked.owner().isBlank() ? null : DeskInput.text(asked.owner(), "owner"),
                DeskInput.moment(asked.deadline(), "deadline"),
                DeskInput.photos(asked.photos()),
                user.getName(),
                counties.moment(Instant.now()));
        return requests.once(
                user.getName(), key, "step " + id + " " + asked, ReportedIssue.class, () -> cases.take(request));
    }
}
