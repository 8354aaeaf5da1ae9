package org.jingtu.track.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Positions line by line: JSON objects (ours, or GeoJSON features), or CSV (comma, semicolon or tab) when the first line is
 * a header.
 */
final class PositionLines implements PositionSource {
    private static final int LONGEST_LINE = 16_384;
    private static final long MOST_CHARACTERS = 256L << 20;
    private static final Map<String, String> NAMES = Map.of(
            "vehicle_id",
            "vehicle",
            "device",
            "vehicle",
            "车牌",
            "vehicle",
            "timestamp",
            "time",
            "时间",
            "time",
            "经度",
            "lon",
            "纬度",
            "lat",
            "lng",
            "lon",
            "速度",
            "speed");

    private final BufferedReader in;
    private final PositionMessages messages;
    private final JsonMapper json;
    private String @Nullable [] header;
    private String separator = ",";
    private @Nullable SentPosition position;
    private long number;
    private long characters;

    PositionLines(BufferedReader in, PositionMessages messages, JsonMapper json) {
        this.in = in;
        this.messages = messages;
        this.json = json;
    }

    /**
     * Goes to the next position, over blank lines.
     *
     * @throws UnusableDataException {@code too-large}, {@code position-columns-missing}
     */
    @Override
    public boolean next() throws IOException {
        for (String line = readLine(); line != null; line = readLine()) {
            if (line.isBlank()) {
                continue;
            }
            if (header == null && number == 1 && !line.strip().startsWith("{")) {
                readHeader(line.strip());
                continue;
            }
            position = header == null ? ofJson(line) : ofRow(line, header);
            return true;
        }
        return false;
    }

    @Override
    public @Nullable SentPosition position() {
        return position;
    }

    @Override
    public long number() {
        return number;
    }

    private @Nullable SentPosition ofJson(String line) {
        try {
            JsonNode node = json.readTree(line);
            if (!node.isObject() || "Feature".equals(node.path("type").asString(""))) {
                return messages.isPointFeature(node) ? messages.feature(node) : null;
            }
            return messages.line(node);
        } catch (JacksonException e) {
            return null;
        }
    }

    private void readHeader(String line) {
        separator = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
        String[] names = split(line);
        for (int k = 0; k < names.length; k++) {
            String name = names[k].replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            names[k] = NAMES.getOrDefault(name, name);
        }
        Set<String> known = new HashSet<>(Arrays.asList(names));
        boolean placed = known.contains("lon") || known.contains("longitude") || known.contains("x");
        if (!known.contains("time") || !placed) {
            throw new UnusableDataException(
                    "position-columns-missing",
                    "The first line must name the columns vehicle, time, lon and lat, or each line be a JSON object.");
        }
        header = names;
    }

    private @Nullable SentPosition ofRow(String line, String[] columns) {
        String[] values = split(line);
        if (values.length != columns.length) {
            return null;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int k = 0; k < columns.length; k++) {
            if (!values[k].isEmpty()) {
                node.put(columns[k], values[k]);
            }
        }
        return messages.line(node);
    }

    private String[] split(String line) {
        String[] values = line.split(separator, -1);
        for (int k = 0; k < values.length; k++) {
            String value = values[k].strip();
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            values[k] = quoted ? value.substring(1, value.length() - 1) : value;
        }
        return values;
    }

    /** Up to the end of a line; of one that is too long only its beginning is kept, which no reader takes for a position. */
    private @Nullable String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (++characters > MOST_CHARACTERS) {
                throw new UnusableDataException(
                        "too-large",
                        "A batch may have " + (MOST_CHARACTERS >> 20)
                                + " MB unpacked; what came before is stored. Send the rest in smaller ones.");
            }
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.length() == LONGEST_LINE ? "{" : line.toString();
    }
}
