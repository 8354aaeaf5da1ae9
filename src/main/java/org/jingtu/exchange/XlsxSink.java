package org.jingtu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** An Excel workbook, written row by row; a further sheet begins where Excel's rows end. Coordinates as in CSV. */
final class XlsxSink implements FeatureSink {
    static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST = 32_767;
    private static final double EXACT = 9_007_199_254_740_992d;
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final ZipOutputStream zip;
    private final List<String> header;
    private final boolean points;
    private int sheets;
    private int rows = MOST_ROWS;

    XlsxSink(OutputStream out, List<String> columns, boolean points) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.points = points;
        this.header = new ArrayList<>(columns);
        header.addAll(points ? List.of("x", "y") : List.of("wkt"));
        beginSheet();
    }

    private void beginSheet() throws IOException {
        if (sheets > 0) {
            endSheet();
        }
        sheets++;
        rows = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
        put(
                XML + "<worksheet xmlns=\"" + SHEETS
                        + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                        + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        row(header);
    }

    private void endSheet() throws IOException {
        put("</sheetData></worksheet>");
        zip.closeEntry();
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) throws IOException {
        if (rows == MOST_ROWS) {
            beginSheet();
        }
        List<@Nullable Object> all = new ArrayList<>(values);
        Coordinate at = geometry == null || !points ? null : geometry.getCoordinate();
        if (points) {
            all.add(at == null ? null : (Object) at.x);
            all.add(at == null ? null : (Object) at.y);
        } else {
            all.add(geometry == null ? null : geometry.toText());
        }
        row(all);
    }

    private void row(List<? extends @Nullable Object> values) throws IOException {
        StringBuilder row = new StringBuilder("<row>");
        for (Object value : values) {
            if (value == null) {
                row.append("<c/>");
            } else if (value instanceof Number n
                    && Double.isFinite(n.doubleValue())
                    && Math.abs(n.doubleValue()) < EXACT) {
                row.append("<c><v>").append(n).append("</v></c>");
            } else {
                text(row, value.toString());
            }
        }
        put(row.append("</row>").toString());
        rows++;
    }

    private static void text(StringBuilder row, String text) {
        if (text.length() > LONGEST) {
            throw new UnusableDataException(
                    "value-too-long",
                    "Excel's cells hold 32,767 characters, a value here has " + text.length()
                            + "; write GeoJSON or a GeoPackage.");
        }
        row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(XmlText.escaped(text))
                .append("</t></is></c>");
    }

    private void put(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        put(XML + xml);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
            StringBuilder list = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            StringBuilder types = new StringBuilder();
            for (int n = 1; n <= sheets; n++) {
                list.append(
                        "<sheet name=\"data" + (n == 1 ? "" : n) + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
                relations.append("<Relationship Id=\"rId" + n + "\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>");
                types.append("<Override PartName=\"/xl/worksheets/sheet" + n + ".xml\" ContentType=\"" + TYPES
                        + "worksheet+xml\"/>");
            }
            part(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + list
                            + "</sheets></workbook>");
            part(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
            part(
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"" + TYPES + "sheet.main+xml\"/>" + types + "</Types>");
        }
    }
}
