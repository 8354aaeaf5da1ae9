package org.jingtu.platform.audit;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CalendarDays;
import org.jingtu.platform.CountyService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for administrators: read only. */
@RestController
class AuditController {
    private static final int LARGEST_PAGE = 500;
    private static final int PAGE = 50;

    /** Newest first; {@code next} is what {@code until} wants for the following page, null on the last. */
    record Page(List<AuditEntry> entries, @Nullable Long next) {}

    private final AuditRepository repository;

    AuditController(AuditRepository repository) {
        this.repository = repository;
    }

    /** Filtered by username, action (whole or before the dot), objectKind, objectId and days from … to, both included. */
    @GetMapping("/api/v1/audit")
    Page list(@RequestParam Map<String, String> given) {
        Map<String, String> parameters = new HashMap<>(given);
        AuditQuery query = new AuditQuery(
                parameters.remove("username"),
                parameters.remove("action"),
                parameters.remove("objectKind"),
                parameters.remove("objectId"),
                midnight("from", parameters.remove("from"), 0),
                midnight("to", parameters.remove("to"), 1),
                number("until", parameters.remove("until"), Long.MAX_VALUE),
                limit(parameters.remove("limit")));
        parameters.keySet().stream().findFirst().ifPresent(name -> {
            throw new BadRequestException(name, "There is no parameter '" + name + "'.");
        });
        List<AuditEntry> found = repository.list(query);
        Long next = found.size() < query.limit()
                ? null
                : found.get(found.size() - 1).id();
        return new Page(found, next);
    }

    private static int limit(@Nullable String text) {
        Long limit = number("limit", text, LARGEST_PAGE);
        return limit == null ? PAGE : limit.intValue();
    }

    private static @Nullable Long number(String name, @Nullable String text, long most) {
        if (text == null) {
            return null;
        }
        boolean fits = text.matches("\\d{1,18}") && Long.parseLong(text) >= 1 && Long.parseLong(text) <= most;
        if (!fits) {
            throw new BadRequestException(name, name + " is a whole number from 1 on.");
        }
        return Long.valueOf(text);
    }

    private static @Nullable OffsetDateTime midnight(String name, @Nullable String day, int later) {
        if (day == null) {
            return null;
        }
        try {
            return CalendarDays.parse(day)
                    .plusDays(later)
                    .atStartOfDay(CountyService.ZONE)
                    .toOffsetDateTime();
        } catch (DateTimeException e) {
            throw new BadRequestException(name, name + " is a day like 2026-06-28.");
        }
    }
}
