package org.jingtu.ogc.cql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** Writes trees back as text and as JSON. */
final class CqlWriter {
    private static final List<String> INFIX =
            List.of("=", "<>", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "div", "^");

    private CqlWriter() {}

    static String text(Cql part) {
        if (part instanceof Cql.Call call) {
            return call(call);
        } else if (part instanceof Cql.Property property) {
            return '"' + property.name() + '"';
        } else if (part instanceof Cql.Text text) {
            return "'" + text.value().replace("'", "''") + "'";
        } else if (part instanceof Cql.Numeral numeral) {
            return numeral.value().toPlainString();
        } else if (part instanceof Cql.Truth truth) {
            return truth.value() ? "TRUE" : "false";
        } else if (part instanceof Cql.Moment moment) {
            return "TIMESTAMP('" + moment.value() + "')";
        } else if (part instanceof Cql.Day day) {
            return "DATE('" + day.value() + "')";
        } else if (part instanceof Cql.Interval interval) {
            return "INTERVAL(" + end(interval.from()) + ", " + end(interval.to()) + ")";
        } else if (part instanceof Cql.Shape shape) {
            return shape.value().toText();
        }
        throw new IllegalArgumentException(part.toString());
    }

    private static String call(Cql.Call call) {
        List<Cql> args = call.args();
        if (List.of("and", "or").contains(call.op())) {
            return args.stream().map(CqlWriter::text).collect(Collectors.joining(" " + call.op() + " ", "(", ")"));
        } else if (INFIX.contains(call.op())) {
            return "(" + text(args.get(0)) + " " + call.op() + " " + text(args.get(1)) + ")";
        }
        return switch (call.op()) {
            case "not" -> "(NOT " + text(args.get(0)) + ")";
            case "like" -> "(" + text(args.get(0)) + " LIKE " + text(args.get(1)) + ")";
            case "between" ->
                "(" + text(args.get(0)) + " BETWEEN " + text(args.get(1)) + " AND " + text(args.get(2)) + ")";
            case "in" ->
                "(" + text(args.get(0)) + " IN "
                        + ((Cql.Items) args.get(1))
                                .values().stream().map(CqlWriter::text).collect(Collectors.joining(", ", "(", "))"));
            case "isnull" -> "(" + text(args.get(0)) + " IS NULL)";
            default ->
                call.op().toUpperCase(Locale.ROOT)
                        + args.stream().map(CqlWriter::text).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String end(@Nullable Cql end) {
        if (end == null) {
            return "'..'";
        }
        String text = text(end);
        return text.contains("(") ? text.substring(text.indexOf('(') + 1, text.length() - 1) : text;
    }

    static String json(Cql part) {
        if (part instanceof Cql.Call call) {
            return "{\"op\":\"" + ("isnull".equals(call.op()) ? "isNull" : call.op()) + "\",\"args\":"
                    + call.args().stream().map(CqlWriter::json).collect(Collectors.joining(",", "[", "]")) + "}";
        } else if (part instanceof Cql.Items items) {
            return items.values().stream().map(CqlWriter::json).collect(Collectors.joining(",", "[", "]"));
        } else if (part instanceof Cql.Property property) {
            return "{\"property\":\"" + property.name() + "\"}";
        } else if (part instanceof Cql.Text text) {
            return "\"" + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        } else if (part instanceof Cql.Numeral numeral) {
            return numeral.value().toPlainString();
        } else if (part instanceof Cql.Truth truth) {
            return String.valueOf(truth.value());
        } else if (part instanceof Cql.Moment moment) {
            return "{\"timestamp\":\"" + moment.value() + "\"}";
        } else if (part instanceof Cql.Day day) {
            return "{\"date\":\"" + day.value() + "\"}";
        } else if (part instanceof Cql.Interval interval) {
            return "{\"interval\":[" + end(interval.from()).replace('\'', '"') + ","
                    + end(interval.to()).replace('\'', '"') + "]}";
        } else if (part instanceof Cql.Shape shape) {
            GeoJsonWriter writer = new GeoJsonWriter();
            writer.setEncodeCRS(false);
            return writer.write(shape.value());
        }
        throw new IllegalArgumentException(part.toString());
    }
}
