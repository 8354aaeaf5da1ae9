package org.jingtu.analysis.pattern;

import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;

/**
 * The pair correlation g(r): how many times more pairs there are at just this distance than independent points would
 * have. Pairs are weighed by the window's edge, smoothed by an Epanechnikov kernel in r, and divided by 2πr·n(n−1)/A
 * (Stoyan &amp; Stoyan 1994). At 0 it is not defined.
 *
 * <p>Example: Stoyan's half-width for 300 points on 800,000 m² is 7.75 m.
 */
public final class PairCorrelation {
    private static final double STOYAN = 0.15;
    private static final double MOST_WEIGHT = 100;
    private static final int PART = 512;

    private final double step;
    private final double halfWidth;
    private final double[] isotropic;
    private final double[] translation;

    private PairCorrelation(double step, double halfWidth, double[] isotropic, double[] translation) {
        this.step = step;
        this.halfWidth = halfWidth;
        this.isotropic = isotropic;
        this.translation = translation;
    }

    /** Stoyan's rule 0.15/√(n/A), metres. */
    public static double halfWidthMetres(int points, double areaSquareMetres) {
        return STOYAN / Math.sqrt(points / areaSquareMetres);
    }

    /** @throws UnusableDataException {@code too-few-points} below two */
    public static PairCorrelation of(
            PlanarPoints points, PatternWindow window, RipleyDistances distances, int threads, Progress progress) {
        int n = points.size();
        if (n < 2) {
            throw new UnusableDataException("too-few-points", "Distances between points need at least two points.");
        }
        double area = window.areaSquareMetres();
        double[] r = distances.toArray();
        double halfWidth = halfWidthMetres(n, area);
        ClosePairs pairs = new ClosePairs(points.xs(), points.ys(), distances.greatest() + halfWidth);
        double[] edge = new double[n];
        for (int at = 0; at < n; at++) {
            edge[at] = window.edgeDistance(pairs.x(at), pairs.y(at));
        }
        int parts = (n + PART - 1) / PART;
        double[][] sums = new double[parts][];
        Parallel.run(parts, threads, progress, part -> {
            double[] own = new double[2 * r.length];
            pairs.forEach(part * PART, Math.min(n, (part + 1) * PART), (i, j, dx, dy, distance) -> {
                double both = isotropic(window, pairs, edge, i, distance) + isotropic(window, pairs, edge, j, distance);
                double moved = 2 * Math.min(MOST_WEIGHT, area / window.overlapSquareMetres(dx, dy));
                spread(own, r, distances.step(), halfWidth, distance, both, moved);
            });
            sums[part] = own;
        });
        double[] total = new double[2 * r.length];
        for (double[] sum : sums) {
            for (int k = 0; k < total.length; k++) {
                total[k] += sum[k];
            }
        }
        double[] isotropic = new double[r.length];
        double[] translation = new double[r.length];
        for (int k = 1; k < r.length; k++) {
            double ring = 2 * Math.PI * r[k] * (n * (n - 1.0) / area);
            isotropic[k] = total[k] / ring;
            translation[k] = total[r.length + k] / ring;
        }
        return new PairCorrelation(distances.step(), halfWidth, isotropic, translation);
    }

    private static double isotropic(PatternWindow window, ClosePairs pairs, double[] edge, int i, double distance) {
        if (distance <= edge[i]) {
            return 1;
        }
        double share = window.circleShare(pairs.x(i), pairs.y(i), distance);
        return Math.max(1, Math.min(MOST_WEIGHT, 1 / share));
    }

    private static void spread(
            double[] sums, double[] r, double step, double halfWidth, double distance, double both, double moved) {
        int from = Math.max(1, (int) Math.ceil((distance - halfWidth) / step));
        int to = Math.min(r.length - 1, (int) Math.floor((distance + halfWidth) / step));
        for (int k = from; k <= to; k++) {
            double u = (r[k] - distance) / halfWidth;
            double kernel = Math.max(0, 0.75 / halfWidth * (1 - u * u));
            sums[k] += kernel * both;
            sums[r.length + k] += kernel * moved;
        }
    }

    public int size() {
        return isotropic.length;
    }

    public double distanceMetres(int r) {
        return r * step;
    }

    /** Half the width of the smoothing kernel. */
    public double halfWidthMetres() {
        return halfWidth;
    }

    /** g with the isotropic correction. @param r at least 1: at distance 0 it is not defined */
    public double isotropic(int r) {
        return defined(isotropic, r);
    }

    /** g with the translation correction. */
    public double translation(int r) {
        return defined(translation, r);
    }

    private static double defined(double[] values, int r) {
        if (r == 0) {
            throw new IllegalArgumentException("not defined at distance 0");
        }
        return values[r];
    }
}
