package org.jingtu.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What the workloads draw with: plain sums only, so that any language can draw the same to the last bit. */
final class RandomWorkload {
    private RandomWorkload() {}

    /** The first numbers of a seed's stream. */
    static double[] stream(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        Arrays.setAll(values, i -> random.nextDouble());
        return values;
    }

    /** Nearly normal, of mean 0 and variance 1: the sum of four numbers. */
    static double gaussian(double[] draws, int first) {
        return (draws[first] + draws[first + 1] + draws[first + 2] + draws[first + 3] - 2) * Math.sqrt(3);
    }

    static double millimetres(double v) {
        return Math.floor(v * 1000 + 0.5) / 1000;
    }
}
