package org.jingtu.ogc.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs; null stands for all.
 *
 * @param statuses as runs have them
 * @param from of their creation, included
 * @param to of their creation, included
 * @param after the last one of the page before
 */
record JobQuery(
        @Nullable List<String> processes,
        @Nullable List<String> statuses,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Double minSeconds,
        @Nullable Double maxSeconds,
        @Nullable Cursor after,
        int limit) {
    static final Set<String> PARAMETERS =
            Set.of("type", "processID", "status", "datetime", "minDuration", "maxDuration", "limit", "cursor");

    private static final int MOST_LISTED = 1_000;

    /** A place in the list. */
    record Cursor(Instant createdAt, UUID id) {
        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, createdAt) + "-" + id;
        }

        static Cursor read(String text) {
            int dash = text.indexOf('-');
            try {
                long micros = Long.parseLong(text.substring(0, Math.max(0, dash)));
                return new Cursor(
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(text.substring(dash + 1)));
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                throw new BadRequestException("cursor", "Take it from a link to the next page.");
            }
        }
    }

    /** @throws BadRequestException naming the parameter that does not fit */
    static JobQuery of(OgcRequest request) {
        List<String> types = words(request, "type");
        if (types != null && !types.equals(List.of("process"))) {
            throw new BadRequestException("type", "The only type is process.");
        }
        String datetime = request.parameters().get("datetime");
        int slash = datetime == null ? -1 : datetime.indexOf('/');
        return new JobQuery(
                words(request, "processID"),
                statuses(request),
                datetime == null ? null : moment(slash < 0 ? datetime : datetime.substring(0, slash), slash >= 0),
                datetime == null ? null : moment(datetime.substring(slash + 1), slash >= 0),
                seconds(request, "minDuration"),
                seconds(request, "maxDuration"),
                request.parameter("cursor").map(Cursor::read).orElse(null),
                limit(request, MOST_LISTED));
    }

    private static @Nullable List<String> words(OgcRequest request, String name) {
        return request.parameter(name).map(text -> List.of(text.split(",", -1))).orElse(null);
    }

    private static @Nullable List<String> statuses(OgcRequest request) {
        List<String> asked = words(request, "status");
        if (asked == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        for (String word : asked) {
            codes.addAll(Arrays.stream(JobStatus.values())
                    .filter(status -> status.code().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new BadRequestException(
                            "status", "It is one of accepted, running, successful, failed, dismissed."))
                    .runCodes());
        }
        return codes;
    }

    private static @Nullable Instant moment(String text, boolean mayBeOpen) {
        if (mayBeOpen && (text.isEmpty() || "..".equals(text))) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isAfter(Instant.EPOCH) && moment.isBefore(Instant.EPOCH.plus(365_000, ChronoUnit.DAYS))) {
                return moment;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new BadRequestException("datetime", "Write moments as 2026-06-01T08:00:00Z, with / between two.");
    }

    private static @Nullable Double seconds(OgcRequest request, String name) {
        String text = request.parameters().get(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadRequestException(name, "It is a whole number of seconds.");
        }
        return Double.valueOf(text);
    }

    /** The parameter limit, or so many; who asks for more gets so many. */
    static int limit(OgcRequest request, int most) {
        String text = request.parameters().get("limit");
        if (text == null) {
            return most;
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) == 0) {
            throw new BadRequestException("limit", "It is a whole number from 1 on.");
        }
        return (int) Math.min(Long.parseLong(text), most);
    }
}
