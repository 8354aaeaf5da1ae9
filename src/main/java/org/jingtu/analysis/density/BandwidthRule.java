package org.jingtu.analysis.density;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.pattern.PatternWindow;
import org.jingtu.analysis.pattern.RipleyCorrection;
import org.jingtu.analysis.pattern.RipleyDistances;
import org.jingtu.analysis.pattern.RipleyK;

/**
 * Rules that choose a bandwidth from the points (their weights do not matter, but for {@link #AUTO}). The cross-validated
 * ones try bandwidths one by one in a Gaussian, σ; they take at most {@value #MOST_POINTS} points.
 *
 * <p>Sources: Silverman 1986; Scott 1992, p. 152; Berman &amp; Diggle 1989; Loader 1999; Cronie &amp; van Lieshout 2018.
 */
public enum BandwidthRule {
    /** {@link Bandwidth#automatic}. */
    AUTO,
    /** √(sₓ·s_y)·n^(−1/6) with the standard deviations of the coordinates. For one broad concentration; O(n). */
    SCOTT,
    /** The least mean square error, judged by Ripley's K. Tends to be small; O(pairs within a quarter of the short side). */
    DIGGLE,
    /** The greatest likelihood of each point given the others. O(16 n²). */
    PPL,
    /** Sums of reciprocal densities at the points nearest the window's area. Tends to be wide; O(16 n²). */
    CVL;

    /** Of points that the cross-validated rules take. */
    public static final int MOST_POINTS = 20_000;

    private static final int CANDIDATES = 16;
    private static final int DISTANCES = 511;
    private static final int CELLS_ACROSS = 128;

    /**
     * The bandwidth of the points observed in an extent; points outside it do not count, but for {@link #AUTO}.
     *
     * @throws UnusableDataException {@code too-few-points} below two places, {@code too-many-points}
     */
    public Bandwidth choose(PlanarPoints points, Extent extent, int threads, Progress progress) {
        if (this == AUTO) {
            return Bandwidth.automatic(points);
        }
        PlanarPoints places = inside(points, extent);
        if (this == SCOTT) {
            return scott(places);
        }
        requireUsable(places, extent);
        double metres =
                switch (this) {
                    case DIGGLE -> diggle(places, extent, threads, progress);
                    case PPL -> best(places, extent, sigma -> likelihood(places, extent, sigma, threads));
                    default -> best(places, extent, sigma -> -reciprocals(places, extent, sigma, threads));
                };
        return new Bandwidth(metres, "bw." + name().toLowerCase(Locale.ROOT) + " of " + places.size() + " points");
    }

    private static void requireUsable(PlanarPoints points, Extent extent) {
        if (points.size() > MOST_POINTS) {
            throw new UnusableDataException(
                    "too-many-points",
                    "Rules by cross-validation take up to " + MOST_POINTS + " points; use auto or scott, or metres.");
        }
        if (points.size() < 2
                || !(extent.shortSideMetres() > 0)
                || !(Extent.around(points).diagonalMetres() > 0)) {
            throw tooFew();
        }
    }

    private static PlanarPoints inside(PlanarPoints points, Extent extent) {
        int[] inside = IntStream.range(0, points.size())
                .filter(i -> extent.covers(points.x(i), points.y(i)))
                .toArray();
        return PlanarPoints.of(
                Arrays.stream(inside).mapToDouble(points::x).toArray(),
                Arrays.stream(inside).mapToDouble(points::y).toArray());
    }

    private static UnusableDataException tooFew() {
        return new UnusableDataException(
                "too-few-points", "A bandwidth needs at least two places, not all on one line along an axis.");
    }

    private static Bandwidth scott(PlanarPoints points) {
        double product = deviation(points.xs()) * deviation(points.ys());
        if (!(product > 0)) {
            throw tooFew();
        }
        int n = points.size();
        return new Bandwidth(
                Math.sqrt(product) * Math.pow(n, -1.0 / 6), "√(s_x · s_y) · n^(-1/6) with n = " + n + " (Scott)");
    }

    private static double deviation(double[] values) {
        double first = values.length == 0 ? 0 : values[0];
        double mean = Arrays.stream(values).map(v -> v - first).sum() / values.length;
        double squares = Arrays.stream(values)
                .map(v -> (v - first - mean) * (v - first - mean))
                .sum();
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }

