package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {
    private static final String NS = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @TempDir
    private Path folder;

    private Path workbook(Map<String, String> sheets, String shared) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int n = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            n++;
            list.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
            relations.append("<Relationship Id=\"rId" + n + "\" Target=\"worksheets/sheet" + n + ".xml\"/>");
            put(parts, "xl/worksheets/sheet" + n + ".xml", "<worksheet" + NS + ">" + sheet.getValue() + "</worksheet>");
        }
        put(
                parts,
                "xl/workbook.xml",
                "<workbook" + NS + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets>" + list + "</sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        put(parts, "xl/sharedStrings.xml", "<sst" + NS + ">" + shared + "</sst>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet" + NS + "><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>");
        return Samples.zip(folder.resolve("book" + folder.toFile().list().length + ".xlsx"), parts);
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String at = " r=\"" + (char) ('A' + i) + number + "\"";
            row.append(
                    cells[i].startsWith("<")
                            ? cells[i].replaceFirst("<c", "<c" + at)
                            : "<c" + at + " t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static List<Feature> read(FeatureReader reader) {
        List<Feature> features = new ArrayList<>();
        for (Feature f = reader.next(); f != null; f = reader.next()) {
            features.add(f);
        }
        return features;
    }

    @Test
    void aLedgerAsBureausKeepItIsUnderstood() {
        String sheet = "<sheetData>"
                + row(1, "青禾县环境卫生问题台账")
                + row(2, "填报单位:城管局", "", "", "", "2026年6月")
                + row(4, "问题编号", "问题类别", "上报时间", "<c t=\"s\"><v>0</v></c>", "纬度", "责任单位")
                + row(5, "A1", "暴露垃圾", "<c s=\"1\"><v>46174.5</v></c>", "<c><v>113.6</v></c>", "27.2", "城管局")
                + row(
                        6,
                        "A2",
                        "",
                        "2026年6月2日",
                        "<c s=\"2\"><v>1.136E2</v></c>",
                        "<c t=\"str\"><f>A1</f><v>27.3</v></c>",
                        "")
                + "<row r=\"7\" hidden=\"1\"><c r=\"A7\" t=\"inlineStr\"><is><t>A3</t></is></c><c r=\"D7\"><f>1</f></c></row>"
                + row(8)
                + "</sheetData><mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"B5:B6\"/><mergeCell ref=\"F5:F7\"/></mergeCells>";
        Path file = workbook(
                new LinkedHashMap<>(Map.of("台账", sheet)),
                "<si><r><t>经</t></r><r><t>度</t></r><rPh><t>jing</t></rPh></si>");
        try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE.withSubject("issues"))) {
            List<Feature> rows = read(reader);
            assertThat(reader.format()).isEqualTo("xlsx");
            assertThat(rows).extracting(Feature::line).containsExactly(5L, 6L, 7L);
            assertThat(rows.get(0).text(ColumnRole.TIME)).isEqualTo("2026-06-01 12:00:00");
            assertThat(rows.get(1).text(ColumnRole.CATEGORY)).isEqualTo("暴露垃圾");
            assertThat(rows.get(1).x()).isEqualTo(113.6);
            assertThat(rows.get(1).y()).isEqualTo(27.3);
            assertThat(rows.get(1).text(ColumnRole.DEPARTMENT)).isEqualTo("城管局");
            assertThat(rows.get(2).problem()).extracting(RowProblem::code).isEqualTo("coordinates-missing");
            assertThat(reader.notes())
                    .extracting(Note::code)
                    .contains("title-rows", "hidden-rows", "formula-without-value", "datum-assumed");
        }
    }

    @Test
    void aHeaderOnTwoRowsIsOne() {
        String sheet = "<sheetData>" + row(1, "编号", "坐标", "", "时间") + row(2, "", "经度", "纬度", "")
                + row(3, "B1", "113.6", "27.2", "2026-06-01") + "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/>"
                + "<mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:D2\"/></mergeCells>";
        try (FeatureReader reader =
                FeatureSource.open(workbook(new LinkedHashMap<>(Map.of("a", sheet)), ""), SourceOptions.NONE)) {
            assertThat(reader.columns()).containsExactly("编号", "经度", "纬度", "时间");
            Feature row = read(reader).get(0);
            assertThat(row.text(ColumnRole.ID)).isEqualTo("B1");
            assertThat(row.x()).isEqualTo(113.6);
        }
    }

    @Test
    void theSheetWithTheLedgerIsChosenAndSaidSo() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("说明", "<sheetData>" + row(1, "本表由各街道填报") + row(2, "请勿修改") + "</sheetData>");
        sheets.put("六月", "<sheetData>" + row(1, "经度", "纬度") + row(2, "113.6", "27.2") + "</sheetData>");
        Path file = workbook(sheets, "");
        try (FeatureReader reader = FeatureSource.open(file, SourceOptions.NONE)) {
            assertThat(read(reader).get(0).x()).isEqualTo(113.6);
            assertThat(reader.notes()).extracting(Note::code).contains("sheet-chosen");
        }
        SourceOptions wrong = new SourceOptions(null, null, "七月", Map.of(), "");
        assertThatThrownBy(() -> FeatureSource.open(file, wrong))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("several-layers"));
    }

    @Test
    void attacksAreRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", "<Relationships/>");
        assertThatThrownBy(
                        () -> FeatureSource.open(Samples.zip(folder.resolve("entity.xlsx"), parts), SourceOptions.NONE))
                .isInstanceOf(UnusableDataException.class);
        byte[] old = new byte[64];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        old[2] = 0x11;
        old[3] = (byte) 0xE0;
        assertThatThrownBy(() -> FeatureSource.open(Samples.write(folder.resolve("old.xls"), old), SourceOptions.NONE))
                .hasMessageContaining(".xlsx");
    }

    @Test
    void aSheetThatUnpacksToTooMuchIsNotReadOn() {
        String blank = " ".repeat(1 << 20);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(parts, "xl/worksheets/sheet1.xml", "<worksheet><sheetData/>" + blank.repeat(70) + "</worksheet>");
        assertThatThrownBy(
                        () -> FeatureSource.open(Samples.zip(folder.resolve("bomb.xlsx"), parts), SourceOptions.NONE))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("archive-bomb"));
    }
}
