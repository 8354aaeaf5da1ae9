package org.jingtu.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * How many times as much several places have as before, each shrunk towards the change of all of them: places picked
 * because they stand out owe a part of it to chance and will fall back (regression to the mean), and this part is taken
 * off. Given both counts of a place its share of the second is binomial; the shares follow a beta prior fitted by moments
 * (the binomial counterpart of Marshall 1991).
 */
public final class RateChanges {
    private static final double TAIL = 0.025;

    private RateChanges() {}

    /**
     * Ratios of the second count to the first with the 95 % interval of the posterior. Where the places differ no more
     * than chance all of them have the common ratio. Windows of equal length. O(n).
     *
     * <p>Example: from 10 to 30 and from 30 to 10: 2.71 (1.44 to 5.65) and 0.37.
     *
     * @param before counts of the earlier window
     * @param now counts of the later one
     */
    public static List<RateInterval> shrunk(List<Long> before, List<Long> now) {
        double all = 0;
        double later = 0;
        for (int i = 0; i < now.size(); i++) {
            all += before.get(i) + now.get(i);
            later += now.get(i);
        }
        double share = all > 0 ? later / all : 0.5;
        double between = between(before, now, share, all);
        double strength = between > 0 ? share * (1 - share) / between - 1 : Double.POSITIVE_INFINITY;
        List<RateInterval> ratios = new ArrayList<>();
        RateInterval common = all > 0 ? odds(1 + later, 1 + all - later) : new RateInterval(1, 0, Double.MAX_VALUE);
        for (int i = 0; i < now.size(); i++) {
            ratios.add(
                    Double.isInfinite(strength)
                            ? common
                            : odds(share * strength + now.get(i), (1 - share) * strength + before.get(i)));
        }
        return ratios;
    }

    /** Variance of the shares beyond chance. */
    private static double between(List<Long> before, List<Long> now, double share, double all) {
        double spread = 0;
        int places = 0;
        for (int i = 0; i < now.size(); i++) {
            double n = before.get(i) + (double) now.get(i);
            if (n > 0) {
                double d = now.get(i) / n - share;
                spread += n * d * d / all;
                places++;
            }
        }
        return spread - share * (1 - share) * places / all;
    }

    private static RateInterval odds(double a, double b) {
        double low = RateInterval.solve(x -> Tails.betaLower(a, b, x), TAIL, 0, 1);
        double high = RateInterval.solve(x -> Tails.betaLower(a, b, x), 1 - TAIL, 0, 1);
        return new RateInterval(a / b, low / (1 - low), high / (1 - high));
    }
}
