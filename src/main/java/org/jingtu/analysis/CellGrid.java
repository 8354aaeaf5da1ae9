package org.jingtu.analysis;

import java.util.Arrays;

/**
 * A lattice of hexagons or squares over a plane. Cells are aligned to multiples of their size from the plane's origin, so
 * a place falls into the same cell whatever the extent.
 *
 * <p>Hexagons stand on a corner; rows with an odd number in the whole plane are shifted east by half a cell. The size of a
 * cell is the distance between the centres of neighbours in a row, for squares and hexagons alike; a hexagon of size s has
 * an area of s²·√3/2.
 *
 * <p>Example: a square grid of 100 m over 0…1000 × 0…500 m has 50 cells, and (150, 20) lies in cell 1.
 */
public final class CellGrid {
    /** Shape of the cells. */
    public enum Shape {
        HEX,
        SQUARE
    }

    /** Most cells of a lattice. */
    public static final long MAXIMUM_CELLS = 10_000_000;

    private static final double ROW_PITCH = Math.sqrt(3) / 2;
    private static final double CUT_METRES = 1e-3;
    private static final double OUTSIDE_STEPS = 8;

    private final Shape shape;
    private final double size;
    private final long firstColumn;
    private final long firstRow;
    private final int columns;
    private final int rows;

