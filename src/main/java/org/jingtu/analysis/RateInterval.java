package org.jingtu.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A rate with its 95 % interval.
 *
 * @param estimate count per exposure, shrunk or as it is
 * @param low lower end
 * @param high upper end
 */
public record RateInterval(double estimate, double low, double high) {
    private static final double TAIL = 0.025;
    private static final int HALVINGS = 200;

    /**
     * Rates of several places, shrunk towards their mean by a gamma prior fitted to all of them (empirical Bayes, Clayton
     * &amp; Kaldor 1987, moments of Marshall 1991), each with the interval of its posterior. Places that differ no more than
     * chance keep their own Poisson interval.
     *
     * <p>Example: two places of exposure 1 with counts 4 and 16 get estimates 5.67 and 14.33.
     *
     * @param exposures positive, such as square kilometres
     */
    public static List<RateInterval> shrunk(List<Long> counts, List<Double> exposures) {
        return shrunk(counts, exposures, TAIL);
    }

    /**
     * The same with intervals that hold all together with 95 % (Šidák 1967), so that places whose intervals do not overlap
     * can be ranked: where all places are alike, some two of them are told apart in at most one of twenty such lists
     * (Klein, Wright &amp; Wieczorek 2020).
     */
    public static List<RateInterval> jointlyShrunk(List<Long> counts, List<Double> exposures) {
        return shrunk(counts, exposures, -Math.expm1(Math.log1p(-2 * TAIL) / Math.max(1, counts.size())) / 2);
    }

    private static List<RateInterval> shrunk(List<Long> counts, List<Double> exposures, double tail) {
        double count = counts.stream().mapToLong(Long::longValue).sum();
        double exposed = exposures.stream().mapToDouble(Double::doubleValue).sum();
        double mean = exposed > 0 ? count / exposed : 0;
        double spread = 0;
        for (int i = 0; i < counts.size(); i++) {
            double d = counts.get(i) / exposures.get(i) - mean;
            spread += exposures.get(i) * d * d / exposed;
        }
        double between = spread - mean / (exposed / Math.max(1, counts.size()));
        List<RateInterval> intervals = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            intervals.add(
                    between > 0
                            ? posterior(counts.get(i) + mean * mean / between, exposures.get(i) + mean / between, tail)
                            : poisson(counts.get(i), exposures.get(i), tail));
        }
        return intervals;
    }

    private static RateInterval posterior(double shape, double rate, double tail) {
        return new RateInterval(shape / rate, gammaQuantile(shape, tail) / rate, gammaQuantile(shape, 1 - tail) / rate);
    }

    /** A count per exposure with the exact Poisson interval (Garwood 1936). Example: 10 of 1 is 10 (4.80 to 18.39). */
    public static RateInterval poisson(long count, double exposure) {
        return poisson(count, exposure, TAIL);
    }

    private static RateInterval poisson(long count, double exposure, double tail) {
        double low = count == 0 ? 0 : gammaQuantile(count, tail);
        return new RateInterval(count / exposure, low / exposure, gammaQuantile(count + 1.0, 1 - tail) / exposure);
    }

    /**
     * One independent count minus another, from the exact interval of each (MOVER, Zou 2008).
     *
     * <p>Example: 10 − 4 is 6 (−2.1 to 14.9).
     */
    public static RateInterval differenceOfCounts(long count, long other) {
        RateInterval a = poisson(count, 1);
        RateInterval b = poisson(other, 1);
        double difference = (double) count - other;
        return new RateInterval(
                difference,
                difference - Math.hypot(count - a.low, b.high - other),
                difference + Math.hypot(a.high - count, other - b.low));
    }

    /**
     * One count over another of equal exposure, exact given their sum (Clopper &amp; Pearson 1934).
     *
     * <p>Example: 20 over 10 is 2 (0.89 to 4.78). With nothing in the denominator the estimate and the upper end are
     * infinite.
     */
    public static RateInterval ratio(long count, long other) {
        int total = Math.toIntExact(count + other);
        int k = Math.toIntExact(count);
        double low = k == 0 ? 0 : solve(p -> Tails.binomialUpper(total, p, k), TAIL, 0, 1);
        double high = other == 0 ? 1 : solve(p -> 1 - Tails.binomialLower(total, p, k), 1 - TAIL, 0, 1);
        return new RateInterval((double) count / other, low / (1 - low), high / (1 - high));
    }

    /**
     * One share minus another, with the score interval of Newcombe (1998), method 10.
     *
     * <p>Example: 56 of 70 minus 48 of 80 is 0.2 (0.052 to 0.334).
     */
    public static RateInterval difference(long hits, long of, long otherHits, long otherOf) {
        double p = (double) hits / of;
        double q = (double) otherHits / otherOf;
        RateInterval a = wilson(hits, of);
        RateInterval b = wilson(otherHits, otherOf);
        return new RateInterval(
                p - q, p - q - Math.hypot(p - a.low, b.high - q), p - q + Math.hypot(a.high - p, q - b.low));
    }

    /** A share with its score interval (Wilson 1927). */
    public static RateInterval wilson(long hits, long of) {
        double z = 1.959963984540054;
        double p = (double) hits / of;
        double centre = p + z * z / (2 * of);
        double half = z * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of));
        double scale = 1 + z * z / of;
        return new RateInterval(p, (centre - half) / scale, (centre + half) / scale);
    }

    private static double gammaQuantile(double shape, double probability) {
        double high = Math.max(1, shape);
        while (Tails.gammaLower(shape, high) < probability) {
            high *= 2;
        }
        return solve(x -> Tails.gammaLower(shape, x), probability, 0, high);
    }

    /** Where an increasing function takes a value, by halving. */
    static double solve(DoubleUnaryOperator increasing, double value, double from, double to) {
        double low = from;
        double high = to;
        for (int k = 0; k < HALVINGS && high - low > 1e-13 * Math.max(1e-3, high); k++) {
            double middle = (low + high) / 2;
            if (increasing.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
