package org.jingtu.analysis.density;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;

/**
 * A bandwidth chosen from the points: 0.9·min(SD, D_m·√(1/ln 2))·n^(−0.2), with SD the standard distance and D_m the
 * median distance from the mean centre (the planar form of Silverman's rule of thumb).
 *
 * @param metres the bandwidth
 * @param reason one sentence for the parameter card
 */
public record Bandwidth(double metres, String reason) {
    /**
     * Example: for the corners of a square of side 2 m, SD = D_m = √2 and the bandwidth 0.9·√2·4^(−0.2) = 0.965 m.
     *
     * @throws UnusableDataException {@code too-few-points} for fewer than two places
     */
    public static Bandwidth automatic(PlanarPoints points) {
        int n = points.size();
        double total = 0;
        double east = 0;
        double north = 0;
        for (int i = 0; i < n; i++) {
            // from the first point, so that points all at one place are at distance 0 to the last bit
            total += points.weight(i);
            east += points.weight(i) * (points.x(i) - points.x(0));
            north += points.weight(i) * (points.y(i) - points.y(0));
        }
        double squares = 0;
        double[] distance = new double[n];
        for (int i = 0; i < n; i++) {
            distance[i] =
                    Math.hypot(points.x(i) - points.x(0) - east / total, points.y(i) - points.y(0) - north / total);
            squares += points.weight(i) * distance[i] * distance[i];
        }
        double standard = Math.sqrt(squares / total);
        if (n < 2 || !(standard > 0)) {
            throw new UnusableDataException("too-few-points", "An automatic bandwidth needs at least two places.");
        }
        Arrays.sort(distance);
        double median = (distance[(n - 1) / 2] + distance[n / 2]) / 2;
        double spread = median > 0 ? Math.min(standard, median * Math.sqrt(1 / Math.log(2))) : standard;
        double metres = 0.9 * spread * Math.pow(n, -0.2);
        return new Bandwidth(
                metres,
                "0.9 · min(standard distance, median distance · 1.2011) · n^-0.2 with n = " + n + ", spread = "
                        + Math.round(spread) + " m");
    }
}
