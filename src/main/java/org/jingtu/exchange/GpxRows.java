package org.jingtu.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;

/**
 * GPX 1.0 and 1.1, one point at a time: track points, route points and waypoints. A track point carries the name of its
 * track, which a file of vehicles' tracks uses for the vehicle; speed (metres a second) comes out in km/h. GPX is WGS 84
 * by definition; what a phone in China wrote may not be, so {@code --crs GCJ-02} is heeded. Entities and document types
 * are never expanded.
 *
 * @see <a href="https://www.topografix.com/GPX/1/1/">GPX 1.1</a>
 */
final class GpxRows implements RawReader {
    private static final List<String> STANDARD = List.of("name", "time", "lon", "lat", "speed", "ele", "description");
    private static final int NAME = 0;
    private static final int TIME = 1;
    private static final int LON = 2;
    private static final int LAT = 3;
    private static final int SPEED = 4;
    private static final Map<String, Integer> MEMBERS =
            Map.of("name", NAME, "time", TIME, "speed", SPEED, "ele", 5, "desc", 6);
    private static final double KMH_A_METRE_A_SECOND = 3.6;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_ATTRIBUTE = 1 << 16;
    private static final int DEEPEST = 32;
    private static final int MOST_COLUMNS = 256;
    private static final WstxInputFactory FACTORY = factory();

    private final TextSource source;
    private final List<String> columns = new ArrayList<>(STANDARD);
    private final XMLStreamReader xml;
    private String track = "";
    private int depth;
    private long lastLine;

    GpxRows(TextSource source) {
        this.source = source;
        try {
            this.xml = FACTORY.createXMLStreamReader(source.reader());
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Attributes and nesting are bounded, text comes in pieces, comments are skipped without being kept. */
    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.configureForSpeed();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return factory;
    }

    /** Whether a file that begins like this is GPX. */
    static boolean isGpx(String head) {
        int root = head.indexOf("<gpx");
        return root >= 0 && !head.substring(0, root).contains("<html");
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    RawRow row = begin(xml.getLocalName());
                    if (row != null) {
                        return row;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return null;
        } catch (WstxLazyException e) {
            throw broken("The XML is broken or cut off", xml.getLocation());
        } catch (XMLStreamException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw broken(e);
        }
    }

    private @Nullable RawRow begin(String element) throws XMLStreamException {
        switch (element) {
            case "trkpt", "rtept", "wpt" -> {
                return point("wpt".equals(element) ? "" : track);
            }
            case "trk", "rte" -> track = "";
            case "name" -> {
                if (depth == 2) {
                    track = text();
                    return null;
                }
            }
            default -> {
                // containers and whatever else
            }
        }
        deeper();
        return null;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw broken("Elements are nested too deeply", xml.getLocation());
        }
    }

    private RawRow point(String nameOfTrack) throws XMLStreamException {
        lastLine = Math.max(xml.getLocation().getLineNumber(), lastLine + 1);
        String[] values = emptyValues();
        values[LON] = attribute("lon");
        values[LAT] = attribute("lat");
        int start = depth;
        deeper();
        while (depth > start) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Integer column = MEMBERS.get(xml.getLocalName());
                // Speed may stand in <extensions>; of other members there only the point's own count.
                boolean own = depth == start + 1 || (column != null && column == SPEED);
                if (column != null && own) {
                    values[column] = text();
                } else if (GpxSink.NAMESPACE.equals(xml.getNamespaceURI()) && depth == start + 2) {
                    values = withValue(values, attribute("name"), text());
                } else {
                    deeper();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (!nameOfTrack.isEmpty()) {
            values[NAME] = nameOfTrack;
        }
        values[SPEED] = kmh(values[SPEED]);
        return new RawRow(lastLine, values, null, null);
    }

    private String[] emptyValues() {
        String[] values = new String[columns.size()];
        Arrays.fill(values, "");
        return values;
    }

    /** A value that {@link GpxSink} wrote, under the name of its column. */
    private String[] withValue(String[] values, String column, String text) {
        int index = columns.indexOf(column);
        if (index < 0) {
            if (column.isEmpty() || columns.size() >= MOST_COLUMNS) {
                return values;
            }
            index = columns.size();
            columns.add(column);
        }
        String[] wide = index < values.length ? values : Arrays.copyOf(values, columns.size());
        for (int i = values.length; i < wide.length; i++) {
            wide[i] = "";
        }
        wide[index] = text;
        return wide;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** Of an element without children; its end is read too. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int inside = 1;
        while (inside > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++inside > DEEPEST) {
                    throw broken("Elements are nested too deeply", xml.getLocation());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside--;
            } else if (xml.isCharacters() && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    private static String kmh(String metresASecond) {
        if (metresASecond.isEmpty() || metresASecond.length() > 40) {
            return "";
        }
        try {
            return Double.toString(Double.parseDouble(metresASecond) * KMH_A_METRE_A_SECOND);
        } catch (NumberFormatException e) {
            return metresASecond; // the import says what is wrong with it
        }
    }

    private static UnusableDataException broken(XMLStreamException e) {
        return broken("The XML is broken or cut off", e.getLocation());
    }

    private static UnusableDataException broken(String what, @Nullable Location where) {
        int line = where == null ? 1 : where.getLineNumber();
        int column = where == null ? 1 : where.getColumnNumber();
        return new UnusableDataException(
                "xml-broken",
                what + " near line " + line + ", column " + column + ".",
                Map.of("line", line, "column", column));
    }

    @Override
    public String format() {
        return "gpx";
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /** Coordinates are columns here, so that a bad one is refused with its value. */
    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public @Nullable Datum declaredDatum() {
        return Datum.of(Datum.WGS84);
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
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            source.close();
        }
    }
}
