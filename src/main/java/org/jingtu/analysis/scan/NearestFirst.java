package org.jingtu.analysis.scan;

import java.util.Arrays;

/**
 * The places around a centre, nearest first and ties by index, as far as their population stays within a limit. For one
 * thread at a time.
 *
 * <p>O(n) to find those that can matter, O(k log k) to sort them. Memory: 20 bytes a place.
 */
final class NearestFirst {
    private static final double WIDER = 2;

    private final ScanData data;
    private final double limit;
    private final int indexBits;
    private final double[] squared;
    private final long[] keys;
    private final int[] order;
    private double reach;

    NearestFirst(ScanData data, double maxShare) {
        this.data = data;
        this.limit = maxShare * data.totalPopulation();
        int n = data.size();
        indexBits = 32 - Integer.numberOfLeadingZeros(n);
        squared = new double[n];
        keys = new long[n];
        order = new int[n];
    }

    /** Finds the places around a centre; their number. */
    int around(int centre) {
        measure(centre);
        int gathered = gather();
        while (gathered < order.length && !exceeded(gathered)) {
            reach = widened(gathered);
            gathered = gather();
        }
        sort(gathered);
        double held = 0;
        int within = 0;
        while (within < gathered && held + data.population(order[within]) <= limit) {
            held += data.population(order[within++]);
        }
        if (within > 0) {
            reach = squared[order[within - 1]] * WIDER;
        }
        return within;
    }

    /** The k-th place, after {@link #around}. */
    int place(int k) {
        return order[k];
    }

    private void measure(int centre) {
        double x = data.places().x(centre);
        double y = data.places().y(centre);
        double[] xs = data.places().xs();
        double[] ys = data.places().ys();
        for (int i = 0; i < squared.length; i++) {
            double dx = xs[i] - x;
            double dy = ys[i] - y;
            squared[i] = dx * dx + dy * dy;
        }
    }

    private int gather() {
        int gathered = 0;
        for (int i = 0; i < squared.length; i++) {
            order[gathered] = i;
            gathered += squared[i] <= reach ? 1 : 0;
            if (gathered == order.length) {
                break;
            }
        }
        return gathered;
    }

    private boolean exceeded(int gathered) {
        double held = 0;
        for (int k = 0; k < gathered; k++) {
            held += data.population(order[k]);
        }
        return held > limit;
    }

    /** A reach that holds more places than the last one. */
    private double widened(int gathered) {
        double farther = Double.POSITIVE_INFINITY;
        for (double each : squared) {
            if (each > reach) {
                farther = Math.min(farther, each);
            }
        }
        return gathered == 0 ? farther : Math.max(farther, reach * WIDER * WIDER);
    }

    /** By distance without its last bits, which hold the index, and then exactly. */
    private void sort(int gathered) {
        long mask = (1L << indexBits) - 1;
        for (int k = 0; k < gathered; k++) {
            keys[k] = Double.doubleToRawLongBits(squared[order[k]]) & ~mask | order[k];
        }
        Arrays.sort(keys, 0, gathered);
        for (int k = 0; k < gathered; k++) {
            int place = (int) (keys[k] & mask);
            int at = k;
            while (at > 0 && before(place, order[at - 1])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = place;
        }
    }

    private boolean before(int place, int other) {
        return squared[place] < squared[other] || (squared[place] == squared[other] && place < other);
    }
}
