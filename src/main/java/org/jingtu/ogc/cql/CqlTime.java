package org.jingtu.ogc.cql;

import static org.jingtu.ogc.cql.CqlLiterals.wrong;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jingtu.platform.CountyService;

/** Conditions on when: Allen's relations of spans, where a moment is a span without length. */
final class CqlTime {
    private final CqlOperands operands;

    /** A span as SQL, both ends included. */
    private record Span(String from, String to) {}

    CqlTime(CqlOperands operands) {
        this.operands = operands;
    }

    /** The first moment of a day in the county. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(CountyService.ZONE).toInstant();
    }

    private static Instant end(LocalDate day) {
        return start(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    String condition(String op, List<Cql> sides) {
        Span a = span(sides.get(0));
        Span b = span(sides.get(1));
        return switch (op) {
            case "t_after" -> a.from + " > " + b.to;
            case "t_before" -> a.to + " < " + b.from;
            case "t_equals" -> a.from + " = " + b.from + " and " + a.to + " = " + b.to;
            case "t_disjoint" -> a.to + " < " + b.from + " or " + a.from + " > " + b.to;
            case "t_intersects" -> a.to + " >= " + b.from + " and " + a.from + " <= " + b.to;
            case "t_during" -> a.from + " > " + b.from + " and " + a.to + " < " + b.to;
            case "t_contains" -> a.from + " < " + b.from + " and " + a.to + " > " + b.to;
            case "t_starts" -> a.from + " = " + b.from + " and " + a.to + " < " + b.to;
            case "t_startedby" -> a.from + " = " + b.from + " and " + a.to + " > " + b.to;
            case "t_finishes" -> a.from + " > " + b.from + " and " + a.to + " = " + b.to;
            case "t_finishedby" -> a.from + " < " + b.from + " and " + a.to + " = " + b.to;
            case "t_meets" -> a.to + " = " + b.from;
            case "t_metby" -> a.from + " = " + b.to;
            case "t_overlaps" ->
                a.from + " < " + b.from + " and " + a.to + " > " + b.from + " and " + a.to + " < " + b.to;
            case "t_overlappedby" ->
                a.from + " > " + b.from + " and " + a.from + " < " + b.to + " and " + a.to + " > " + b.to;
            default -> throw wrong("There is no function " + CqlLiterals.shortened(op) + ".");
        };
    }

    /** A comparison with a whole day: a moment equals it when it lies in it. */
    String compareDay(String op, Cql left, Cql right) {
        Span a = span(left);
        Span b = span(right);
        return switch (op) {
            case "=" -> a.from + " >= " + b.from + " and " + a.to + " <= " + b.to;
            case "<>" -> a.to + " < " + b.from + " or " + a.from + " > " + b.to;
            case "<" -> a.to + " < " + b.from;
            case ">" -> a.from + " > " + b.to;
            case "<=" -> a.to + " <= " + b.to;
            default -> a.from + " >= " + b.from;
        };
    }

    private Span span(Cql side) {
        if (side instanceof Cql.Interval interval) {
            return new Span(
                    interval.from() == null ? "timestamptz '-infinity'" : span(interval.from()).from,
                    interval.to() == null ? "timestamptz 'infinity'" : span(interval.to()).to);
        }
        if (side instanceof Cql.Day day) {
            return new Span(operands.bind(start(day.value())), operands.bind(end(day.value())));
        }
        String moment = operands.typed(side, CqlType.MOMENT);
        return new Span(moment, moment);
    }
}
