package org.jingtu.bulletin;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;

/** What stands on every page: its number, and across it that it is a draft. */
final class PdfPageMarks extends PdfPageEventHelper {
    private static final float WATERMARK = 150;
    private static final float FOOT = 9;

    private final Manuscript manuscript;
    private final BaseFont font;

    PdfPageMarks(Manuscript manuscript, BaseFont font) {
        this.manuscript = manuscript;
        this.font = font;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Rectangle page = document.getPageSize();
        float middle = page.getWidth() / 2;
        String foot = manuscript.foot() + "  第" + writer.getPageNumber() + "页";
        ColumnText.showTextAligned(
                writer.getDirectContent(), Element.ALIGN_CENTER, new Phrase(foot, new Font(font, FOOT)), middle, 34, 0);
        String watermark = manuscript.watermark();
        if (watermark != null) {
            PdfContentByte over = writer.getDirectContent();
            over.saveState();
            PdfGState faint = new PdfGState();
            faint.setFillOpacity(0.16f);
            over.setGState(faint);
            Font large = new Font(font, WATERMARK, Font.UNDEFINED, new Color(0xb3141b));
            ColumnText.showTextAligned(
                    over, Element.ALIGN_CENTER, new Phrase(watermark, large), middle, page.getHeight() / 2 - 40, 40);
            over.restoreState();
        }
    }
}
