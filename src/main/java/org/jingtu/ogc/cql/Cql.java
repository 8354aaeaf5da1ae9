package org.jingtu.ogc.cql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A filter, or a part of one, as a tree that text and JSON share. */
public sealed interface Cql {
    /** An operator or function with its operands. @param op as CQL2 JSON names it, in small letters */
    record Call(String op, List<Cql> args) implements Cql {}

    record Property(String name) implements Cql {}

    record Text(String value) implements Cql {}

    record Numeral(BigDecimal value) implements Cql {}

    record Truth(boolean value) implements Cql {}

    record Moment(Instant value) implements Cql {}

    /** A whole day of the county's time. */
    record Day(LocalDate value) implements Cql {}

    /** A span of time. @param from moment, day or property; null for open */
    record Interval(@Nullable Cql from, @Nullable Cql to) implements Cql {}

    /** A geometry in the coordinates of the filter, axes as given. */
    record Shape(Geometry value) implements Cql {}

    /** What {@code in} looks for. */
    record Items(List<Cql> values) implements Cql {}

    static Call call(String op, Cql... args) {
        return new Call(op, List.of(args));
    }
}
