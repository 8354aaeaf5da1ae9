package org.jingtu.track;

import java.util.Arrays;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;

/**
 * Kilometres patrolled over a period by 50 m square of the county's metric plane; squares that nobody patrolled are not
 * listed.
 */
public final class PatrolEffort {
    /** Side of a square. */
    public static final double SQUARE_METRES = 50;

    private int size;
    private int[] column = new int[256];
    private int[] row = new int[256];
    private double[] kilometres = new double[256];

    /** Without any patrol. */
    public PatrolEffort() {}

    /** Adds the kilometres of a square, numbered from the plane's origin eastwards and northwards. */
    public void add(int columnIndex, int rowIndex, double km) {
        if (size == column.length) {
            column = Arrays.copyOf(column, size * 2);
            row = Arrays.copyOf(row, size * 2);
            kilometres = Arrays.copyOf(kilometres, size * 2);
        }
        column[size] = columnIndex;
        row[size] = rowIndex;
        kilometres[size++] = km;
    }

    /** Number of squares. */
    public int size() {
        return size;
    }

    /** Easting of a square's centre, metres. */
    public double centreX(int i) {
        return (column[i] + 0.5) * SQUARE_METRES;
    }

    /** Northing of a square's centre, metres. */
    public double centreY(int i) {
        return (row[i] + 0.5) * SQUARE_METRES;
    }

    public double kilometres(int i) {
        return kilometres[i];
    }

    /** The centres of the squares, weighted by their kilometres. */
    public PlanarPoints atCentres() {
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = centreX(i);
            y[i] = centreY(i);
        }
        return PlanarPoints.weighted(x, y, Arrays.copyOf(kilometres, size));
    }

    /** Kilometres by cell of a lattice; a square counts in the cell that holds its centre. */
    public double[] byCell(CellGrid grid) {
        double[] sums = new double[grid.size()];
        for (int i = 0; i < size; i++) {
            int cell = grid.cellAt(centreX(i), centreY(i));
            if (cell >= 0) {
                sums[cell] += kilometres[i];
            }
        }
        return sums;
    }

    /** Points moved to the centres of their squares, so that no find is divided by a neighbour's kilometres. */
    public static PlanarPoints inSquares(PlanarPoints points) {
        return PlanarPoints.of(centresOfSquares(points.xs()), centresOfSquares(points.ys()));
    }

    private static double[] centresOfSquares(double[] metres) {
        return Arrays.stream(metres).map(PatrolEffort::centreOfSquare).toArray();
    }

    /** The easting, or northing, of the centre of the square that one lies in. Example: of 120 m it is 125 m. */
    public static double centreOfSquare(double metres) {
        return (Math.floor(metres / SQUARE_METRES) + 0.5) * SQUARE_METRES;
    }
}
