package org.jingtu.bulletin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.area.AreaShapes;
import org.jspecify.annotations.Nullable;

/** Draws areas on a sheet with scale, north and legend, from their own shapes alone. */
final class MapSheet {
    static final int WIDTH = 1500;
    /** As much as a legend of six classes needs, so that a wide county leaves no empty paper. */
    private static final int LEAST_HEIGHT = 800;

    private static final int MOST_HEIGHT = 1000;
    static final int LEGEND_WIDTH = 350;
    private static final int MARGIN = 40;
    /** Smaller areas get a dot of this size, pixels. */
    private static final double LEAST = 22;

    private static final Color GROUND = new Color(0xf4f2ec);
    private static final Color OUTLINE = new Color(0x5b6470);
    private static final float LABEL = 23;

    /** An area as it is to be drawn. */
    record Drawn(Shape shape, MapStyle style, String label) {}

    record LegendEntry(MapStyle style, String label) {}

    private final ChineseFont font;
    private final AffineTransform toSheet;
    private final double metresPerPixel;
    private final int height;
    private final List<Shape> context;

    /**
     * @param areas to be drawn, whose extent counts
     * @param around outlines beneath them, whose extent counts too
     */
    MapSheet(ChineseFont font, Collection<Shape> areas, Collection<Shape> around) {
        this.font = font;
        Rectangle2D extent = extent(areas, around);
        double inner = WIDTH - LEGEND_WIDTH - 2.0 * MARGIN;
        double metres = Math.max(extent.getWidth() / inner, extent.getHeight() / (MOST_HEIGHT - 2.0 * MARGIN));
        this.metresPerPixel = metres > 0 ? metres : 1;
        this.height = (int) Math.max(LEAST_HEIGHT, Math.ceil(extent.getHeight() / metresPerPixel) + 2 * MARGIN);
        this.toSheet = new AffineTransform();
        toSheet.translate((WIDTH - LEGEND_WIDTH) / 2.0, height / 2.0);
        toSheet.scale(1 / metresPerPixel, -1 / metresPerPixel);
        toSheet.translate(-extent.getCenterX(), -extent.getCenterY());
        this.context = around.stream().map(toSheet::createTransformedShape).toList();
    }

    private static Rectangle2D extent(Collection<Shape> shapes, Collection<Shape> more) {
        @Nullable Rectangle2D extent = null;
        for (Collection<Shape> some : List.of(shapes, more)) {
            for (Shape shape : some) {
                extent = extent == null ? shape.getBounds2D() : extent.createUnion(shape.getBounds2D());
            }
        }
        return extent == null ? new Rectangle2D.Double(0, 0, 1, 1) : extent;
    }

    static List<Shape> shapes(AreaShapes areas) {
        List<Shape> shapes = new ArrayList<>();
        PlanarPolygons polygons = areas.polygons();
        for (int a = 0; a < polygons.size(); a++) {
            Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (int r = polygons.firstRing(a); r < polygons.firstRing(a + 1); r++) {
                int first = polygons.firstVertex(r);
                path.moveTo(polygons.x(first), polygons.y(first));
                for (int v = first + 1; v < polygons.firstVertex(r + 1); v++) {
                    path.lineTo(polygons.x(v), polygons.y(v));
                }
                path.closePath();
            }
            shapes.add(path);
        }
        return shapes;
    }

    /** @param drawn in metres, the most important labels first */
    Picture draw(List<Drawn> drawn, String legendTitle, List<LegendEntry> legend) {
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, height);
        g.setColor(GROUND);
        context.forEach(g::fill);
        for (Drawn area : drawn) {
            Shape shape = onSheet(area.shape());
            g.setPaint(area.style().paint());
            g.fill(shape);
            g.setColor(OUTLINE);
            g.setStroke(new BasicStroke(1.5f));
            g.draw(shape);
        }
        g.setColor(OUTLINE);
        g.setStroke(new BasicStroke(4));
        context.forEach(g::draw);
        label(g, drawn);
        new MapFurniture(g, font, height).draw(metresPerPixel, legendTitle, legend);
        g.dispose();
        return Picture.of(image);
    }

    private Shape onSheet(Shape shape) {
        Shape there = toSheet.createTransformedShape(shape);
        Rectangle2D box = there.getBounds2D();
        return box.getWidth() >= LEAST || box.getHeight() >= LEAST
                ? there
                : new Ellipse2D.Double(box.getCenterX() - LEAST / 2, box.getCenterY() - LEAST / 2, LEAST, LEAST);
    }

    private void label(Graphics2D g, List<Drawn> drawn) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Drawn area : drawn) {
            Rectangle2D box = onSheet(area.shape()).getBounds2D();
            TextLayout text = new TextLayout(area.label(), font.size(LABEL), g.getFontRenderContext());
            double width = text.getAdvance();
            boolean isSmall = box.getWidth() <= LEAST;
            double x = Math.max(4, Math.min(WIDTH - LEGEND_WIDTH - width, box.getCenterX() - width / 2));
            double y = isSmall ? box.getMaxY() + LABEL : box.getCenterY() + LABEL / 3;
            Rectangle2D place = new Rectangle2D.Double(x, y - LABEL, width, LABEL * 1.3);
            if (taken.stream().noneMatch(place::intersects)) {
                taken.add(place);
                halo(g, text.getOutline(AffineTransform.getTranslateInstance(x, y)));
            }
        }
    }

    private static void halo(Graphics2D g, Shape outline) {
        g.setColor(new Color(255, 255, 255, 225));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        g.setColor(new Color(0x1c2733));
        g.fill(outline);
    }
}
