package org.jingtu.bulletin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** North arrow, scale bar and legend of a printed map. */
final class MapFurniture {
    private static final Color INK = new Color(0x1c2733);
    private static final int LEFT = MapSheet.WIDTH - MapSheet.LEGEND_WIDTH + 24;
    private static final int SWATCH_WIDTH = 64;
    private static final int SWATCH_HEIGHT = 40;
    private static final int LINE = 58;
    private static final float TEXT = 26;
    private static final double LONGEST_BAR = 250;

    private final Graphics2D g;
    private final ChineseFont font;
    private final int height;

    /** @param height of the sheet, pixels */
    MapFurniture(Graphics2D g, ChineseFont font, int height) {
        this.g = g;
        this.font = font;
        this.height = height;
    }

    void draw(double metresPerPixel, String legendTitle, List<MapSheet.LegendEntry> legend) {
        north();
        int y = 260;
        g.setFont(font.size(TEXT + 2));
        for (String line : legendTitle.split("\n")) {
            g.drawString(ChinesePunctuation.widen(line), LEFT, y);
            y += 40;
        }
        g.setFont(font.size(TEXT));
        for (MapSheet.LegendEntry entry : legend) {
            Rectangle2D swatch = new Rectangle2D.Double(LEFT, y, SWATCH_WIDTH, SWATCH_HEIGHT);
            g.setPaint(entry.style().paint());
            g.fill(swatch);
            g.setColor(INK);
            g.setStroke(new BasicStroke(1.5f));
            g.draw(swatch);
            g.drawString(entry.label(), LEFT + SWATCH_WIDTH + 16, y + 30);
            y += LINE;
        }
        scale(metresPerPixel);
    }

    private void north() {
        double x = LEFT + 36;
        Path2D left = new Path2D.Double();
        left.moveTo(x, 60);
        left.lineTo(x - 30, 150);
        left.lineTo(x, 128);
        left.closePath();
        Path2D right = new Path2D.Double();
        right.moveTo(x, 60);
        right.lineTo(x + 30, 150);
        right.lineTo(x, 128);
        right.closePath();
        g.setColor(INK);
        g.setStroke(new BasicStroke(2));
        g.fill(left);
        g.draw(right);
        g.setFont(font.size(TEXT));
        g.drawString("北", (float) x - 13, 48);
    }

    private void scale(double metresPerPixel) {
        double metres = roundBelow(LONGEST_BAR * metresPerPixel);
        double length = metres / metresPerPixel;
        int y = height - 60;
        g.setColor(INK);
        g.fill(new Rectangle2D.Double(LEFT, y, length / 2, 12));
        g.setStroke(new BasicStroke(2));
        g.draw(new Rectangle2D.Double(LEFT, y, length, 12));
        g.setFont(font.size(TEXT - 4));
        g.drawString("0", LEFT - 4, y - 10);
        String end = metres < 1000 ? Math.round(metres) + " 米" : Math.round(metres / 1000) + " 公里";
        g.drawString(end, (float) (LEFT + length - 24), y - 10);
    }

    /** The largest of 1, 2, 5 × 10ⁿ that is not above. */
    static double roundBelow(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double mantissa = value / power;
        return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
    }
}
