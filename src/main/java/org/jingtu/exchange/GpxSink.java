package org.jingtu.exchange;

import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Waypoints for handheld receivers and phones: the name, the time and a description where GPX has a place for them, every
 * value under its own name in {@code extensions}. GPX holds neither areas nor streets.
 */
final class GpxSink implements FeatureSink {
    /** Namespace of the values in {@code extensions}. */
    static final String NAMESPACE = "urn:jingtu:values";

    private final Writer out;
    private final List<String> columns;
    private final int title;
    private final int time;
    private final int description;

    GpxSink(Writer out, List<String> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        this.title = columns.contains("name") ? columns.indexOf("name") : columns.indexOf("id");
        this.time = columns.contains("time") ? columns.indexOf("time") : columns.indexOf("reported_at");
        this.description =
                columns.contains("description") ? columns.indexOf("description") : columns.indexOf("category");
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"Jingtu\""
                + " xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:j=\"" + NAMESPACE + "\">\n");
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) throws IOException {
        if (!(geometry instanceof Point point) || point.isEmpty()) {
            throw new UnusableDataException("wrong-geometry", "GPX holds points; write GeoJSON or a GeoPackage.");
        }
        out.write("<wpt lat=\"" + point.getY() + "\" lon=\"" + point.getX() + "\">");
        Object moment = time < 0 ? null : values.get(time);
        if (moment != null && isMoment(moment.toString())) {
            out.write("<time>" + moment + "</time>");
        }
        member("name", title < 0 ? null : values.get(title));
        member("desc", description < 0 ? null : values.get(description));
        out.write("<extensions>");
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                out.write("<j:value name=\"" + XmlText.escaped(columns.get(i)) + "\">"
                        + XmlText.escaped(value.toString()) + "</j:value>");
            }
        }
        out.write("</extensions></wpt>\n");
    }

    private void member(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.write("<" + name + ">" + XmlText.escaped(value.toString()) + "</" + name + ">");
        }
    }

    private static boolean isMoment(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        out.write("</gpx>\n");
        out.close();
    }
}
