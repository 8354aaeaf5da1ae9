package org.jingtu.citizen;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of Open311, and says which does not fit. */
final class Open311Words {
    static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final Duration USUAL = Duration.ofDays(90);
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_ADDRESS_OF_MEDIA = 1000;

    private Open311Words() {}

    static NewReport report(Map<String, String> parameters, Instant now) {
        String category = text(parameters, "service_code", LONGEST_WORDS);
        if (category == null) {
            throw new BadRequestException("service_code", "Give a service_code; services.json lists them.");
        }
        String description = text(parameters, "description", LONGEST_DESCRIPTION);
        String address = text(parameters, "address_string", LONGEST_WORDS);
        String media = text(parameters, "media_url", LONGEST_ADDRESS_OF_MEDIA);
        if (media != null && !media.startsWith("https://") && !media.startsWith("http://")) {
            throw new BadRequestException("media_url", "media_url must begin with https:// or http://.");
        }
        String mail = text(parameters, "email", LONGEST_WORDS / 2);
        String phone = text(parameters, "phone", LONGEST_WORDS / 4);
        return new NewReport(
                category,
                description == null ? "" : description,
                address == null ? "" : address,
                media,
                mail == null ? phone : phone == null ? mail : mail + " " + phone,
                now,
                number(parameters, "long", 180),
                number(parameters, "lat", 90));
    }

    static ReportQuery query(Map<String, String> parameters, Instant now) {
        Instant to = time(parameters, "end_date", LATEST);
        Instant usual = (to.isBefore(now) ? to : now).minus(USUAL);
        String ids = text(parameters, "service_request_id", ReportQuery.MOST_IDS * 40);
        String categories = text(parameters, "service_code", LONGEST_WORDS * 4);
        return new ReportQuery(
                ids == null ? null : ids(ids),
                categories == null ? null : List.of(categories.split(",")),
                status(text(parameters, "status", LONGEST_WORDS)),
                time(parameters, "start_date", ids == null ? usual : Instant.EPOCH),
                to,
                box(text(parameters, "bbox", LONGEST_WORDS)));
    }

    private static List<UUID> ids(String text) {
        List<UUID> ids = new ArrayList<>();
        for (String id : text.split(",")) {
            try {
                ids.add(UUID.fromString(id.strip()));
            } catch (IllegalArgumentException e) {
                throw new BadRequestException("service_request_id", "There is no service_request_id of this form.");
            }
        }
        if (ids.size() > ReportQuery.MOST_IDS) {
            throw new BadRequestException(
                    "service_request_id", "Ask for at most " + ReportQuery.MOST_IDS + " at once.");
        }
        return ids;
    }

    private static @Nullable Boolean status(@Nullable String text) {
        if (text == null || text.equals("open,closed") || text.equals("closed,open")) {
            return null;
        }
        if (!text.equals("open") && !text.equals("closed")) {
            throw new BadRequestException("status", "status is open or closed.");
        }
        return text.equals("open");
    }

    /** West, south, east, north. */
    private static @Nullable List<Double> box(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(",", -1);
        List<Double> box = new ArrayList<>();
        for (int k = 0; k < parts.length && parts.length == 4; k++) {
            box.add(number("bbox", parts[k], k % 2 == 0 ? 180 : 90));
        }
        if (box.size() != 4 || box.get(0) > box.get(2) || box.get(1) > box.get(3)) {
            throw new BadRequestException("bbox", "bbox is west,south,east,north in degrees.");
        }
        return box;
    }

    private static double number(Map<String, String> parameters, String name, double most) {
        String text = text(parameters, name, LONGEST_WORDS);
        if (text == null) {
            throw new BadRequestException(name, "Give lat and long, degrees.");
        }
        return number(name, text, most);
    }

    private static double number(String name, String text, double most) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadRequestException(name, name + " must be numbers.");
        }
        throw new BadRequestException(name, name + " is out of range.");
    }

    private static Instant time(Map<String, String> parameters, String name, Instant otherwise) {
        String text = text(parameters, name, LONGEST_WORDS);
        try {
            return text == null ? otherwise : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequestException(name, name + " must be a time such as 2026-06-28T00:00:00Z.");
        }
    }

    /** Null when missing or blank. */
    private static @Nullable String text(Map<String, String> parameters, String name, int longest) {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw new BadRequestException(name, name + " may have " + longest + " characters.");
        }
        return text.strip();
    }
}
