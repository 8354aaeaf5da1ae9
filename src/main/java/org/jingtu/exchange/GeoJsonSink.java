package org.jingtu.exchange;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A FeatureCollection, written as it goes. */
final class GeoJsonSink implements FeatureSink {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final List<String> columns;

    GeoJsonSink(Writer out, List<String> columns) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        this.columns = columns;
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i));
            scalar(values.get(i));
        }
        json.writeEndObject();
        json.writeName("geometry");
        if (geometry == null) {
            json.writeNull();
        } else {
            geometry(geometry);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void scalar(@Nullable Object value) {
        if (value instanceof Double d && Double.isFinite(d)) {
            json.writeNumber(d);
        } else if (value instanceof Float f && Float.isFinite(f)) {
            json.writeNumber(f);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean b) {
            json.writeBoolean(b);
        } else if (value == null || value instanceof Number) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private void geometry(Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName(geometry.getGeometryType().equals("GeometryCollection") ? "geometries" : "coordinates");
        if (geometry instanceof Point || geometry instanceof LineString || geometry instanceof Polygon) {
            coordinates(geometry);
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (geometry.getGeometryType().equals("GeometryCollection")) {
                    geometry(geometry.getGeometryN(i));
                } else {
                    coordinates(geometry.getGeometryN(i));
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            position(point.getX(), point.getY());
        } else if (geometry instanceof LineString line) {
            run(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            json.writeStartArray();
            run(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                run(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            json.writeEndArray();
        }
    }

    private void run(CoordinateSequence sequence) {
        json.writeStartArray();
        for (int i = 0; i < sequence.size(); i++) {
            position(sequence.getX(i), sequence.getY(i));
        }
        json.writeEndArray();
    }

    private void position(double x, double y) {
        json.writeStartArray();
        json.writeNumber(x);
        json.writeNumber(y);
        json.writeEndArray();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
