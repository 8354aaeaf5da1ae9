package org.jingtu.analysis.autocorrelation;

import java.util.SplittableRandom;
import org.jingtu.analysis.SpatialWeights;

/** Draws neighbours for one place after another, without replacement from all others. For one thread. */
final class SeparateDraws {
    /** Up to here, looking through the list is faster than marking places. */
    private static final int FEW = 32;

    private static final long LOW = 0xFFFF_FFFFL;

    private final LocalMoran statistic;
    private final SpatialWeights weights;
    private final double[] values;
    private final int places;
    private final int permutations;
    private int[] drawn = new int[FEW];
    private int[] lastUse = new int[0];
    private int use;
    private SplittableRandom random = new SplittableRandom(0);
    private long bits;
    private boolean halfLeft;

    SeparateDraws(LocalMoran statistic, int permutations) {
        this.statistic = statistic;
        this.permutations = permutations;
        weights = statistic.weights();
        values = statistic.dealt();
        places = statistic.size();
    }

    double pseudoP(int i, long seed) {
        int direction = statistic.direction(i);
        if (direction == 0) {
            return 1;
        }
        random = new SplittableRandom(seed);
        halfLeft = false;
        int first = weights.first(i);
        int degree = weights.degree(i);
        if (degree > drawn.length) {
            drawn = new int[degree];
            lastUse = new int[places];
            use = 0;
        }
        double threshold = ConditionalPermutation.threshold(statistic, i, direction);
        int atLeast = 0;
        for (int r = 0; r < permutations; r++) {
            drawOthers(i, degree);
            double sum = 0;
            for (int e = 0; e < degree; e++) {
                sum += weights.weight(first + e) * values[drawn[e]];
            }
            atLeast += direction * (sum - threshold) >= 0 ? 1 : 0;
        }
        return ConditionalPermutation.folded(atLeast, permutations);
    }

    private void drawOthers(int i, int count) {
        if (count > FEW) {
            drawMarking(i, count);
            return;
        }
        // a bit for each place modulo 64: while it is free, the place cannot have been drawn
        long seen = 1L << i;
        for (int k = 0; k < count; k++) {
            int place = next();
            while ((seen >>> place & 1) != 0 && (place == i || occurs(k, place))) {
                place = next();
            }
            seen |= 1L << place;
            drawn[k] = place;
        }
    }

    private boolean occurs(int count, int place) {
        for (int k = 0; k < count; k++) {
            if (drawn[k] == place) {
                return true;
            }
        }
        return false;
    }

    private void drawMarking(int i, int count) {
        if (++use == Integer.MAX_VALUE) {
            lastUse = new int[places];
            use = 1;
        }
        lastUse[i] = use;
        for (int k = 0; k < count; k++) {
            int place = next();
            while (lastUse[place] == use) {
                place = next();
            }
            lastUse[place] = use;
            drawn[k] = place;
        }
    }

    /** A place, each with the same probability: half a draw of 64 bits, multiplied into the range (Lemire 2019). */
    private int next() {
        long product = half() * places;
        if ((product & LOW) < places) {
            long rest = ((1L << 32) - places) % places;
            while ((product & LOW) < rest) {
                product = half() * places;
            }
        }
        return (int) (product >>> 32);
    }

    private long half() {
        halfLeft = !halfLeft;
        if (halfLeft) {
            bits = random.nextLong();
            return bits >>> 32;
        }
        return bits & LOW;
    }
}
