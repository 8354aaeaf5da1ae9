package org.jingtu.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * GeoJSON, one feature at a time: a FeatureCollection, a single feature, or features one after the other (GeoJSON text
 * sequence, a line each). Columns are the properties met so far, and {@code @id} for the feature's own id. An old
 * {@code crs} member is heeded when it comes before the features. Lines are numbered so that no two features share one:
 * in a file without line breaks the n-th feature is line n.
 */
final class GeoJsonRows implements RawReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(4 << 20)
                    .maxNestingDepth(100)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();
    private static final String ID = "@id";

    private final TextSource source;
    private final JsonParser parser;
    private long lastLine;
    private final GeoJsonGeometry geometries;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private @Nullable Datum datum = Datum.of(Datum.WGS84);
    private boolean inCollection;

    GeoJsonRows(TextSource source) {
        this.source = source;
        this.parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), source.reader());
        this.geometries = new GeoJsonGeometry(parser);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            return inCollection ? nextOfCollection() : nextOfRoot();
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation() != null ? e.getLocation() : parser.currentLocation();
            throw new UnusableDataException(
                    "json-broken",
                    "The JSON is broken, cut off or out of all proportion near line " + where.getLineNr() + ", column "
                            + where.getColumnNr() + ".",
                    Map.of("line", where.getLineNr(), "column", where.getColumnNr()));
        }
    }

    private @Nullable RawRow nextOfCollection() {
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                return feature();
            }
            if (token == null || token == JsonToken.END_ARRAY) {
                inCollection = false;
                skipRestOfObject();
                return nextOfRoot();
            }
            parser.skipChildren();
        }
    }

    private void skipRestOfObject() {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_OBJECT;
                token = parser.nextToken()) {
            parser.skipChildren();
        }
    }

    private @Nullable RawRow nextOfRoot() {
        JsonToken token = parser.nextToken();
        while (token != null) {
            if (token == JsonToken.START_ARRAY) { // a bare array of features
                inCollection = true;
                return nextOfCollection();
            }
            if (token == JsonToken.START_OBJECT) {
                RawRow row = feature();
                if (inCollection) {
                    return nextOfCollection();
                }
                return row;
            }
            token = parser.nextToken();
        }
        return null;
    }

    /** Reads the members of an object; stops early, with {@link #inCollection} set, at an array of features. */
    private RawRow feature() {
        lastLine = Math.max(parser.currentTokenLocation().getLineNr(), lastLine + 1);
        long line = lastLine;
        List<String> values = new ArrayList<>();
        Geometry geometry = null;
        RowProblem problem = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("features".equals(member) && value == JsonToken.START_ARRAY) {
                inCollection = true;
                break;
            } else if ("geometry".equals(member) && value == JsonToken.START_OBJECT) {
                geometry = geometries.read();
                problem = geometries.problem();
            } else if ("properties".equals(member) && value == JsonToken.START_OBJECT) {
                readProperties(values);
            } else if ("id".equals(member) && value.isScalarValue()) {
                set(values, ID, parser.getString());
            } else if ("crs".equals(member) && value == JsonToken.START_OBJECT) {
                readCrs();
            } else {
                parser.skipChildren();
            }
        }
        return new RawRow(line, values.toArray(String[]::new), geometry, problem);
    }

    private void readProperties(List<String> values) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                parser.skipChildren(); // nested values have no place in a table
            } else {
                set(values, name, value == JsonToken.VALUE_NULL ? "" : parser.getString());
            }
        }
    }

    private void set(List<String> values, String name, String text) {
        Integer known = index.get(name);
        int column = known != null ? known : columns.size();
        if (known == null) {
            index.put(name, column);
            columns.add(name);
        }
        while (values.size() <= column) {
            values.add("");
        }
        values.set(column, text.indexOf('\0') >= 0 ? text.replace("\0", "") : text);
    }

    private void readCrs() {
        int depth = 1;
        String name = null;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName()) && depth == 2) {
                name = parser.getString();
            }
        }
        if (name != null) {
            datum = Datum.of(name);
        }
    }

    @Override
    public String format() {
        return "geojson";
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public @Nullable Datum declaredDatum() {
        return datum;
    }

    @Override
    public String encoding() {
        return source.encoding();
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        source.close();
    }
}
