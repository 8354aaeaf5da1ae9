package org.jingtu.analysis.pattern;

import org.jingtu.analysis.Normal;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;

/**
 * The index of Clark &amp; Evans (1954): mean distance to the nearest other point over what independent points would have,
 * 1/(2√(n/A)). Below 1 points cluster, above 1 they keep apart.
 *
 * <p>Example: four points at the corners of a square of 1 m on 16 m²: 1 / 1 = 1.
 *
 * @param meanMetres mean distance to the nearest other point
 * @param index without regard to the window's edge, which makes it a little too large
 * @param donnelly corrected for the edge (Donnelly 1978); meant for rectangles
 * @param z standard score of the uncorrected index
 * @param p two-sided
 */
public record ClarkEvans(double meanMetres, double index, double donnelly, double z, double p) {
    /** O(n). @throws UnusableDataException {@code too-few-points} below two */
    public static ClarkEvans of(PlanarPoints points, PatternWindow window) {
        int n = points.size();
        if (n < 2) {
            throw new UnusableDataException("too-few-points", "Distances between points need at least two points.");
        }
        SpatialWeights nearest = SpatialWeights.nearest(points, 1);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int j = nearest.neighbour(nearest.first(i));
            sum += Math.hypot(points.x(i) - points.x(j), points.y(i) - points.y(j));
        }
        double mean = sum / n;
        double area = window.areaSquareMetres();
        double expected = 0.5 / Math.sqrt(n / area);
        double atEdge = expected + (0.0514 + 0.0412 / Math.sqrt(n)) * window.perimeterMetres() / n;
        double error = Math.sqrt((4 - Math.PI) / (4 * Math.PI) / (n * (n / area)));
        double z = (mean - expected) / error;
        return new ClarkEvans(mean, mean / expected, mean / atEdge, z, Normal.twoSided(z));
    }
}
