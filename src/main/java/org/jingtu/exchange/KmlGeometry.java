package org.jingtu.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Reads the geometries of KML: point, line, ring, polygon and collections; heights are left out. */
final class KmlGeometry {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int LONGEST_TUPLE = 200;
    private static final int DEEPEST = 8;

    private final XMLStreamReader xml;
    private int vertices;
    private @Nullable RowProblem problem;

    KmlGeometry(XMLStreamReader xml) {
        this.xml = xml;
    }

    static boolean isGeometry(String element) {
        return switch (element) {
            case "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry" -> true;
            default -> false;
        };
    }

    /** What was wrong with the placemark's geometry; null when nothing was. */
    @Nullable
    RowProblem problem() {
        return problem;
    }

    void begin() {
        vertices = 0;
        problem = null;
    }

    /** Reads the geometry whose element has just begun, its end too; null when there is none in it. */
    @Nullable
    Geometry read(String element, int depth) throws XMLStreamException {
        List<Coordinate> run = new ArrayList<>();
        List<List<Coordinate>> rings = new ArrayList<>();
        List<Geometry> parts = new ArrayList<>();
        int inside = 1;
        while (inside > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                inside--;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                if ("coordinates".equals(name)) {
                    run = coordinates();
                    rings.add(run);
                } else if ("MultiGeometry".equals(element) && isGeometry(name) && depth < DEEPEST) {
                    Geometry part = read(name, depth + 1);
                    if (part != null) {
                        parts.add(part);
                    }
                } else {
                    inside++;
                }
            }
        }
        return problem != null ? null : build(element, run, rings, parts);
    }

    private @Nullable Geometry build(
            String element, List<Coordinate> run, List<List<Coordinate>> rings, List<Geometry> parts) {
        try {
            return switch (element) {
                case "Point" -> run.isEmpty() ? null : GEOMETRIES.createPoint(run.get(0));
                case "LineString" ->
                    run.size() < 2 ? null : GEOMETRIES.createLineString(run.toArray(Coordinate[]::new));
                case "LinearRing" -> run.size() < 3 ? null : GEOMETRIES.createPolygon(ring(run));
                case "Polygon" -> polygon(rings);
                default -> parts.isEmpty() ? null : GEOMETRIES.buildGeometry(parts);
            };
        } catch (IllegalArgumentException e) {
            problem = RowProblem.ofRow("geometry-broken", "The shape has too few points or an open ring.");
            return null;
        }
    }

    private static @Nullable Geometry polygon(List<List<Coordinate>> rings) {
        if (rings.isEmpty() || rings.get(0).size() < 3) {
            return null;
        }
        LinearRing[] holes = rings.stream()
                .skip(1)
                .filter(r -> r.size() >= 3)
                .map(KmlGeometry::ring)
                .toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(List<Coordinate> run) {
        List<Coordinate> closed = new ArrayList<>(run);
        if (!closed.get(0).equals2D(closed.get(closed.size() - 1))) {
            closed.add(closed.get(0));
        }
        return GEOMETRIES.createLinearRing(closed.toArray(Coordinate[]::new));
    }

    private List<Coordinate> coordinates() throws XMLStreamException {
        List<Coordinate> run = new ArrayList<>();
        StringBuilder tuple = new StringBuilder();
        int inside = 1;
        while (inside > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                inside++;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inside--;
            } else if (xml.isCharacters()) {
                char[] text = xml.getTextCharacters();
                int end = xml.getTextStart() + xml.getTextLength();
                for (int i = xml.getTextStart(); i < end; i++) {
                    accept(text[i], tuple, run);
                }
            }
        }
        accept(' ', tuple, run);
        return run;
    }

    /** A blank ends a tuple unless a comma stands beside it, as some programs write. */
    private void accept(char c, StringBuilder tuple, List<Coordinate> run) {
        if (c > ' ') {
            if (tuple.length() < LONGEST_TUPLE) {
                tuple.append(c);
            }
            return;
        }
        if (tuple.length() == 0 || tuple.charAt(tuple.length() - 1) == ',') {
            return;
        }
        String written = tuple.toString();
        tuple.setLength(0);
        if (++vertices > RawReader.MOST_VERTICES) {
            problem = RowProblem.ofRow("geometry-too-large", "The shape has more than a million points.");
            return;
        }
        Coordinate at = coordinate(written.split(",", -1));
        if (at == null) {
            problem = new RowProblem("", written, "geometry-broken", "The coordinates are no numbers.");
        } else {
            run.add(at);
        }
    }

    static @Nullable Coordinate coordinate(String[] parts) {
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            return null;
        }
        double x = Ordinates.parse(parts[0]);
        double y = Ordinates.parse(parts[1]);
        return Double.isFinite(x) && Double.isFinite(y) ? new Coordinate(x, y) : null;
    }
}
