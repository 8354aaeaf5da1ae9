package org.jingtu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/** The zip that an Excel workbook is: its sheets by name, which styles are dates; each part read within bounds. */
final class XlsxArchive implements AutoCloseable {
    private static final long MOST_BYTES = 8L << 30;
    /** Ledgers pack ten to sixty times; a bomb a thousand. */
    private static final long MOST_RATIO = 300;

    private static final long HARMLESS = 64L << 20;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_STYLES = 100_000;

    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private boolean since1904;

    /** A sheet as the workbook lists it. */
    record Sheet(String name, String part, boolean hidden) {}

    private XlsxArchive(ZipFile zip) throws IOException {
        this.zip = zip;
        if (zip.size() > MOST_ENTRIES) {
            throw new UnusableDataException("archive-bomb", "The file has more than " + MOST_ENTRIES + " parts.");
        }
        try {
            readWorkbook(relations());
            readStyles();
        } catch (XMLStreamException e) {
            throw XmlParts.broken(e);
        }
    }

    static XlsxArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnusableDataException(
                    "archive-broken", "The workbook is damaged or cut off; transfer or save it again.");
        }
        try {
            return new XlsxArchive(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private Map<String, String> relations() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = part("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = XmlParts.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
                    String target = XmlParts.attribute(xml, "Target");
                    targets.put(
                            XmlParts.attribute(xml, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private void readWorkbook(Map<String, String> targets) throws IOException, XMLStreamException {
        try (InputStream in = part("xl/workbook.xml")) {
            XMLStreamReader xml = XmlParts.open(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if ("workbookPr".equals(xml.getLocalName())) {
                    since1904 = XmlParts.attribute(xml, "date1904").matches("1|true");
                } else if ("sheet".equals(xml.getLocalName())) {
                    String id = relationId(xml);
                    String part = targets.get(id);
                    if (part != null && zip.getEntry(part) != null) {
                        boolean hidden = !XmlParts.attribute(xml, "state").matches("|visible");
                        sheets.add(new Sheet(XmlParts.attribute(xml, "name"), part, hidden));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnusableDataException("no-rows", "The workbook has no sheets with cells.");
        }
    }

    private static String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if ("id".equals(xml.getAttributeLocalName(i))
                    && xml.getAttributeNamespace(i) != null
                    && !xml.getAttributeNamespace(i).isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void readStyles() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/styles.xml") == null) {
            return;
        }
        Set<Integer> dateFormats = new HashSet<>();
        boolean cells = false;
        int style = 0;
        try (InputStream in = part("xl/styles.xml")) {
            XMLStreamReader xml = XmlParts.open(in);
            while (xml.hasNext() && style < MOST_STYLES) {
                int event = xml.next();
                boolean begins = event == XMLStreamReader.START_ELEMENT;
                if (begins || event == XMLStreamReader.END_ELEMENT) {
                    cells = "cellXfs".equals(xml.getLocalName()) ? begins : cells;
                }
                if (begins
                        && "numFmt".equals(xml.getLocalName())
                        && isDateFormat(XmlParts.attribute(xml, "formatCode"))) {
                    dateFormats.add(number(XmlParts.attribute(xml, "numFmtId")));
                } else if (begins && cells && "xf".equals(xml.getLocalName())) {
                    int format = number(XmlParts.attribute(xml, "numFmtId"));
                    if (isBuiltInDate(format) || dateFormats.contains(format)) {
                        dateStyles.add(style);
                    }
                    style++;
                }
            }
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** Formats 14–22 and 45–47 are dates everywhere, 27–36 and 50–58 in Chinese Excel. */
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** Whether a format shows years, days or hours, outside what is quoted or in brackets. */
    static boolean isDateFormat(String code) {
        String plain = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "");
        return plain.matches("(?i).*[ydhs].*") && !plain.equalsIgnoreCase("general");
    }

    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableDataException("archive-broken", "The workbook lacks its part " + name + ".");
        }
        long packed = Math.max(0, entry.getCompressedSize());
        return new BoundedInputStream(
                zip.getInputStream(entry), Math.min(MOST_BYTES, Math.max(HARMLESS, packed * MOST_RATIO)));
    }

    /** The texts that cells share; null when there are none. */
    @Nullable
    InputStream sharedTexts() throws IOException {
        return zip.getEntry("xl/sharedStrings.xml") == null ? null : part("xl/sharedStrings.xml");
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean isDate(int style) {
        return dateStyles.contains(style);
    }

    /** Whether day numbers count from 1904, as old Macintosh Excel had it. */
    boolean since1904() {
        return since1904;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
