package org.jingtu.bulletin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * How an area looks on a printed map.
 *
 * @param hatched lines beside the colour, so that the difference survives a copier
 */
record MapStyle(Color colour, boolean hatched) {
    private static final int TILE = 14;

    static MapStyle plain(int rgb) {
        return new MapStyle(new Color(rgb), false);
    }

    static MapStyle hatched(int rgb) {
        return new MapStyle(new Color(rgb), true);
    }

    Paint paint() {
        if (!hatched) {
            return colour;
        }
        BufferedImage tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = tile.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, TILE, TILE);
        g.setColor(colour);
        g.setStroke(new BasicStroke(3));
        for (int shift = -TILE; shift <= TILE; shift += TILE) {
            g.drawLine(shift, TILE, shift + TILE, 0);
        }
        g.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, TILE, TILE));
    }
}
