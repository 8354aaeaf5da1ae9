package org.jingtu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one GeoJSON geometry from the token stream, sixteen bytes a vertex. {@code type} may come after
 * {@code coordinates}. Past {@link RawReader#MOST_VERTICES} it only counts on, so a monstrous polygon costs no memory.
 */
final class GeoJsonGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final JsonParser parser;
    private long vertices;
    private @Nullable RowProblem problem;

    GeoJsonGeometry(JsonParser parser) {
        this.parser = parser;
    }

    /** One position, a run of positions, or nested arrays of them. */
    private static final class Node {
        final double[] run;
        final boolean position;
        final List<Node> children;

        Node(double[] run, boolean position, List<Node> children) {
            this.run = run;
            this.position = position;
            this.children = children;
        }
    }

    /** Reads the object whose start is the current token; null when {@link #problem} says why. */
    @Nullable
    Geometry read() {
        vertices = 0;
        problem = null;
        Geometry geometry = object();
        return problem == null ? geometry : null;
    }

    @Nullable
    RowProblem problem() {
        return problem;
    }

    private @Nullable Geometry object() {
        String type = "";
        Node coordinates = null;
        List<Geometry> members = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("type".equals(member) && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if ("coordinates".equals(member) && value == JsonToken.START_ARRAY) {
                coordinates = array();
            } else if ("geometries".equals(member) && value == JsonToken.START_ARRAY) {
                readMembers(members);
            } else {
                parser.skipChildren();
            }
        }
        if (problem != null) {
            return null;
        }
        return "GeometryCollection".equals(type)
                ? FACTORY.createGeometryCollection(members.toArray(Geometry[]::new))
                : build(type, coordinates);
    }

    private void readMembers(List<Geometry> members) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Geometry member = object();
            if (member != null) {
                members.add(member);
            }
        }
    }

    private Node array() {
        double[] run = new double[8];
        int n = 0;
        List<Node> children = new ArrayList<>();
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_ARRAY) {
            return position(token);
        }
        for (; token == JsonToken.START_ARRAY; token = parser.nextToken()) {
            Node child = array();
            if (!child.position) {
                children.add(child);
            } else if (problem == null) {
                run = n == run.length ? Arrays.copyOf(run, 2 * n) : run;
                run[n++] = child.run[0];
                run[n++] = child.run[1];
            }
        }
        if (token != JsonToken.END_ARRAY) {
            fail("geometry-broken", "A coordinate stands where an array of coordinates belongs.");
            skipToEnd();
        }
        return new Node(Arrays.copyOf(run, n), false, children);
    }

    private Node position(JsonToken first) {
        double[] pair = {Double.NaN, Double.NaN};
        int n = 0;
        JsonToken token = first;
        for (; token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isNumeric() && n < 2) {
                pair[n] = parser.getDoubleValue();
            } else if (!token.isNumeric()) {
                parser.skipChildren();
            }
            n++;
        }
        if (n == 0) {
            return new Node(new double[0], false, List.of());
        }
        if (!Double.isFinite(pair[0]) || !Double.isFinite(pair[1])) {
            fail("coordinate-not-a-number", "A coordinate of the geometry is not a number.");
        }
        if (++vertices > RawReader.MOST_VERTICES) {
            fail(
                    "geometry-too-large",
                    "The geometry has more than " + RawReader.MOST_VERTICES + " vertices; simplify or split it.");
        }
        return new Node(pair, true, List.of());
    }

    private void skipToEnd() {
        JsonToken token = parser.currentToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            parser.skipChildren();
            token = parser.nextToken();
        }
    }

    private void fail(String code, String message) {
        if (problem == null) {
            problem = RowProblem.ofRow(code, message);
        }
    }

    private @Nullable Geometry build(String type, @Nullable Node node) {
        if (node == null) {
            return null;
        }
        try {
            return switch (type) {
                case "Point" -> FACTORY.createPoint(sequence(node.run));
                case "MultiPoint" -> FACTORY.createMultiPoint(sequence(node.run));
                case "LineString" -> line(node);
                case "MultiLineString" ->
                    FACTORY.createMultiLineString(
                            node.children.stream().map(GeoJsonGeometry::line).toArray(LineString[]::new));
                case "Polygon" -> polygon(node);
                case "MultiPolygon" ->
                    FACTORY.createMultiPolygon(
                            node.children.stream().map(GeoJsonGeometry::polygon).toArray(Polygon[]::new));
                default -> throw new IllegalArgumentException("unknown type of geometry");
            };
        } catch (IllegalArgumentException e) { // JTS: too few vertices, ring not closed
            fail("geometry-broken", "The " + (type.isEmpty() ? "geometry" : type) + " is broken: " + e.getMessage());
            return null;
        }
    }

    private static LineString line(Node node) {
        return FACTORY.createLineString(sequence(node.run));
    }

    private static Polygon polygon(Node node) {
        if (node.children.isEmpty()) {
            return FACTORY.createPolygon();
        }
        LinearRing[] rings = node.children.stream().map(n -> ring(n.run)).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    /** A ring; one that was left open is closed. */
    static LinearRing ring(double[] run) {
        int n = run.length;
        boolean open = n >= 6 && (run[0] != run[n - 2] || run[1] != run[n - 1]);
        double[] closed = open ? Arrays.copyOf(run, n + 2) : run;
        if (open) {
            closed[n] = run[0];
            closed[n + 1] = run[1];
        }
        return FACTORY.createLinearRing(sequence(closed));
    }

    static CoordinateSequence sequence(double[] run) {
        return new PackedCoordinateSequence.Double(run, 2, 0);
    }
}
