package org.jingtu.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** KML, a placemark a feature, its values as {@code ExtendedData}; named by the column {@code name}, else {@code id}. */
final class KmlSink implements FeatureSink {
    private final Writer out;
    private final List<String> columns;
    private final int title;

    KmlSink(Writer out, List<String> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        this.title = columns.contains("name") ? columns.indexOf("name") : columns.indexOf("id");
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n");
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) throws IOException {
        out.write("<Placemark>");
        Object name = title < 0 ? null : values.get(title);
        if (name != null) {
            out.write("<name>" + XmlText.escaped(name.toString()) + "</name>");
        }
        out.write("<ExtendedData>");
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                out.write("<Data name=\"" + XmlText.escaped(columns.get(i)) + "\"><value>"
                        + XmlText.escaped(value.toString()) + "</value></Data>");
            }
        }
        out.write("</ExtendedData>");
        if (geometry != null && !geometry.isEmpty()) {
            shape(geometry);
        }
        out.write("</Placemark>\n");
    }

    private void shape(Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            out.write("<Point>");
            run(point.getCoordinateSequence());
            out.write("</Point>");
        } else if (geometry instanceof LineString line) {
            out.write("<LineString>");
            run(line.getCoordinateSequence());
            out.write("</LineString>");
        } else if (geometry instanceof Polygon polygon) {
            out.write("<Polygon>");
            ring("outerBoundaryIs", polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring("innerBoundaryIs", polygon.getInteriorRingN(i));
            }
            out.write("</Polygon>");
        } else {
            out.write("<MultiGeometry>");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                shape(geometry.getGeometryN(i));
            }
            out.write("</MultiGeometry>");
        }
    }

    private void ring(String role, LineString ring) throws IOException {
        out.write("<" + role + "><LinearRing>");
        run(ring.getCoordinateSequence());
        out.write("</LinearRing></" + role + ">");
    }

    private void run(CoordinateSequence sequence) throws IOException {
        out.write("<coordinates>");
        for (int i = 0; i < sequence.size(); i++) {
            out.write((i == 0 ? "" : " ") + sequence.getX(i) + "," + sequence.getY(i));
        }
        out.write("</coordinates>");
    }

    @Override
    public void close() throws IOException {
        out.write("</Document></kml>\n");
        out.close();
    }
}
