package org.jingtu.ogc.cql;

import static org.jingtu.ogc.cql.CqlLiterals.wrong;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operands of a filter as SQL: columns from the list, bound values, and what is computed from them. */
final class CqlOperands {
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "div", "^");

    private final Map<String, CqlColumn> columns;
    private final Map<String, Object> bound = new HashMap<>();

    CqlOperands(Map<String, CqlColumn> columns) {
        this.columns = columns;
    }

    Map<String, Object> bound() {
        return Map.copyOf(bound);
    }

    /** Binds a value. @return its place in the SQL */
    String bind(Object value, String sqlType) {
        String name = "cql" + bound.size();
        bound.put(name, value);
        return "cast(:" + name + " as " + sqlType + ")";
    }

    String bind(Instant moment) {
        return bind(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), "timestamptz");
    }

    CqlColumn column(Cql.Property property) {
        CqlColumn column = columns.get(property.name());
        if (column == null) {
            throw wrong("There is no property " + CqlLiterals.shortened(property.name()) + " here.");
        }
        return column;
    }

    boolean isTruth(Cql operand) {
        return operand instanceof Cql.Truth
                || operand instanceof Cql.Property property && column(property).type() == CqlType.TRUTH;
    }

    CqlType type(Cql operand) {
        if (operand instanceof Cql.Property property) {
            return column(property).type();
        } else if (operand instanceof Cql.Text) {
            return CqlType.TEXT;
        } else if (operand instanceof Cql.Numeral) {
            return CqlType.NUMBER;
        } else if (operand instanceof Cql.Truth) {
            return CqlType.TRUTH;
        } else if (operand instanceof Cql.Moment) {
            return CqlType.MOMENT;
        } else if (operand instanceof Cql.Shape) {
            return CqlType.SHAPE;
        } else if (operand instanceof Cql.Call call && "casei".equals(call.op())) {
            return CqlType.TEXT;
        } else if (operand instanceof Cql.Call call && ARITHMETIC.contains(call.op())) {
            return CqlType.NUMBER;
        } else if (operand instanceof Cql.Call call) {
            throw wrong("There is no function " + CqlLiterals.shortened(call.op()) + " that gives a value.");
        }
        throw wrong("This kind of value cannot stand here.");
    }

    /** The type in which two operands are compared; a text beside a moment is read as one. */
    CqlType commonType(Cql left, Cql right) {
        CqlType a = type(left);
        CqlType b = type(right);
        if (a == CqlType.SHAPE || b == CqlType.SHAPE) {
            throw wrong("Geometries are compared by functions such as S_INTERSECTS.");
        }
        if (a == b) {
            return a;
        }
        if (a == CqlType.MOMENT && right instanceof Cql.Text || b == CqlType.MOMENT && left instanceof Cql.Text) {
            return CqlType.MOMENT;
        }
        throw wrong("Values of different types are compared.");
    }

    /** An operand as SQL of a type. @throws org.jingtu.platform.BadRequestException when it is of another */
    String typed(Cql operand, CqlType type) {
        if (type == CqlType.MOMENT && operand instanceof Cql.Text text) {
            return bind(moment(text.value()));
        }
        if (type(operand) != type) {
            throw wrong("A value of another type is needed here.");
        }
        if (operand instanceof Cql.Property property) {
            return column(property).sql();
        } else if (operand instanceof Cql.Text text) {
            return bind(text(text.value()), "text");
        } else if (operand instanceof Cql.Numeral numeral) {
            return bind(numeral.value(), "numeric");
        } else if (operand instanceof Cql.Truth truth) {
            return truth.value() ? "true" : "false";
        } else if (operand instanceof Cql.Moment moment) {
            return bind(moment.value());
        } else if (operand instanceof Cql.Call call && "casei".equals(call.op())) {
            return "lower(" + typed(CqlCompiler.arguments(call, 1).get(0), CqlType.TEXT) + ")";
        } else if (operand instanceof Cql.Call call) {
            return arithmetic(call);
        }
        throw wrong("This kind of value cannot stand here.");
    }

    private static Instant moment(String text) {
        try {
            return CqlLiterals.instant(text);
        } catch (DateTimeException e) {
            throw wrong("This is not a moment such as 2026-06-01T08:00:00Z: " + CqlLiterals.shortened(text));
        }
    }

    /** PostgreSQL keeps no zero character. */
    private static String text(String value) {
        if (value.indexOf('\0') >= 0) {
            throw wrong("A text has a zero character.");
        }
        return value;
    }

    private String arithmetic(Cql.Call call) {
        List<Cql> sides = CqlCompiler.arguments(call, 2);
        String left = "(" + typed(sides.get(0), CqlType.NUMBER) + ")::double precision";
        String right = "(" + typed(sides.get(1), CqlType.NUMBER) + ")::double precision";
        return switch (call.op()) {
            case "/" -> "(" + left + " / nullif(" + right + ", 0))";
            case "div" -> "trunc(" + left + " / nullif(" + right + ", 0))";
            case "%" -> "(" + left + " - " + right + " * trunc(" + left + " / nullif(" + right + ", 0)))";
            case "^" -> "power(" + left + ", " + right + ")";
            default -> "(" + left + " " + call.op() + " " + right + ")";
        };
    }
}
