package org.jingtu.analysis.siting;

import java.util.Map;
import java.util.TreeMap;
import org.jingtu.analysis.PlanarPoints;

/** Points put together, so that siting has fewer pairs to look at. */
public final class GatheredDemand {
    private GatheredDemand() {}

    /**
     * One place for each square of a lattice that holds points: at their weighted mean, with the sum of their weights. No
     * point moves farther than the square's diagonal.
     *
     * <p>Example: (10, 10), (30, 10) and (110, 10) in squares of 100 m become (20, 10) of weight 2 and (110, 10) of weight 1.
     */
    public static PlanarPoints of(PlanarPoints points, double squareMetres) {
        Map<Square, double[]> sums = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            double weight = points.weight(i);
            if (weight > 0) {
                Square square = new Square(
                        (long) Math.floor(points.y(i) / squareMetres), (long) Math.floor(points.x(i) / squareMetres));
                double[] sum = sums.computeIfAbsent(square, none -> new double[3]);
                sum[0] += weight * points.x(i);
                sum[1] += weight * points.y(i);
                sum[2] += weight;
            }
        }
        return PlanarPoints.weighted(
                sums.values().stream().mapToDouble(sum -> sum[0] / sum[2]).toArray(),
                sums.values().stream().mapToDouble(sum -> sum[1] / sum[2]).toArray(),
                sums.values().stream().mapToDouble(sum -> sum[2]).toArray());
    }

    private record Square(long row, long column) implements Comparable<Square> {
        @Override
        public int compareTo(Square other) {
            return row != other.row ? Long.compare(row, other.row) : Long.compare(column, other.column);
        }
    }
}