    /** Minimises M(σ) of Berman &amp; Diggle over half the distances at which K is known. */
    private static double diggle(PlanarPoints points, Extent extent, int threads, Progress progress) {
        double intensity = points.size() / extent.squareMetres();
        double greatest = Math.min(extent.shortSideMetres() / 4, Math.sqrt(1000 / (Math.PI * intensity)));
        RipleyK k = RipleyK.of(
                points,
                PatternWindow.rectangle(extent.west(), extent.south(), extent.east(), extent.north()),
                new RipleyDistances(greatest, greatest / DISTANCES),
                Set.of(RipleyCorrection.ISOTROPIC),
                threads,
                progress);
        double least = Double.POSITIVE_INFINITY;
        double best = 0;
        for (int r = 1; r <= DISTANCES / 2; r++) {
            double h = k.distanceMetres(r);
            double overlap = 0;
            for (int i = 0; i + 1 < k.size() && i < 2 * r; i++) {
                double step = k.k(RipleyCorrection.ISOTROPIC, i + 1) - k.k(RipleyCorrection.ISOTROPIC, i);
                overlap += lens(k.distanceMetres(i), h) * step;
            }
            double disc = Math.PI * h * h;
            double error = (1 / intensity - 2 * k.k(RipleyCorrection.ISOTROPIC, r)) / disc
                    + overlap / (2 * Math.PI) / (disc * disc);
            if (error < least) {
                least = error;
                best = h / 2;
            }
        }
        return best;
    }

    /** Twice the area that two discs of radius h share when their centres are x apart. */
    private static double lens(double x, double h) {
        double y = Math.min(1, x / (2 * h));
        return 4 * Math.PI * h * h * (Math.acos(y) - y * Math.sqrt(1 - y * y));
    }

    /** The candidate of the highest score: from the least distance of two places to half the diagonal. */
    private static double best(PlanarPoints points, Extent extent, DoubleUnaryOperator score) {
        double from = leastDistance(points);
        double to = extent.diagonalMetres() / 2;
        double highest = Double.NEGATIVE_INFINITY;
        double best = from;
        for (int c = 0; c < CANDIDATES; c++) {
            double sigma = from * Math.pow(to / from, c / (CANDIDATES - 1.0));
            double value = score.applyAsDouble(sigma);
            if (value > highest) {
                highest = value;
                best = sigma;
            }
        }
        return best;
    }

    private static double leastDistance(PlanarPoints points) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                double dx = points.x(i) - points.x(j);
                double dy = points.y(i) - points.y(j);
                double square = dx * dx + dy * dy;
                least = square > 0 && square < least ? square : least;
            }
        }
        if (Double.isInfinite(least)) {
            throw tooFew();
        }
        return Math.sqrt(least);
    }

    /** Σ log λ₋ᵢ(xᵢ) − ∫ λ; the integral over cells, or n where σ is narrower than a cell. */
    private static double likelihood(PlanarPoints points, Extent extent, double sigma, int threads) {
        DensityOptions options = new DensityOptions(Kernel.GAUSSIAN, sigma, EdgeCorrection.UNIFORM, threads);
        double sum = 0;
        for (double density : DensityAtPoints.of(points, extent, options, true, Progress.NONE)) {
            sum += Math.log(density);
        }
        double cell = extent.shortSideMetres() / CELLS_ACROSS;
        return sum - (sigma < cell || Double.isInfinite(sum) ? points.size() : integral(points, extent, cell, options));
    }

    private static double integral(PlanarPoints points, Extent extent, double cell, DensityOptions options) {
        RasterGrid grid = RasterGrid.covering(
                extent.west(),
                extent.south(),
                extent.east(),
                extent.north(),
                Math.max(cell, extent.diagonalMetres() / 2000));
        DensityRaster raster = KernelDensity.of(points, grid, options);
        double sum = 0;
        for (int i = 0; i < grid.size(); i++) {
            sum += raster.perSquareMetre(i);
        }
        return sum * grid.cellSquareMetres();
    }

    /** How far Σ 1/λ(xᵢ) is from the area. */
    private static double reciprocals(PlanarPoints points, Extent extent, double sigma, int threads) {
        DensityOptions options = new DensityOptions(Kernel.GAUSSIAN, sigma, EdgeCorrection.NONE, threads);
        double sum = 0;
        for (double density : DensityAtPoints.of(points, extent, options, false, Progress.NONE)) {
            sum += 1 / density;
        }
        return Math.abs(sum - extent.squareMetres());
    }
}
