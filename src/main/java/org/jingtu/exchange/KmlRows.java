package org.jingtu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * KML and KMZ, one placemark at a time. Columns are name, description, address, time and what {@code ExtendedData}
 * holds; a {@code gx:Track} comes out point by point with its times. KML is WGS 84 by definition; a declared datum is
 * heeded all the same. Links to other files are never followed.
 *
 * @see <a href="https://www.ogc.org/standard/kml/">OGC KML 2.3, 12-007r2</a>
 */
final class KmlRows implements RawReader {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int MOST_COLUMNS = 1_024;
    private static final long MOST_BYTES = 8L << 30;
    private static final long HARMLESS = 64L << 20;
    private static final long MOST_RATIO = 200;
    private static final Map<String, String> MEMBERS =
            Map.of("name", "name", "description", "description", "address", "address", "when", "time", "begin", "time");

    private final AutoCloseable source;
    private final String encoding;
    private final XMLStreamReader xml;
    private final KmlGeometry geometries;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final Deque<RawRow> pending = new ArrayDeque<>();
    private long lastLine;

    private KmlRows(XMLStreamReader xml, AutoCloseable source, String encoding) {
        this.xml = xml;
        this.source = source;
        this.encoding = encoding;
        this.geometries = new KmlGeometry(xml);
        List.of("name", "description", "time").forEach(this::column);
    }

    static boolean isKml(String head) {
        int root = head.indexOf("<kml");
        return root >= 0 && !head.substring(0, root).contains("<html");
    }

    static KmlRows of(TextSource source) {
        return new KmlRows(XmlParts.open(source.reader()), source, source.encoding());
    }

    /** The main document of a KMZ: doc.kml, or the first KML that is no shapefile's companion; null when none. */
    static @Nullable ZipEntry entry(ZipFile zip) {
        ZipEntry kml = null;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".shp")) {
                return null;
            }
            boolean better = kml == null || name.equals("doc.kml");
            kml = name.endsWith(".kml") && !name.startsWith("__macosx/") && better ? entry : kml;
        }
        return kml;
    }

    static KmlRows ofArchive(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        try {
            ZipEntry entry = entry(zip);
            if (entry == null) {
                throw new UnusableDataException("format-unknown", "The archive holds no KML.");
            }
            long packed = Math.max(0, entry.getCompressedSize());
            InputStream in = new BoundedInputStream(
                    zip.getInputStream(entry), Math.min(MOST_BYTES, Math.max(HARMLESS, packed * MOST_RATIO)));
            return new KmlRows(XmlParts.open(in), zip, "");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (pending.isEmpty() && xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "Placemark".equals(xml.getLocalName())) {
                    placemark();
                }
            }
            return pending.poll();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw XmlParts.broken(e);
        }
    }

    private void placemark() throws XMLStreamException {
        lastLine = Math.max(xml.getLocation().getLineNumber(), lastLine + 1);
        List<String> values = new ArrayList<>();
        List<Geometry> shapes = new ArrayList<>();
        List<RawRow> fixes = new ArrayList<>();
        geometries.begin();
        String dataName = "";
        int inside = 1;
        while (inside > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                inside--;
                continue;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (KmlGeometry.isGeometry(element)) {
                Geometry shape = geometries.read(element, 0);
                if (shape != null) {
                    shapes.add(shape);
                }
            } else if ("Track".equals(element)) {
                track(fixes);
            } else if ("SimpleData".equals(element)) {
                set(values, XmlParts.attribute(xml, "name"), XmlParts.text(xml, LONGEST_TEXT));
            } else if ("Data".equals(element)) {
                dataName = XmlParts.attribute(xml, "name");
                inside++;
            } else if ("value".equals(element)) {
                set(values, dataName, XmlParts.text(xml, LONGEST_TEXT));
            } else if (MEMBERS.containsKey(element)) {
                set(values, MEMBERS.getOrDefault(element, element), XmlParts.text(xml, LONGEST_TEXT));
            } else {
                inside++;
            }
        }
        emit(values, shapes, fixes);
    }

    private void emit(List<String> values, List<Geometry> shapes, List<RawRow> fixes) {
        if (fixes.isEmpty() || !shapes.isEmpty()) {
            Geometry all =
                    shapes.isEmpty() ? null : shapes.size() == 1 ? shapes.get(0) : GEOMETRIES.buildGeometry(shapes);
            pending.add(new RawRow(lastLine, values.toArray(String[]::new), all, geometries.problem()));
        }
        int time = column("time");
        for (RawRow fix : fixes) {
            List<String> own = new ArrayList<>(values);
            while (own.size() <= time) {
                own.add("");
            }
            own.set(time, fix.values[0]);
            pending.add(new RawRow(fix.line, own.toArray(String[]::new), fix.geometry, fix.problem));
            lastLine = fix.line;
        }
    }

    /** All {@code when}, then all {@code gx:coord}, as many; each pair becomes a row. */
    private void track(List<RawRow> fixes) throws XMLStreamException {
        List<String> times = new ArrayList<>();
        int coordinates = 0;
        int inside = 1;
        while (inside > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                inside--;
            } else if (event == XMLStreamReader.START_ELEMENT && "when".equals(xml.getLocalName())) {
                String when = XmlParts.text(xml, 100).strip();
                if (times.size() < MOST_VERTICES) {
                    times.add(when);
                }
            } else if (event == XMLStreamReader.START_ELEMENT && "coord".equals(xml.getLocalName())) {
                long line = Math.max(xml.getLocation().getLineNumber(), lastLine + 1 + coordinates);
                String written = XmlParts.text(xml, 200).strip();
                Coordinate at = KmlGeometry.coordinate(written.split("\\s+", -1));
                if (coordinates < MOST_VERTICES) {
                    String when = coordinates < times.size() ? times.get(coordinates) : "";
                    fixes.add(new RawRow(
                            line,
                            new String[] {when},
                            at == null ? null : GEOMETRIES.createPoint(at),
                            at == null ? new RowProblem("", written, "geometry-broken", "This is no place.") : null));
                    coordinates++;
                }
            } else if (event == XMLStreamReader.START_ELEMENT) {
                inside++;
            }
        }
    }

    private int column(String name) {
        Integer known = index.get(name);
        if (known != null) {
            return known;
        }
        index.put(name, columns.size());
        columns.add(name);
        return columns.size() - 1;
    }

    private void set(List<String> values, String name, String text) {
        if (name.isEmpty() || !index.containsKey(name) && columns.size() >= MOST_COLUMNS) {
            return;
        }
        int column = column(name);
        while (values.size() <= column) {
            values.add("");
        }
        values.set(column, text.strip().replace("\0", ""));
    }

    @Override
    public String format() {
        return "kml";
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
        return Datum.of(Datum.WGS84);
    }

    @Override
    public String encoding() {
        return encoding;
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
