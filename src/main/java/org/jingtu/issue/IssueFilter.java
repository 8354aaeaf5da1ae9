package org.jingtu.issue;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CalendarDays;
import org.jingtu.platform.CountyService;
import org.jspecify.annotations.Nullable;

/** The filter that lists, tiles and counts of issues share: category, source, status, from, to (both days included). */
public final class IssueFilter {
    /** Names of the query parameters. */
    static final Set<String> PARAMETERS = Set.of("category", "source", "status", "from", "to");

    private static final String CODES = "[a-z_]{1,40}(,[a-z_]{1,40}){0,59}";

    private IssueFilter() {}

    /** Like {@link #bind}, but a parameter of another name is the caller's mistake. */
    public static Map<String, @Nullable Object> bindOnly(Map<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new BadRequestException(name, "There is no such parameter.");
            }
        }
        return bind(parameters);
    }

    /**
     * What the SQL files bind: category, source, status, from, until.
     *
     * @throws BadRequestException that names a malformed parameter
     */
    static Map<String, @Nullable Object> bind(Map<String, String> parameters) {
        Map<String, @Nullable Object> bound = new HashMap<>();
        for (String name : new String[] {"category", "source", "status"}) {
            String codes = parameters.get(name);
            if (codes != null && !codes.matches(CODES)) {
                throw new BadRequestException(name, "Give codes separated by commas, as the catalogue lists them.");
            }
            bound.put(name, codes);
        }
        bound.put("from", start(parameters, "from", 0));
        bound.put("until", start(parameters, "to", 1));
        return bound;
    }

    private static @Nullable Timestamp start(Map<String, String> parameters, String name, int daysLater) {
        String text = parameters.get(name);
        if (text == null) {
            return null;
        }
        try {
            Instant start = CalendarDays.parse(text)
                    .plusDays(daysLater)
                    .atStartOfDay(CountyService.ZONE)
                    .toInstant();
            return Timestamp.from(start);
        } catch (DateTimeException e) {
            throw new BadRequestException(name, "Give a day such as 2026-06-28.");
        }
    }
}
