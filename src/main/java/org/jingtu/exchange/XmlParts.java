package org.jingtu.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML of strangers within bounds: no document types, no entities, attributes, nesting and texts of limited size.
 * Text comes in pieces, comments are passed over without being kept.
 */
final class XmlParts {
    private static final int LONGEST_ATTRIBUTE = 1 << 16;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int DEEPEST = 64;
    private static final WstxInputFactory FACTORY = factory();

    private XmlParts() {}

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.configureForSpeed();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        // Lazy parsing would throw its errors unchecked.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        return factory;
    }

    static XMLStreamReader open(Reader text) {
        try {
            return FACTORY.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    static XMLStreamReader open(InputStream bytes) {
        try {
            return FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** All text inside the element that has just begun, its end read too; what exceeds the length is left out. */
    static String text(XMLStreamReader xml, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int inside = 1;
        while (inside > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                inside++;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inside--;
            } else if (xml.isCharacters() && text.length() < longest) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.length() > longest ? text.substring(0, longest) : text.toString();
    }

    static UnusableDataException broken(XMLStreamException e) {
        Location where = e.getLocation();
        int line = where == null ? 1 : where.getLineNumber();
        int column = where == null ? 1 : where.getColumnNumber();
        return new UnusableDataException(
                "xml-broken",
                "The XML is broken or cut off near line " + line + ", column " + column + ".",
                Map.of("line", line, "column", column));
    }

    static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
