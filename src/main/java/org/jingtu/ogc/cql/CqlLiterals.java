package org.jingtu.ogc.cql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CalendarDays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Values of filters that are written as text. */
final class CqlLiterals {
    static final String OPEN = "..";

    private static final int MOST_DIGITS = 40;
    private static final int LARGEST_EXPONENT = 300;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private CqlLiterals() {}

    static BadRequestException wrong(String message) {
        return new BadRequestException("filter", message);
    }

    static Cql.Numeral numeral(String text) {
        try {
            return numeral(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw wrong("This is not a number: " + text);
        }
    }

    static Cql.Numeral numeral(BigDecimal value) {
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
            throw wrong("A number is too long or too large.");
        }
        return new Cql.Numeral(value);
    }

    static Cql.Moment moment(String text) {
        try {
            return new Cql.Moment(instant(text));
        } catch (DateTimeException e) {
            throw wrong("This is not a moment such as 2026-06-01T08:00:00Z: " + shortened(text));
        }
    }

    /** RFC 3339. @throws DateTimeException when it is none */
    static Instant instant(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("year");
        }
        return moment.toInstant();
    }

    static Cql.Day day(String text) {
        try {
            return new Cql.Day(CalendarDays.parse(text));
        } catch (DateTimeException e) {
            throw wrong("This is not a day such as 2026-06-01: " + shortened(text));
        }
    }

    /** An end of an interval: a day, a moment or open. */
    static @Nullable Cql bound(String text) {
        if (OPEN.equals(text)) {
            return null;
        }
        return text.indexOf('T') > 0 || text.indexOf('t') > 0 ? moment(text) : day(text);
    }

    /** A box of four or six numbers; heights are left out. */
    static Cql.Shape box(List<BigDecimal> numbers) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw wrong("A box has four numbers, or six with heights.");
        }
        int top = numbers.size() / 2;
        Envelope box = new Envelope(
                new Coordinate(numbers.get(0).doubleValue(), numbers.get(1).doubleValue()),
                new Coordinate(
                        numbers.get(top).doubleValue(), numbers.get(top + 1).doubleValue()));
        return shape(FACTORY.toGeometry(box));
    }

    static Cql.Shape shape(Geometry geometry) {
        if (geometry.isEmpty()) {
            throw wrong("A geometry is empty.");
        }
        for (Coordinate place : geometry.getCoordinates()) {
            if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
                throw wrong("A coordinate is not a number.");
            }
        }
        return new Cql.Shape(geometry);
    }

    static String shortened(String text) {
        return text.length() <= MOST_DIGITS ? text : text.substring(0, MOST_DIGITS) + "…";
    }
}
