package org.jingtu.bulletin;

import com.microsoft.schemas.vml.CTShape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;

/** Sets a manuscript as DOCX, to be edited further: the fonts are those that official documents use. */
final class WordDocument {
    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String TEXT = "仿宋";
    private static final String TITLE = "黑体";
    private static final String LATIN = "Times New Roman";
    private static final int BODY = 12;
    private static final int SMALL = 9;
    /** Twentieths of a point. */
    private static final int MARGIN = 1400;

    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    private static final int INDENT = 2 * BODY * 20;
    private static final double POINTS_OF_TEXT = (PAGE_WIDTH - 2.0 * MARGIN) / 20;

    private final XWPFDocument document = new XWPFDocument();

    byte[] write(Manuscript manuscript) {
        page();
        document.getProperties().getCoreProperties().setTitle(manuscript.title());
        foot(manuscript);
        XWPFRun title = line(manuscript.title(), TITLE, 22, ParagraphAlignment.CENTER);
        title.setColor("B3141B");
        title.setBold(true);
        manuscript.subtitles().forEach(text -> line(text, TEXT, BODY, ParagraphAlignment.CENTER));
        manuscript.blocks().forEach(this::block);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    private void foot(Manuscript manuscript) {
        XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
        if (manuscript.watermark() != null) {
            policy.createWatermark(manuscript.watermark());
            paleAndSlanting(policy.getDefaultHeader().getParagraphArray(0));
        }
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, manuscript.foot() + "  第", TEXT, SMALL);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        run(paragraph, "页", TEXT, SMALL);
    }

    /** The library writes watermarks level and black. */
    private static void paleAndSlanting(XWPFParagraph watermark) {
        for (XmlObject shape : watermark.getCTP().getRArray(0).getPictArray(0).selectChildren(VML, "shape")) {
            CTShape text = (CTShape) shape;
            text.setFillcolor("#e9c4c6");
            text.setStyle(text.getStyle() + ";rotation:315");
        }
    }

    private void block(Manuscript.Block block) {
        if (block instanceof Manuscript.Heading heading) {
            XWPFRun run = line(heading.text(), TITLE, 14, ParagraphAlignment.LEFT);
            XWPFParagraph paragraph = (XWPFParagraph) run.getParent();
            paragraph.setSpacingBefore(240);
            paragraph.setKeepNext(true);
            paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        } else if (block instanceof Manuscript.Paragraph paragraph) {
            XWPFRun run = line(paragraph.text(), TEXT, BODY, ParagraphAlignment.BOTH);
            ((XWPFParagraph) run.getParent()).setIndentationFirstLine(INDENT);
        } else if (block instanceof Manuscript.Note note) {
            line(note.text(), TEXT, SMALL, ParagraphAlignment.LEFT);
        } else if (block instanceof Manuscript.Table table) {
            table(table);
        } else if (block instanceof Manuscript.Figure figure) {
            figure(figure);
        } else if (block instanceof Manuscript.Closing closing) {
            line("", TEXT, BODY, ParagraphAlignment.RIGHT);
            closing.lines().forEach(text -> line(text, TEXT, BODY, ParagraphAlignment.RIGHT));
            line("", TEXT, BODY, ParagraphAlignment.RIGHT);
        }
    }

    private XWPFRun line(String text, String font, int size, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(size == SMALL ? 1.2 : 1.5);
        paragraph.setSpacingAfter(0);
        return run(paragraph, text, font, size);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    private void table(Manuscript.Table table) {
        XWPFTable grid =
                document.createTable(table.rows().size() + 1, table.head().size());
        grid.setWidth("100%");
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        List<Integer> twips = table.widths().stream()
                .map(width -> width * (PAGE_WIDTH - 2 * MARGIN) / all)
                .toList();
        CTTblGrid columns = grid.getCTTbl().getTblGrid() == null
                ? grid.getCTTbl().addNewTblGrid()
                : grid.getCTTbl().getTblGrid();
        columns.setGridColArray(new CTTblGridCol[0]);
        twips.forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
        grid.setTableAlignment(TableRowAlign.CENTER);
        row(grid, 0, table, twips, table.head());
        grid.getRow(0).setRepeatHeader(true);
        for (int k = 0; k < table.rows().size(); k++) {
            row(grid, k + 1, table, twips, table.rows().get(k));
            grid.getRow(k + 1).setCantSplitRow(true);
        }
        line("", TEXT, SMALL, ParagraphAlignment.LEFT);
    }

    private static void row(XWPFTable grid, int at, Manuscript.Table table, List<Integer> twips, List<String> texts) {
        for (int k = 0; k < texts.size(); k++) {
            XWPFTableCell cell = grid.getRow(at).getCell(k);
            cell.setWidth(String.valueOf(twips.get(k)));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            boolean isNumber = at > 0 && k >= table.texts();
            paragraph.setAlignment(isNumber ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            paragraph.setSpacingAfter(0);
            run(paragraph, texts.get(k), at == 0 ? TITLE : TEXT, SMALL);
            if (at == 0) {
                cell.setColor("E9EFEE");
            }
        }
    }

    private void figure(Manuscript.Figure figure) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(figure.picture().png()),
                            XWPFDocument.PICTURE_TYPE_PNG,
                            figure.caption(),
                            Units.toEMU(POINTS_OF_TEXT),
                            Units.toEMU(POINTS_OF_TEXT * figure.picture().aspect()));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line(figure.caption(), TEXT, SMALL, ParagraphAlignment.CENTER);
    }
}
