package org.jingtu.analysis;

/**
 * Square cells in a plane: where a raster's values belong.
 *
 * <p>Row 0 is the southernmost, column 0 the westernmost; the centre of cell (column, row) is {@code (originX + (column +
 * ½)·cell, originY + (row + ½)·cell)}. Values are stored row by row.
 *
 * <p>Example: {@code RasterGrid.covering(0, 0, 1000, 400, 10)} has 100 columns and 40 rows.
 *
 * @param originX west edge, metres
 * @param originY south edge, metres
 * @param cellMetres side of a cell
 */
public record RasterGrid(double originX, double originY, double cellMetres, int columns, int rows) {
    /** Most cells of a raster: 2³¹ bytes of doubles would not fit an array comfortably. */
    public static final long MAXIMUM_CELLS = 100_000_000;

    public RasterGrid {
        if (!(cellMetres > 0) || Double.isInfinite(cellMetres)) {
            throw new IllegalArgumentException("cell of " + cellMetres + " m");
        }
        if (columns < 1 || rows < 1 || (long) columns * rows > MAXIMUM_CELLS) {
            throw new IllegalArgumentException(columns + " × " + rows + " cells; at most " + MAXIMUM_CELLS);
        }
    }

    /** The grid that starts at the south-west corner and reaches at least the north-east one. */
    public static RasterGrid covering(double west, double south, double east, double north, double cellMetres) {
        double columns = Math.max(1, Math.ceil((east - west) / cellMetres - 1e-9));
        double rows = Math.max(1, Math.ceil((north - south) / cellMetres - 1e-9));
        if (columns * rows > MAXIMUM_CELLS) {
            throw new UnusableDataException(
                    "raster-too-large",
                    "A cell of " + cellMetres + " m over this extent needs " + (long) (columns * rows)
                            + " cells; at most " + MAXIMUM_CELLS + ". Choose a larger cell or a smaller extent.");
        }
        return new RasterGrid(west, south, cellMetres, (int) columns, (int) rows);
    }

    public int size() {
        return columns * rows;
    }

    /** Easting of the centres of a column. */
    public double centreX(int column) {
        return originX + (column + 0.5) * cellMetres;
    }

    /** Northing of the centres of a row. */
    public double centreY(int row) {
        return originY + (row + 0.5) * cellMetres;
    }

    public double east() {
        return originX + columns * cellMetres;
    }

    public double north() {
        return originY + rows * cellMetres;
    }

    public double cellSquareMetres() {
        return cellMetres * cellMetres;
    }
}
