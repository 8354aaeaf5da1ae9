package org.jingtu.analysis.hotspot;

import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;

/**
 * Many p-values in ascending order, and where each came from.
 *
 * <p>Sorted into boxes first: half of them even, for values of at least 2⁻¹⁰, half by the logarithm, for smaller ones.
 * p-values of many tests spread well over these, so that the rest is sorting a few values in each: O(n).
 */
final class RankedProbabilities {
    private static final int SMALL_EXPONENTS = 1013;
    private static final double SMALL = 0x1p-10;
    private static final int STRETCHES = 64;
    private static final int VALUES_A_BOX = 2;
    private static final int FEW = 24;

    private final double[] sorted;
    private final int[] origin;
    private final int evenBoxes;
    private final int mantissaBits;

    /** @throws IllegalArgumentException when a value is not between 0 and 1 */
    RankedProbabilities(double[] p, int threads) {
        evenBoxes = Integer.highestOneBit(Math.max(1024, p.length / VALUES_A_BOX));
        mantissaBits = Integer.numberOfTrailingZeros(evenBoxes) - 10;
        sorted = new double[p.length];
        origin = new int[p.length];
        int boxes = (SMALL_EXPONENTS << mantissaBits) + evenBoxes + 1;
        int parts = Math.max(1, threads);
        int[][] next = new int[parts][];
        Parallel.run(parts, threads, Progress.NONE, part -> next[part] = count(p, part, parts, boxes));
        int[] start = new int[boxes + 1];
        int before = 0;
        for (int b = 0; b < boxes; b++) {
            for (int[] ofPart : next) {
                int count = ofPart[b];
                ofPart[b] = before;
                before += count;
            }
            start[b + 1] = before;
        }
        Parallel.run(parts, threads, Progress.NONE, part -> {
            for (int i = from(p, part, parts); i < from(p, part + 1, parts); i++) {
                int to = next[part][box(p[i])]++;
                sorted[to] = p[i] + 0.0; // a zero without sign
                origin[to] = i;
            }
        });
        Parallel.run(STRETCHES, threads, Progress.NONE, stretch -> {
            int end = (int) ((long) boxes * (stretch + 1) / STRETCHES);
            for (int b = (int) ((long) boxes * stretch / STRETCHES); b < end; b++) {
                sort(start[b], start[b + 1]);
            }
        });
    }

    private static int from(double[] p, int part, int parts) {
        return (int) ((long) p.length * part / parts);
    }

    private int[] count(double[] p, int part, int parts, int boxes) {
        int[] count = new int[boxes];
        for (int i = from(p, part, parts); i < from(p, part + 1, parts); i++) {
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("p-value " + p[i]);
            }
            count[box(p[i])]++;
        }
        return count;
    }

    private int box(double value) {
        return value < SMALL
                ? (int) (Double.doubleToRawLongBits(Math.abs(value)) >>> (52 - mantissaBits))
                : (SMALL_EXPONENTS << mantissaBits) + (int) (value * evenBoxes);
    }

    /** Quicksort by three parts, since many of the values may be equal. */
    private void sort(int first, int end) {
        int from = first;
        int to = end;
        while (to - from > FEW) {
            double pivot = middle(sorted[from], sorted[(from + to) >>> 1], sorted[to - 1]);
            int less = from;
            int more = to;
            for (int k = from; k < more; ) {
                double value = sorted[k];
                if (value < pivot) {
                    swap(k++, less++);
                } else if (value > pivot) {
                    swap(k, --more);
                } else {
                    k++;
                }
            }
            if (less - from < to - more) {
                sort(from, less);
                from = more;
            } else {
                sort(more, to);
                to = less;
            }
        }
        insert(from, to);
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int k, int other) {
        double value = sorted[k];
        sorted[k] = sorted[other];
        sorted[other] = value;
        int place = origin[k];
        origin[k] = origin[other];
        origin[other] = place;
    }

    private void insert(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            double value = sorted[k];
            int place = origin[k];
            int at = k;
            for (; at > from && sorted[at - 1] > value; at--) {
                sorted[at] = sorted[at - 1];
                origin[at] = origin[at - 1];
            }
            sorted[at] = value;
            origin[at] = place;
        }
    }

    /** The k-th smallest, from 0. */
    double at(int rank) {
        return sorted[rank];
    }

    /** Where the k-th smallest was given; equal ones come in any order. */
    int origin(int rank) {
        return origin[rank];
    }
}
