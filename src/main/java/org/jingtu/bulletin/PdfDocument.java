package org.jingtu.bulletin;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets a manuscript as PDF: A4, the fonts within the file. */
final class PdfDocument {
    private static final float MARGIN = 62;
    private static final float BODY = 11.5f;
    private static final float SMALL = 9;
    private static final float LEADING = 1.65f;
    private static final float LEAST_UNDER_HEADING = 100;
    private static final Color RULE = new Color(0x8a919b);
    private static final Color HEAD = new Color(0xe9efee);
    private static final ChineseLineBreaks BREAKS = new ChineseLineBreaks();

    private final BaseFont regular;
    private final BaseFont bold;
    private @Nullable PdfWriter writer;
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    PdfDocument(ChineseFonts fonts) {
        this.regular = open(fonts.regular());
        this.bold = open(fonts.bold());
    }

    private static BaseFont open(ChineseFont font) {
        try {
            return BaseFont.createFont(font.reference(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] write(Manuscript manuscript) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PdfPageMarks(manuscript, regular));
        document.addTitle(manuscript.title());
        document.open();
        title(manuscript);
        for (Manuscript.Block block : manuscript.blocks()) {
            if (block instanceof Manuscript.Heading heading) {
                startPageUnless(LEAST_UNDER_HEADING);
                add(heading.text(), new Font(bold, 14), 0, Element.ALIGN_LEFT, 14, 6);
            } else if (block instanceof Manuscript.Paragraph paragraph) {
                add(paragraph.text(), new Font(regular, BODY), 2 * BODY, Element.ALIGN_JUSTIFIED, 0, 4);
            } else if (block instanceof Manuscript.Note note) {
                add(note.text(), new Font(regular, SMALL), 0, Element.ALIGN_LEFT, 0, 1);
            } else if (block instanceof Manuscript.Table table) {
                document.add(table(table));
            } else if (block instanceof Manuscript.Figure figure) {
                figure(figure);
            } else if (block instanceof Manuscript.Closing closing) {
                closing(closing);
            }
        }
        document.close();
        return out.toByteArray();
    }

    private void title(Manuscript manuscript) {
        Font red = new Font(bold, 22, Font.UNDEFINED, new Color(0xb3141b));
        add(manuscript.title(), red, 0, Element.ALIGN_CENTER, 6, 4);
        for (String line : manuscript.subtitles()) {
            add(line, new Font(regular, BODY), 0, Element.ALIGN_CENTER, 0, 2);
        }
        PdfPTable rule = new PdfPTable(1);
        rule.setWidthPercentage(100);
        PdfPCell cell = new PdfPCell();
        cell.setBorder(PdfPCell.TOP);
        cell.setBorderWidth(1.5f);
        cell.setBorderColor(new Color(0xb3141b));
        cell.setFixedHeight(4);
        rule.addCell(cell);
        rule.setSpacingBefore(6);
        document.add(rule);
    }

    private void add(String text, Font font, float indent, int alignment, float before, float after) {
        Paragraph paragraph = new Paragraph(chunk(text, font));
        paragraph.setLeading(font.getSize() * LEADING);
        paragraph.setFirstLineIndent(indent);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
    }

    private static Chunk chunk(String text, Font font) {
        return new Chunk(text, font).setSplitCharacter(BREAKS);
    }

    private PdfPTable table(Manuscript.Table table) {
        PdfPTable grid = new PdfPTable(table.head().size());
        grid.setWidths(table.widths().stream().mapToInt(Integer::intValue).toArray());
        grid.setWidthPercentage(100);
        grid.setSpacingBefore(6);
        grid.setSpacingAfter(8);
        grid.setHeaderRows(1);
        table.head().forEach(text -> grid.addCell(cell(text, bold, true, HEAD)));
        for (var row : table.rows()) {
            for (int k = 0; k < row.size(); k++) {
                grid.addCell(cell(row.get(k), regular, k < table.texts(), Color.WHITE));
            }
        }
        return grid;
    }

    private static PdfPCell cell(String text, BaseFont font, boolean isText, Color ground) {
        PdfPCell cell = new PdfPCell(new Phrase(SMALL * 1.3f, chunk(text, new Font(font, SMALL))));
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(3.5f);
        cell.setBackgroundColor(ground.equals(Color.WHITE) ? null : ground);
        cell.setHorizontalAlignment(isText ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private void figure(Manuscript.Figure figure) {
        try {
            Image image = Image.getInstance(figure.picture().png());
            float width = PageSize.A4.getWidth() - 2 * MARGIN;
            image.scaleToFit(width, width);
            PdfPTable box = new PdfPTable(1);
            box.setWidthPercentage(100);
            box.setKeepTogether(true);
            box.setSpacingBefore(8);
            PdfPCell picture = new PdfPCell(image, true);
            picture.setPadding(1.5f);
            picture.setBorderColor(RULE);
            picture.setBorderWidth(0.5f);
            box.addCell(picture);
            PdfPCell caption = cell(figure.caption(), regular, true, Color.WHITE);
            caption.setBorder(PdfPCell.NO_BORDER);
            caption.setHorizontalAlignment(Element.ALIGN_CENTER);
            box.addCell(caption);
            document.add(box);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a page when less than so many points are left on this one. */
    private void startPageUnless(float points) {
        if (Objects.requireNonNull(writer).getVerticalPosition(false) - MARGIN < points) {
            document.newPage();
        }
    }

    private void closing(Manuscript.Closing closing) {
        startPageUnless(LEAST_UNDER_HEADING);
        float before = 18;
        for (String line : closing.lines()) {
            add(line, new Font(regular, BODY), 0, Element.ALIGN_RIGHT, before, 0);
            before = 0;
        }
        add(" ", new Font(regular, SMALL), 0, Element.ALIGN_LEFT, 0, 4);
    }
}
