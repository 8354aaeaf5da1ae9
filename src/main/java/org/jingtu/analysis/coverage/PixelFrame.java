package org.jingtu.analysis.coverage;

import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.UnusableDataException;

/**
 * Square pixels over areas, numbered from the south-west corner of their bounding box, and cut into square tiles.
 *
 * <p>The corner goes with the areas, so moving everything moves the pixels too and changes no figure.
 */
final class PixelFrame {
    /** Pixels on the side of a tile: a bit plane of one stays in the processor's cache. */
    static final int TILE = 512;

    private static final int MOST_TILES = 4_000_000;

    private final double west;
    private final double south;
    private final double pixel;
    private final double perPixel;
    private final int tileColumns;
    private final int tileRows;

    PixelFrame(PlanarPolygons areas, double pixelMetres) {
        double w = Double.POSITIVE_INFINITY;
        double s = Double.POSITIVE_INFINITY;
        double e = Double.NEGATIVE_INFINITY;
        double n = Double.NEGATIVE_INFINITY;
        int vertices = areas.firstVertex(areas.firstRing(areas.size()));
        for (int v = 0; v < vertices; v++) {
            w = Math.min(w, areas.x(v));
            e = Math.max(e, areas.x(v));
            s = Math.min(s, areas.y(v));
            n = Math.max(n, areas.y(v));
        }
        west = vertices == 0 ? 0 : w;
        south = vertices == 0 ? 0 : s;
        pixel = pixelMetres;
        perPixel = 1 / pixel;
        double across = vertices == 0 ? 0 : Math.floor((e - w) / (pixel * TILE)) + 1;
        double up = vertices == 0 ? 0 : Math.floor((n - s) / (pixel * TILE)) + 1;
        if (across * up > MOST_TILES) {
            throw new UnusableDataException(
                    "raster-too-large",
                    "areas of %.0f × %.0f km cannot be counted in pixels of %s m"
                            .formatted((e - w) / 1000, (n - s) / 1000, pixelMetres));
        }
        tileColumns = (int) across;
        tileRows = (int) up;
    }

    int tileColumns() {
        return tileColumns;
    }

    int tileRows() {
        return tileRows;
    }

    /** The first column whose centre is not west of {@code x}; may lie outside the frame. */
    int column(double x) {
        return (int) Math.ceil((x - west) * perPixel - 0.5);
    }

    /** The first row whose centre is not south of {@code y}; may lie outside the frame. */
    int row(double y) {
        return (int) Math.ceil((y - south) * perPixel - 0.5);
    }

    /** Northing of the centres of a row. */
    double centreOfRow(int row) {
        return southOf(row) + pixel / 2;
    }

    /** The column of tiles that {@code x} lies in; −1 or past the last one outside the frame. */
    int tileColumn(double x) {
        double at = (x - west) * perPixel / TILE;
        return at < 0 ? -1 : (int) at;
    }

    /** The row of tiles that {@code y} lies in; −1 or past the last one outside the frame. */
    int tileRow(double y) {
        double at = (y - south) * perPixel / TILE;
        return at < 0 ? -1 : (int) at;
    }

    /** Easting of the western side of a column. */
    double westOf(int column) {
        return west + column * pixel;
    }

    /** Northing of the southern side of a row. */
    double southOf(int row) {
        return south + row * pixel;
    }

    /** Pixels on a metre. */
    double perMetre() {
        return perPixel;
    }
}
