package org.jingtu.ogc.cql;

import static org.jingtu.ogc.cql.CqlLiterals.wrong;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/**
 * Compiles a filter to a condition of SQL: only operators of this list, only properties of the collection, operands of
 * fitting types; every value is bound.
 */
public final class CqlCompiler {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
    private static final int LONGEST_PATTERN = 200;
    private static final int MOST_WILDCARDS = 10;

    private final CqlOperands operands;
    private final CqlSpace space;
    private final CqlTime time;

    private CqlCompiler(Map<String, CqlColumn> columns, UnaryOperator<Geometry> toStored) {
        operands = new CqlOperands(columns);
        space = new CqlSpace(operands, toStored);
        time = new CqlTime(operands);
    }

    /**
     * @param columns by the name that filters use
     * @param toStored from coordinates of the filter to those of the columns
     * @throws org.jingtu.platform.BadRequestException saying which part is not allowed or does not fit
     */
    public static SqlCondition compile(Cql filter, Map<String, CqlColumn> columns, UnaryOperator<Geometry> toStored) {
        CqlCompiler compiler = new CqlCompiler(columns, toStored);
        String sql = compiler.condition(filter);
        return new SqlCondition(sql, compiler.operands.bound());
    }

    private String condition(Cql filter) {
        if (filter instanceof Cql.Call call) {
            return "(" + condition(call) + ")";
        }
        return operands.typed(filter, CqlType.TRUTH);
    }

    private String condition(Cql.Call call) {
        String op = call.op();
        if ("and".equals(op) || "or".equals(op)) {
            if (call.args().size() < 2) {
                throw wrong("The operator " + op + " takes two operands or more.");
            }
            return call.args().stream().map(this::condition).collect(Collectors.joining(" " + op + " "));
        } else if ("not".equals(op)) {
            return "not " + condition(arguments(call, 1).get(0));
        } else if (COMPARISONS.contains(op)) {
            return comparison(op, arguments(call, 2));
        } else if ("like".equals(op)) {
            return like(arguments(call, 2));
        } else if ("between".equals(op)) {
            return between(arguments(call, 3));
        } else if ("in".equals(op)) {
            return in(arguments(call, 2));
        } else if ("isnull".equals(op)) {
            return isNull(arguments(call, 1).get(0));
        } else if (op.startsWith("s_")) {
            return space.condition(op, arguments(call, 2));
        } else if (op.startsWith("t_")) {
            return time.condition(op, arguments(call, 2));
        }
        throw wrong("There is no condition " + CqlLiterals.shortened(op) + ".");
    }

    static List<Cql> arguments(Cql.Call call, int count) {
        if (call.args().size() != count) {
            throw wrong("The operator " + call.op() + " takes " + count + " operands.");
        }
        return call.args();
    }

    private String comparison(String op, List<Cql> sides) {
        if (sides.stream().anyMatch(side -> side instanceof Cql.Day)) {
            return time.compareDay(op, sides.get(0), sides.get(1));
        }
        if (operands.isTruth(sides.get(0)) || operands.isTruth(sides.get(1))) {
            if (!"=".equals(op) && !"<>".equals(op)) {
                throw wrong("True and false are only equal or not.");
            }
            return condition(sides.get(0)) + " " + op + " " + condition(sides.get(1));
        }
        CqlType type = operands.commonType(sides.get(0), sides.get(1));
        return operands.typed(sides.get(0), type) + " " + op + " " + operands.typed(sides.get(1), type);
    }

    private String like(List<Cql> sides) {
        Cql pattern = sides.get(1);
        while (pattern instanceof Cql.Call call && "casei".equals(call.op())) {
            pattern = arguments(call, 1).get(0);
        }
        if (!(pattern instanceof Cql.Text text)) {
            throw wrong("LIKE takes a text as its pattern.");
        }
        long wildcards = text.value().chars().filter(c -> c == '%' || c == '_').count();
        if (text.value().length() > LONGEST_PATTERN || wildcards > MOST_WILDCARDS) {
            throw wrong(
                    "A pattern has at most " + LONGEST_PATTERN + " characters and " + MOST_WILDCARDS + " wildcards.");
        }
        if (text.value().replace("\\\\", "").endsWith("\\")) {
            throw wrong("A pattern must not end with a backslash.");
        }
        return operands.typed(sides.get(0), CqlType.TEXT) + " like " + operands.typed(sides.get(1), CqlType.TEXT);
    }

    private String between(List<Cql> parts) {
        CqlType type = operands.commonType(parts.get(0), parts.get(1));
        if (type != operands.commonType(parts.get(0), parts.get(2)) || type == CqlType.TRUTH) {
            throw wrong("BETWEEN takes a value and two bounds of its type.");
        }
        return operands.typed(parts.get(0), type) + " between " + operands.typed(parts.get(1), type) + " and "
                + operands.typed(parts.get(2), type);
    }

    private String in(List<Cql> parts) {
        if (!(parts.get(1) instanceof Cql.Items items) || items.values().isEmpty()) {
            throw wrong("IN takes a list of values.");
        }
        CqlType type = operands.commonType(parts.get(0), items.values().get(0));
        String value = operands.typed(parts.get(0), type);
        return items.values().stream()
                .map(item -> operands.typed(item, type))
                .collect(Collectors.joining(", ", value + " in (", ")"));
    }

    private String isNull(Cql operand) {
        if (operand instanceof Cql.Property property) {
            return operands.column(property).sql() + " is null";
        }
        return operands.typed(operand, operands.type(operand)) + " is null";
    }
}
