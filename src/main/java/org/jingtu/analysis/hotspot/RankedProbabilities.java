package org.jingtu.analysis.hotspot;

import java.util.Arrays;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;

/**
 * Many p-values in ascending order, and the rank of each.
 *
 * <p>Sorted into boxes first: half of them even, for values of at least 2⁻¹⁰, half by the logarithm, for smaller ones.
 * p-values of many tests spread well over these, so that the rest is sorting a few values in each: O(n).
 */
final class RankedProbabilities {
    private static final int SMALL_EXPONENTS = 1013;
    private static final double SMALL = 0x1p-10;
    private static final int STRETCHES = 64;

    private final double[] sorted;
    private final int[] start;
    private final int evenBoxes;
    private final int mantissaBits;

    /** @throws IllegalArgumentException when a value is not between 0 and 1 */
    RankedProbabilities(double[] p, int threads) {
        evenBoxes = Integer.highestOneBit(Math.max(1024, p.length));
        mantissaBits = Integer.numberOfTrailingZeros(evenBoxes) - 10;
        start = new int[(SMALL_EXPONENTS << mantissaBits) + evenBoxes + 2];
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("p-value " + value);
            }
            start[box(value) + 1]++;
        }
        for (int b = 1; b < start.length; b++) {
            start[b] += start[b - 1];
        }
        sorted = new double[p.length];
        int[] next = start.clone();
        for (double value : p) {
            sorted[next[box(value)]++] = value + 0.0; // a zero without sign
        }
        int boxes = start.length - 1;
        Parallel.run(STRETCHES, threads, Progress.NONE, stretch -> {
            int end = (int) ((long) boxes * (stretch + 1) / STRETCHES);
            for (int b = (int) ((long) boxes * stretch / STRETCHES); b < end; b++) {
                if (start[b + 1] - start[b] > 1) {
                    Arrays.sort(sorted, start[b], start[b + 1]);
                }
            }
        });
    }

    private int box(double value) {
        return value < SMALL
                ? (int) (Double.doubleToRawLongBits(Math.abs(value)) >>> (52 - mantissaBits))
                : (SMALL_EXPONENTS << mantissaBits) + (int) (value * evenBoxes);
    }

    /** The k-th smallest, from 0. */
    double at(int rank) {
        return sorted[rank];
    }

    /** The rank of one of the values; of equal ones, any. */
    int rank(double value) {
        int box = box(value);
        return Arrays.binarySearch(sorted, start[box], start[box + 1], value + 0.0);
    }
}
