package org.jingtu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one at a time, every cell as the text that a person would have typed. */
final class XlsxSheet implements AutoCloseable {
    static final int MOST_COLUMNS = 1_024;
    private static final int LONGEST = 32_768;
    private static final int MOST_MERGES = 100_000;
    private static final double UNIX_DAY_1900 = 25_569;
    private static final double UNIX_DAY_1904 = 24_107;
    private static final double MOST_DAYS = 2_958_466;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final XlsxArchive archive;
    private final XlsxTexts texts;
    private final InputStream in;
    private final XMLStreamReader xml;
    private long row;
    private long hidden;
    private long formulasWithoutValue;

    /** Rows and columns from 0, both ends included. */
    record Merge(long top, int left, long bottom, int right) {}

    /** @param number of the row, from 1 */
    record Row(long number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    XlsxSheet(XlsxArchive archive, XlsxTexts texts, String part) throws IOException {
        this.archive = archive;
        this.texts = texts;
        this.in = archive.part(part);
        this.xml = XmlParts.open(in);
    }

    /** Merged ranges stand after the cells, so the sheet is run through once for them. */
    static List<Merge> merges(XlsxArchive archive, String part) throws IOException {
        List<Merge> merges = new ArrayList<>();
        try (InputStream in = archive.part(part)) {
            XMLStreamReader xml = XmlParts.open(in);
            while (xml.hasNext() && merges.size() < MOST_MERGES) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "mergeCell".equals(xml.getLocalName())) {
                    String[] ends = XmlParts.attribute(xml, "ref").split(":", 2);
                    if (ends.length == 2 && ends[0].length() < 12 && ends[1].length() < 12) {
                        merges.add(new Merge(
                                rowOf(ends[0]) - 1, columnOf(ends[0]), rowOf(ends[1]) - 1, columnOf(ends[1])));
                    }
                }
            }
            return merges;
        } catch (XMLStreamException e) {
            throw XmlParts.broken(e);
        }
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && column < 100_000; i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    private static long rowOf(String reference) {
        String digits = reference.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits);
    }

    /** The next row that has cells, null at the end. */
    @Nullable
    Row next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && "row".equals(xml.getLocalName())) {
                    long given = rowOf(XmlParts.attribute(xml, "r"));
                    row = given > row ? given : row + 1;
                    hidden += XmlParts.attribute(xml, "hidden").matches("1|true") ? 1 : 0;
                    return new Row(row, cells());
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw XmlParts.broken(e);
        }
    }

    private List<String> cells() throws XMLStreamException, IOException {
        List<String> cells = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && "row".equals(xml.getLocalName())) {
                return cells;
            }
            if (event == XMLStreamReader.START_ELEMENT && "c".equals(xml.getLocalName())) {
                int given = columnOf(XmlParts.attribute(xml, "r"));
                int column = given >= cells.size() ? given : cells.size();
                String value = cell(XmlParts.attribute(xml, "t"), XmlParts.attribute(xml, "s"));
                if (column < MOST_COLUMNS) {
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(value);
                }
            }
        }
    }

    private String cell(String type, String style) throws XMLStreamException, IOException {
        String value = null;
        boolean formula = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && "c".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "t" -> value = (value == null ? "" : value) + XmlParts.text(xml, LONGEST);
                    case "f" -> {
                        formula = true;
                        XmlParts.text(xml, 0);
                    }
                    case "rPh" -> XmlParts.text(xml, 0);
                    default -> {
                        // is, r and whatever else contains
                    }
                }
            }
        }
        if (value == null) {
            formulasWithoutValue += formula ? 1 : 0;
            return "";
        }
        return written(type, style, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
    }

    private String written(String type, String style, String value) throws IOException {
        return switch (type) {
            case "s" -> value.matches("[0-9]{1,9}") ? texts.get(Integer.parseInt(value)) : "";
            case "str", "inlineStr", "d" -> value;
            case "b" -> "1".equals(value) ? "true" : "false";
            case "e" -> "";
            default -> number(style, value.strip());
        };
    }

    private String number(String style, String value) {
        boolean date = style.matches("[0-9]{1,6}") && archive.isDate(Integer.parseInt(style));
        if (!date && value.indexOf('E') < 0 && value.indexOf('e') < 0 || value.length() > 40) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            if (number.abs().compareTo(BigDecimal.valueOf(1e20)) > 0 || number.scale() > 60) {
                return value;
            }
            return date ? moment(number.doubleValue(), value) : number.toPlainString();
        } catch (NumberFormatException e) { // kept as it stands: the import says what is wrong with it
            return value;
        }
    }

    private String moment(double days, String value) {
        if (!(days >= 0 && days < MOST_DAYS)) {
            return value;
        }
        double unixDays = days - (archive.since1904() ? UNIX_DAY_1904 : UNIX_DAY_1900);
        LocalDateTime at = LocalDateTime.ofEpochSecond(Math.round(unixDays * 86_400), 0, ZoneOffset.UTC);
        return days == Math.rint(days) ? at.toLocalDate().toString() : MOMENT.format(at);
    }

    long hiddenRows() {
        return hidden;
    }

    long formulasWithoutValue() {
        return formulasWithoutValue;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
