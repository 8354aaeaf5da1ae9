package org.jingtu.analysis.pattern;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Tails;

/**
 * Whether points are spread evenly over a rectangle: χ² of the counts in equal boxes.
 *
 * @param columns boxes from west to east
 * @param rows boxes from south to north
 * @param chiSquare Σ (count − mean)² / mean
 * @param degreesOfFreedom boxes − 1
 * @param p two-sided: twice the smaller tail, at most 1
 */
public record QuadratTest(int columns, int rows, double chiSquare, int degreesOfFreedom, double p) {
    /** Five points a box are the usual least for the χ² distribution to hold. */
    private static final int POINTS_A_BOX = 5;

    private static final int MOST_BOXES_A_SIDE = 10;

    /** A number of boxes that leaves at least five points in each on average, at most 10 × 10. */
    public static QuadratTest of(PlanarPoints points, double[] bounds) {
        double width = bounds[2] - bounds[0];
        double height = bounds[3] - bounds[1];
        double boxes = Math.max(2, points.size() / (double) POINTS_A_BOX);
        int columns = (int) Math.max(1, Math.min(MOST_BOXES_A_SIDE, Math.floor(Math.sqrt(boxes * width / height))));
        int rows = (int) Math.max(1, Math.min(MOST_BOXES_A_SIDE, Math.floor(Math.sqrt(boxes * height / width))));
        return of(points, bounds, columns, columns * rows == 1 ? 2 : rows);
    }

    /**
     * Counts in columns × rows boxes over west, south, east, north; points outside are left out.
     *
     * <p>Example: 1 and 3 points in two boxes: χ² is 1.
     */
    public static QuadratTest of(PlanarPoints points, double[] bounds, int columns, int rows) {
        if (columns < 1 || rows < 1 || (long) columns * rows < 2 || (long) columns * rows > 1_000_000) {
            throw new IllegalArgumentException(columns + " × " + rows + " boxes");
        }
        int[] count = new int[columns * rows];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            double across = (points.x(i) - bounds[0]) / (bounds[2] - bounds[0]);
            double up = (points.y(i) - bounds[1]) / (bounds[3] - bounds[1]);
            if (across >= 0 && across <= 1 && up >= 0 && up <= 1) {
                int column = Math.min(columns - 1, (int) (across * columns));
                count[Math.min(rows - 1, (int) (up * rows)) * columns + column]++;
                n++;
            }
        }
        double mean = (double) n / count.length;
        double chiSquare = 0;
        for (int c : count) {
            chiSquare += n == 0 ? 0 : (c - mean) * (c - mean) / mean;
        }
        double half = (count.length - 1) / 2.0;
        double tail = Math.min(Tails.gammaUpper(half, chiSquare / 2), Tails.gammaLower(half, chiSquare / 2));
        return new QuadratTest(columns, rows, chiSquare, count.length - 1, Math.min(1, 2 * tail));
    }
}