    private CellGrid(Shape shape, double size, long firstColumn, long firstRow, int columns, int rows) {
        this.shape = shape;
        this.size = size;
        this.firstColumn = firstColumn;
        this.firstRow = firstRow;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * The smallest lattice that covers a rectangle.
     *
     * @throws UnusableDataException {@code too-many-cells}
     */
    public static CellGrid covering(
            Shape shape, double sizeMetres, double west, double south, double east, double north) {
        if (!(sizeMetres > 0) || Double.isInfinite(sizeMetres)) {
            throw new IllegalArgumentException("cell of " + sizeMetres + " m");
        }
        double pitch = shape == Shape.HEX ? sizeMetres * ROW_PITCH : sizeMetres;
        int extra = shape == Shape.HEX ? 1 : 0;
        long column = (long) Math.floor(west / sizeMetres) - extra;
        long row = (long) Math.floor(south / pitch) - extra;
        double columns = Math.floor(east / sizeMetres) - column + 1 + extra;
        double rows = Math.floor(north / pitch) - row + 1 + extra;
        if (shape == Shape.SQUARE) { // a cell that only its edge touches is not needed
            columns -= columns > 1 && east % sizeMetres == 0 ? 1 : 0;
            rows -= rows > 1 && north % sizeMetres == 0 ? 1 : 0;
        }
        if (columns * rows > MAXIMUM_CELLS) {
            throw new UnusableDataException(
                    "too-many-cells",
                    "Cells of " + sizeMetres + " m over this extent would be " + (long) (columns * rows) + "; at most "
                            + MAXIMUM_CELLS + ". Choose larger cells.");
        }
        return new CellGrid(shape, sizeMetres, column, row, (int) columns, (int) rows);
    }

    public Shape shape() {
        return shape;
    }

    public double sizeMetres() {
        return size;
    }

    /** Number of cells. */
    public int size() {
        return columns * rows;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public double cellSquareMetres() {
        return shape == Shape.HEX ? size * size * ROW_PITCH : size * size;
    }

    public double centreX(int cell) {
        return (firstColumn + cell % columns + 0.5 + rowShift(cell / columns)) * size;
    }

    public double centreY(int cell) {
        return (firstRow + cell / columns + 0.5) * rowPitchMetres();
    }

    /** Distance between the centres of two rows that follow one another. */
    double rowPitchMetres() {
        return shape == Shape.HEX ? size * ROW_PITCH : size;
    }

    /** How far a row is shifted east, in cells: 0, or a half. */
    double rowShift(int row) {
        return shape == Shape.HEX && (firstRow + row & 1) != 0 ? 0.5 : 0;
    }

    /** The cell of a place, -1 outside the lattice. A place on an edge belongs to one of the two cells, always the same. */
    public int cellAt(double x, double y) {
        return shape == Shape.SQUARE ? squareAt(x, y) : hexAt(x, y);
    }

    private int squareAt(double x, double y) {
        double column = Math.floor(x / size) - firstColumn;
        double row = Math.floor(y / size) - firstRow;
        return index(column, row);
    }

    private int index(double column, double row) {
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (int) row * columns + (int) column;
    }

    /** The nearest centre among the candidates of the row band that the place lies in and the rows beside it. */
    private int hexAt(double x, double y) {
        long band = (long) Math.floor(y / (size * ROW_PITCH));
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (long row = band - 1; row <= band + 1; row++) {
            boolean shifted = (row & 1) != 0;
            double column = Math.floor(x / size - (shifted ? 0.5 : 0));
            double dx = x - (column + (shifted ? 1 : 0.5)) * size;
            double dy = y - (row + 0.5) * size * ROW_PITCH;
            double distance = dx * dx + dy * dy;
            if (distance < nearest) {
                nearest = distance;
                best = index(column - firstColumn, row - firstRow);
            }
        }
        return best;
    }

    /** Corners of a cell as x0, y0, x1, y1, …, counter-clockwise, the first not repeated. */
    public double[] corners(int cell) {
        double x = centreX(cell);
        double y = centreY(cell);
        double h = size / 2;
        if (shape == Shape.SQUARE) {
            return new double[] {x - h, y - h, x + h, y - h, x + h, y + h, x - h, y + h};
        }
        double tip = size / Math.sqrt(3);
        return new double[] {
            x, y - tip, x + h, y - tip / 2, x + h, y + tip / 2, x, y + tip, x - h, y + tip / 2, x - h, y - tip / 2
        };
    }

    /** Weight of points by cell; points outside the lattice are left out. */
    public double[] count(PlanarPoints points) {
        double[] count = new double[size()];
        for (int i = 0; i < points.size(); i++) {
            int cell = cellAt(points.x(i), points.y(i));
            if (cell >= 0) {
                count[cell] += points.weight(i);
            }
        }
        return count;
    }

    /** Takes the pieces of a line, cell by cell. */
    @FunctionalInterface
    public interface PieceVisitor {
        void accept(int cell, double metres);
    }

    /**
     * Cuts a straight line where it passes from cell to cell, to the nearest millimetre, and hands out the pieces in their
     * order; pieces outside the lattice are left out. Cells are convex, so a piece whose ends lie in one cell lies in it
     * whole; other pieces are halved. What cuts less than an eighth of a cell off the outermost corners may be missed.
     * O(cells · log of the length in millimetres).
     *
     * <p>Example: on squares of 100 m the line from (50, 50) to (250, 50) leaves 50, 100 and 50 m.
     */
    public void walk(double x0, double y0, double x1, double y1, PieceVisitor visitor) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        walk(x0, y0, cellAt(x0, y0), x1, y1, cellAt(x1, y1), length, visitor);
    }

    private void walk(
            double x0, double y0, int from, double x1, double y1, int to, double length, PieceVisitor visitor) {
        boolean within = from == to && (from >= 0 || length < size / OUTSIDE_STEPS || outside(x0, y0, x1, y1));
        if (within || length <= CUT_METRES) {
            if (Math.max(from, to) >= 0) {
                visitor.accept(from >= 0 ? from : to, length);
            }
            return;
        }
        double x = (x0 + x1) / 2;
        double y = (y0 + y1) / 2;
        int middle = cellAt(x, y);
        walk(x0, y0, from, x, y, middle, length / 2, visitor);
        walk(x, y, middle, x1, y1, to, length / 2, visitor);
    }

    /** Whether a line with both ends outside surely stays there: its box lies on one side of the lattice. */
    private boolean outside(double x0, double y0, double x1, double y1) {
        double west = firstColumn * size;
        double east = (firstColumn + columns + 0.5) * size;
        double south = firstRow * rowPitchMetres() - size;
        double north = (firstRow + rows) * rowPitchMetres() + size;
        return Math.max(x0, x1) < west
                || Math.min(x0, x1) > east
                || Math.max(y0, y1) < south
                || Math.min(y0, y1) > north;
    }

    /** Centres of some cells as points. */
    public PlanarPoints centres(int[] cells) {
        double[] x = new double[cells.length];
        double[] y = new double[cells.length];
        Arrays.setAll(x, k -> centreX(cells[k]));
        Arrays.setAll(y, k -> centreY(cells[k]));
        return PlanarPoints.of(x, y);
    }
}
