package org.jingtu.track.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jingtu.exchange.TimeParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the words of others: Traccar's position forwarding (JSON of {@code position} and {@code device}), the OsmAnd
 * protocol ({@code lat, lon, timestamp, speed, …}) and the JSON of newer Traccar Clients ({@code location}), and our own
 * lines ({@code vehicle, time, lon, lat, speed, …}). Nothing is judged here.
 *
 * @see <a href="https://www.traccar.org/forward/">Traccar: forwarding</a>
 * @see <a href="https://www.traccar.org/osmand/">Traccar: OsmAnd protocol</a>
 */
final class PositionMessages {
    private static final double KMH_A_KNOT = 1.852;
    private static final double KMH_A_METRE_A_SECOND = 3.6;
    /** A number of seconds has fewer digits than one of milliseconds. */
    private static final double LEAST_MILLIS = 1e11;

    private static final Set<String> OSMAND_KNOWN =
            Set.of("id", "deviceid", "token", "lat", "lon", "timestamp", "speed");
    private static final Set<String> LINE_KNOWN =
            Set.of("vehicle", "time", "lon", "lat", "longitude", "latitude", "x", "y", "speed");

    private static final List<String> PLACE = List.of("lon", "lat", "longitude", "latitude", "x", "y");

    private final TimeParser withoutZoneIsUtc = new TimeParser(ZoneOffset.UTC);
    private final TimeParser withoutZoneIsHere;
    private final List<String> brushNames;

    /** @param brushNames attributes that tell whether the brush is down, the first that is there counts */
    PositionMessages(ZoneId zone, List<String> brushNames) {
        this.brushNames = brushNames;
        this.withoutZoneIsHere = new TimeParser(zone);
    }

    /** Traccar's forwarding: speed in knots. The device's unique id is the vehicle's code. */
    SentPosition traccar(JsonNode message) {
        JsonNode position = message.path("position");
        JsonNode attributes = position.path("attributes");
        JsonNode time = position.has("fixTime") ? position.path("fixTime") : position.path("deviceTime");
        return new SentPosition(
                message.path("device").path("uniqueId").asString(""),
                time(time, withoutZoneIsUtc),
                number(position.path("longitude")),
                number(position.path("latitude")),
                number(position.path("speed")) * KMH_A_KNOT,
                brush(attributes),
                text(attributes));
    }

    /** OsmAnd's parameters: speed in knots, time in seconds, milliseconds or ISO 8601. */
    SentPosition osmAnd(Map<String, String> parameters) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, value) -> {
            if (!OSMAND_KNOWN.contains(name)) {
                attributes.put(name, value);
            }
        });
        return new SentPosition(
                "",
                time(parameters.get("timestamp"), withoutZoneIsUtc),
                number(parameters.get("lon")),
                number(parameters.get("lat")),
                number(parameters.get("speed")) * KMH_A_KNOT,
                brush(attributes),
                text(attributes));
    }

    /** The JSON of newer Traccar Clients: speed in metres a second, negative when not known. */
    SentPosition traccarClient(JsonNode message) {
        JsonNode location = message.path("location");
        JsonNode coordinates = location.path("coords");
        double speed = number(coordinates.path("speed"));
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        attributes.set("battery", location.path("battery"));
        attributes.set("accuracy", coordinates.path("accuracy"));
        return new SentPosition(
                "",
                time(location.path("timestamp"), withoutZoneIsUtc),
                number(coordinates.path("longitude")),
                number(coordinates.path("latitude")),
                speed < 0 ? Double.NaN : speed * KMH_A_METRE_A_SECOND,
                null,
                text(attributes));
    }

    /** A line of ours: km/h; times without a zone are the county's. */
    SentPosition line(JsonNode line) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        line.properties().forEach(each -> {
            if (!LINE_KNOWN.contains(each.getKey())) {
                attributes.set(each.getKey(), each.getValue());
            }
        });
        return new SentPosition(
                line.path("vehicle").asString(""),
                time(line.path("time"), withoutZoneIsHere),
                number(first(line, "lon", "longitude", "x")),
                number(first(line, "lat", "latitude", "y")),
                number(line.path("speed")),
                brush(attributes),
                text(attributes));
    }

    boolean isPointFeature(JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        return "Feature".equals(feature.path("type").asString(""))
                && "Point".equals(geometry.path("type").asString(""))
                && feature.path("properties").isObject();
    }

    /** A feature of GeoJSON, a point whose properties are those of our lines; its place is that of its geometry. */
    SentPosition feature(JsonNode feature) {
        ObjectNode line = feature.path("properties").asObject().deepCopy();
        line.remove(PLACE);
        JsonNode place = feature.path("geometry").path("coordinates");
        line.set("lon", place.path(0));
        line.set("lat", place.path(1));
        return line(line);
    }

    private static JsonNode first(JsonNode line, String... names) {
        for (String name : names) {
            if (line.has(name)) {
                return line.path(name);
            }
        }
        return line.path(names[0]);
    }

    private static long time(JsonNode node, TimeParser parser) {
        return time(node.isNumber() ? node.numberValue().toString() : node.asString(""), parser);
    }

    private static long time(@Nullable String text, TimeParser parser) {
        if (text == null || text.isBlank()) {
            return TimeParser.UNREADABLE;
        }
        double number = number(text);
        if (Double.isFinite(number) && number > 0) {
            return Math.round(number < LEAST_MILLIS ? number * 1000 : number);
        }
        return parser.parse(text.strip());
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : number(node.asString(""));
    }

    private static double number(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 40) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether the brush is down, where an attribute tells. */
    private @Nullable Boolean brush(JsonNode attributes) {
        for (String name : brushNames) {
            JsonNode value = attributes.path(name);
            String text =
                    value.isMissingNode() ? "" : value.asString("").strip().toLowerCase(Locale.ROOT);
            if (Set.of("1", "true", "on", "down", "开").contains(text)) {
                return true;
            }
            if (Set.of("0", "false", "off", "up", "关").contains(text)) {
                return false;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode attributes) {
        return attributes.isObject() && !attributes.isEmpty() ? StorableJson.of(attributes) : null;
    }
}
