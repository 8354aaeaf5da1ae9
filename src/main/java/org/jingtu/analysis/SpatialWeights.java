package org.jingtu.analysis;

import java.util.Arrays;

/**
 * Who is whose neighbour, and how much: a sparse matrix by rows. Rows may be empty (islands). Neighbours of a row are in
 * ascending order; a row may hold itself.
 *
 * <p>Example: {@code SpatialWeights.band(points, 1.5)} on a square grid of pitch 1 gives inner cells 8 neighbours.
 */
public final class SpatialWeights {
    private final int[] start;
    private final int[] neighbour;
    private final double[] weight;

    private SpatialWeights(int[] start, int[] neighbour, double[] weight) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    /** Number of places. */
    public int size() {
        return start.length - 1;
    }

    /** Index of the first entry of row {@code i}; {@code i == size()} gives the number of entries. */
    public int first(int i) {
        return start[i];
    }

    public int neighbour(int entry) {
        return neighbour[entry];
    }

    public double weight(int entry) {
        return weight[entry];
    }

    public int degree(int i) {
        return start[i + 1] - start[i];
    }

    /**
     * Binary weights between all places at most {@code metres} apart, without self. A grid of boxes of that side: O(n ·
     * neighbours).
     */
    public static SpatialWeights band(PlanarPoints places, double metres) {
        return new DistanceBand(places, metres).weights();
    }

    /** Binary weights from each place to its {@code k} nearest others (ties by index), without self. O(n² ) at worst. */
    public static SpatialWeights nearest(PlanarPoints places, int k) {
        int n = places.size();
        if (k < 1 || k >= n) {
            throw new IllegalArgumentException(k + " nearest of " + n + " places");
        }
        Builder builder = new Builder(n);
        for (int i = 0; i < n; i++) {
            double[] distance = new double[n];
            Integer[] order = new Integer[n];
            for (int j = 0; j < n; j++) {
                distance[j] = j == i ? -1 : Math.hypot(places.x(j) - places.x(i), places.y(j) - places.y(i));
                order[j] = j;
            }
            Arrays.sort(order, (a, b) -> Double.compare(distance[a], distance[b]));
            for (int m = 1; m <= k; m++) {
                builder.add(i, order[m], 1);
            }
        }
        return builder.build();
    }

    /** The same neighbours, each row divided by its sum (style W). */
    public SpatialWeights rowStandardised() {
        double[] scaled = weight.clone();
        for (int i = 0; i < size(); i++) {
            double sum = 0;
            for (int e = start[i]; e < start[i + 1]; e++) {
                sum += weight[e];
            }
            for (int e = start[i]; e < start[i + 1] && sum != 0; e++) {
                scaled[e] = weight[e] / sum;
            }
        }
        return new SpatialWeights(start, neighbour, scaled);
    }

    /** The same neighbours and each place itself with weight 1 (for Gi*). */
    public SpatialWeights withSelf() {
        Builder builder = new Builder(size());
        for (int i = 0; i < size(); i++) {
            builder.add(i, i, 1);
            for (int e = start[i]; e < start[i + 1]; e++) {
                if (neighbour[e] != i) {
                    builder.add(i, neighbour[e], weight[e]);
                }
            }
        }
        return builder.build();
    }

    /** The weights among a part of the places, renumbered in the order of {@code kept}. */
    public SpatialWeights among(int[] kept) {
        int[] number = new int[size()];
        Arrays.fill(number, -1);
        for (int k = 0; k < kept.length; k++) {
            number[kept[k]] = k;
        }
        Builder builder = new Builder(kept.length);
        for (int k = 0; k < kept.length; k++) {
            for (int e = start[kept[k]]; e < start[kept[k] + 1]; e++) {
                if (number[neighbour[e]] >= 0) {
                    builder.add(k, number[neighbour[e]], weight[e]);
                }
            }
        }
        return builder.build();
    }

    /** Collects entries in any order. */
    public static final class Builder {
        private final int n;
        private int[] row = new int[64];
        private int[] column = new int[64];
        private double[] value = new double[64];
        private int size;

        public Builder(int places) {
            this.n = places;
        }

        public Builder add(int i, int j, double weight) {
            if (i < 0 || j < 0 || i >= n || j >= n || !Double.isFinite(weight)) {
                throw new IllegalArgumentException("weight " + weight + " from " + i + " to " + j + " of " + n);
            }
            if (size == row.length) {
                row = Arrays.copyOf(row, size * 2);
                column = Arrays.copyOf(column, size * 2);
                value = Arrays.copyOf(value, size * 2);
            }
            row[size] = i;
            column[size] = j;
            value[size++] = weight;
            return this;
        }

        /** Two counting sorts, by column and then by row, leave rows in ascending order of neighbours. */
        public SpatialWeights build() {
            int[] byColumn = order(column, identity());
            int[] byRow = order(row, byColumn);
            int[] start = new int[n + 1];
            int[] neighbour = new int[size];
            double[] weight = new double[size];
            for (int e = 0; e < size; e++) {
                start[row[e] + 1]++;
                neighbour[e] = column[byRow[e]];
                weight[e] = value[byRow[e]];
            }
            for (int i = 0; i < n; i++) {
                start[i + 1] += start[i];
            }
            return new SpatialWeights(start, neighbour, weight);
        }

        private int[] identity() {
            int[] order = new int[size];
            Arrays.setAll(order, e -> e);
            return order;
        }

        private int[] order(int[] key, int[] entries) {
            int[] next = new int[n + 1];
            for (int e = 0; e < size; e++) {
                next[key[e] + 1]++;
            }
            for (int i = 0; i < n; i++) {
                next[i + 1] += next[i];
            }
            int[] sorted = new int[size];
            for (int entry : entries) {
                sorted[next[key[entry]]++] = entry;
            }
            return sorted;
        }
    }
}
