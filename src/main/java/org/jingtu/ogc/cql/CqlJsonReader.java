package org.jingtu.ogc.cql;

import static org.jingtu.ogc.cql.CqlLiterals.wrong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CQL2 JSON: {@code {"op": "=", "args": [{"property": "category"}, "littering"]}}. */
public final class CqlJsonReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CqlJsonReader() {}

    /** @throws org.jingtu.platform.BadRequestException saying what cannot be read */
    public static Cql read(String text) {
        CqlTextReader.requireLength(text);
        try {
            return expression(JSON.readTree(text), 0);
        } catch (JacksonException e) {
            throw wrong("The filter is not JSON.");
        }
    }

    private static Cql expression(JsonNode node, int depth) {
        if (depth > CqlTextReader.DEEPEST) {
            throw wrong("Operators are nested at most " + CqlTextReader.DEEPEST + " deep.");
        }
        if (node.isString()) {
            return new Cql.Text(node.asString());
        } else if (node.isNumber()) {
            return CqlLiterals.numeral(node.decimalValue());
        } else if (node.isBoolean()) {
            return new Cql.Truth(node.asBoolean());
        } else if (node.isArray()) {
            return new Cql.Items(all(node, depth));
        } else if (node.has("op")) {
            return call(node, depth);
        } else if (node.has("property")) {
            return new Cql.Property(text(node, "property"));
        } else if (node.has("date")) {
            return CqlLiterals.day(text(node, "date"));
        } else if (node.has("timestamp")) {
            return CqlLiterals.moment(text(node, "timestamp"));
        } else if (node.has("interval")) {
            return interval(node.get("interval"));
        } else if (node.has("bbox")) {
            return box(node.get("bbox"));
        } else if (node.has("type")) {
            return shape(node);
        }
        throw wrong("A part of the filter is neither operator, property nor value.");
    }

    private static Cql call(JsonNode node, int depth) {
        String op = text(node, "op").toLowerCase(Locale.ROOT);
        JsonNode args = node.path("args");
        if (!args.isArray()) {
            throw wrong("The operator " + CqlLiterals.shortened(op) + " has no array args.");
        }
        return new Cql.Call(op, all(args, depth));
    }

    private static List<Cql> all(JsonNode array, int depth) {
        List<Cql> all = new ArrayList<>();
        for (JsonNode part : array) {
            all.add(expression(part, depth + 1));
        }
        return List.copyOf(all);
    }

    private static String text(JsonNode node, String member) {
        if (!node.path(member).isString()) {
            throw wrong("The member " + member + " is not a text.");
        }
        return node.path(member).asString();
    }

    private static Cql interval(JsonNode ends) {
        if (!ends.isArray() || ends.size() != 2) {
            throw wrong("An interval has a beginning and an end.");
        }
        return new Cql.Interval(end(ends.get(0)), end(ends.get(1)));
    }

    private static @Nullable Cql end(JsonNode end) {
        if (end.isString()) {
            return CqlLiterals.bound(end.asString());
        }
        Cql bound = expression(end, 0);
        if (bound instanceof Cql.Property || bound instanceof Cql.Moment || bound instanceof Cql.Day) {
            return bound;
        }
        throw wrong("An interval has days, moments, properties or \"..\" as ends.");
    }

    private static Cql box(JsonNode box) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (JsonNode number : box) {
            if (!number.isNumber()) {
                throw wrong("A box has numbers.");
            }
            numbers.add(CqlLiterals.numeral(number.decimalValue()).value());
        }
        return CqlLiterals.box(numbers);
    }

    private static Cql shape(JsonNode geometry) {
        try {
            return CqlLiterals.shape(new GeoJsonReader().read(geometry.toString()));
        } catch (ParseException | RuntimeException e) {
            throw wrong("This is not a geometry: " + CqlLiterals.shortened(geometry.toString()));
        }
    }
}
