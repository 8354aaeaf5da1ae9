package org.jingtu.bulletin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jingtu.summary.Summary;

/** Weekly counts over the band that they were expected in. */
final class TrendChart {
    private static final int WIDTH = 1500;
    private static final int HEIGHT = 520;
    private static final int LEFT = 90;
    private static final int RIGHT = WIDTH - 30;
    private static final int TOP = 70;
    private static final int BOTTOM = HEIGHT - 60;
    private static final int LABEL_EVERY = 4;
    private static final float TEXT = 24;
    private static final Color INK = new Color(0x1c2733);
    private static final Color LINE = new Color(0x0f6e6e);
    private static final Color BAND = new Color(0xd3e4e2);
    private static final Color OUTSIDE = new Color(0xd55e00);

    private final List<Summary.Week> weeks;
    private final ChineseFont font;
    private final double most;

    TrendChart(List<Summary.Week> weeks, ChineseFont font) {
        this.weeks = weeks;
        this.font = font;
        this.most = weeks.stream()
                .mapToDouble(week -> Math.max(week.count(), week.high() == null ? 0 : week.high()))
                .max()
                .orElse(1);
    }

    Picture draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        band(g);
        axes(g);
        counts(g);
        legend(g);
        g.dispose();
        return Picture.of(image);
    }

    private double x(int week) {
        return LEFT + (RIGHT - LEFT) * (week + 0.5) / Math.max(1, weeks.size());
    }

    private double y(double count) {
        return BOTTOM - (BOTTOM - TOP) * count / Math.max(1, most * 1.05);
    }

    private void band(Graphics2D g) {
        double half = (RIGHT - LEFT) / 2.0 / Math.max(1, weeks.size());
        g.setColor(BAND);
        for (int k = 0; k < weeks.size(); k++) {
            Long low = weeks.get(k).low();
            Long high = weeks.get(k).high();
            if (low != null && high != null) {
                g.fill(new Rectangle2D.Double(x(k) - half, y(high), 2 * half, Math.max(2, y(low) - y(high))));
            }
        }
    }

    private void axes(Graphics2D g) {
        g.setFont(font.size(TEXT));
        double step = MapFurniture.roundBelow(Math.max(1, most / 3));
        for (double value = 0; value <= most * 1.05; value += step) {
            g.setColor(new Color(0xdfe2e6));
            g.setStroke(new BasicStroke(1));
            g.drawLine(LEFT, (int) y(value), RIGHT, (int) y(value));
            g.setColor(INK);
            String text = String.valueOf(Math.round(value));
            g.drawString(text, LEFT - 12 - g.getFontMetrics().stringWidth(text), (int) y(value) + 8);
        }
        for (int k = (weeks.size() - 1) % LABEL_EVERY; k < weeks.size(); k += LABEL_EVERY) {
            String text = weeks.get(k).week().getMonthValue() + "月"
                    + weeks.get(k).week().getDayOfMonth() + "日";
            int width = g.getFontMetrics().stringWidth(text);
            g.drawString(text, (int) Math.min(WIDTH - width, x(k) - width / 2.0), BOTTOM + 36);
        }
    }

    private void counts(Graphics2D g) {
        Path2D line = new Path2D.Double();
        for (int k = 0; k < weeks.size(); k++) {
            if (k == 0) {
                line.moveTo(x(k), y(weeks.get(k).count()));
            } else {
                line.lineTo(x(k), y(weeks.get(k).count()));
            }
        }
        g.setColor(LINE);
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (!weeks.isEmpty()) {
            g.draw(line);
        }
        for (int k = 0; k < weeks.size(); k++) {
            boolean outside = isOutside(weeks.get(k));
            double size = outside ? 20 : 9;
            g.setColor(outside ? OUTSIDE : LINE);
            Ellipse2D dot = new Ellipse2D.Double(x(k) - size / 2, y(weeks.get(k).count()) - size / 2, size, size);
            if (outside) {
                g.draw(dot);
            } else {
                g.fill(dot);
            }
        }
    }

    static boolean isOutside(Summary.Week week) {
        Long low = week.low();
        Long high = week.high();
        return low != null && high != null && (week.count() < low || week.count() > high);
    }

    private void legend(Graphics2D g) {
        g.setFont(font.size(TEXT));
        g.setColor(INK);
        g.drawString("件/周", 20, 36);
        g.setColor(BAND);
        g.fillRect(WIDTH - 620, 16, 60, 26);
        g.setColor(INK);
        g.drawString(ChinesePunctuation.widen("正常范围(95%)"), WIDTH - 545, 38);
        g.setColor(OUTSIDE);
        g.setStroke(new BasicStroke(4));
        g.draw(new Ellipse2D.Double(WIDTH - 290, 19, 20, 20));
        g.setColor(INK);
        g.drawString("超出正常波动的周", WIDTH - 255, 38);
    }
}
