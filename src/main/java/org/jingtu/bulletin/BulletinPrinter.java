package org.jingtu.bulletin;

import org.jingtu.summary.Summary;
import org.springframework.stereotype.Component;

/** Draws a bulletin's pictures and sets its documents. */
@Component
class BulletinPrinter {
    private final ChineseFonts fonts;
    private final BulletinMaps maps;

    BulletinPrinter(ChineseFonts fonts, BulletinMaps maps) {
        this.fonts = fonts;
        this.maps = maps;
    }

    ManuscriptComposer.Pictures draw(Summary summary) {
        ChineseFont font = fonts.regular();
        return new ManuscriptComposer.Pictures(
                maps.rates(summary, font), maps.changes(summary, font), new TrendChart(summary.trend(), font).draw());
    }

    byte[] print(Manuscript manuscript, BulletinFormat format) {
        return switch (format) {
            case DOCX -> new WordDocument().write(manuscript);
            case PDF -> new PdfDocument(fonts).write(manuscript);
        };
    }
}
