package org.jingtu.analysis;

import java.util.Arrays;
import java.util.Map;

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

    /** @param weight empty when all are 1 */
    SpatialWeights(int[] start, int[] neighbour, double[] weight) {
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
        return weight.length == 0 ? 1 : weight[entry];
    }

    /** The weight from place {@code i} to place {@code j}; 0 when it has none. O(log neighbours). */
    public double weightOf(int i, int j) {
        int entry = Arrays.binarySearch(neighbour, start[i], start[i + 1], j);
        return entry < 0 ? 0 : weight(entry);
    }

    /** Whether all weights are 1. */
    public boolean isBinary() {
        return weight.length == 0;
    }

    public int degree(int i) {
        return start[i + 1] - start[i];
    }

    /**
     * Binary weights between all places at most {@code metres} apart, without self. A grid of boxes of that side: O(n ·
     * neighbours).
     *
     * @throws UnusableDataException {@code too-many-neighbours} above 200 million
     */
    public static SpatialWeights band(PlanarPoints places, double metres) {
        return band(places, metres, 1);
    }

    /** The same on several threads. */
    public static SpatialWeights band(PlanarPoints places, double metres, int threads) {
        return new DistanceBand(places, metres, threads).binary();
    }

    /**
     * Weights between all places at most {@code metres} apart, without self: the bisquare (1 − d²/metres²)², which is 1 for
     * a place itself and falls to 0 at {@code metres}.
     */
    public static SpatialWeights bisquare(PlanarPoints places, double metres) {
        return new DistanceBand(places, metres, 1).weighted(metres, share -> (1 - share * share) * (1 - share * share));
    }

    /**
     * Binary weights from each place to its {@code k} nearest others (ties by index), without self. Boxes of about two
     * places: O(n · k) for places that do not crowd at a few spots.
     */
    public static SpatialWeights nearest(PlanarPoints places, int k) {
        return new NearestPlaces(places, k).binary(1);
    }

    /**
     * Binary weights between areas that touch, without self. Vertices must be equal to the last bit, as they are in a
     * coverage drawn with snapping; an area that meets the middle of another's edge is not seen. O(vertices).
     */
    public static SpatialWeights contiguity(PlanarPolygons areas, Contiguity kind) {
        return new AreaContiguity(areas, kind).binary();
    }

    /** The same neighbours, each row divided by its sum (style W). */
    public SpatialWeights rowStandardised() {
        double[] scaled = new double[neighbour.length];
        for (int i = 0; i < size(); i++) {
            double sum = 0;
            for (int e = start[i]; e < start[i + 1]; e++) {
                sum += weight(e);
            }
            for (int e = start[i]; e < start[i + 1]; e++) {
                scaled[e] = sum == 0 ? weight(e) : weight(e) / sum;
            }
        }
        return weighing(scaled);
    }

    /** The same neighbours with other weights, entry by entry. */
    SpatialWeights weighing(double[] other) {
        return new SpatialWeights(start, neighbour, other);
    }

    /** The same neighbours and each place itself with weight 1 (for Gi*). */
    public SpatialWeights withSelf() {
        int n = size();
        int[] starts = new int[n + 1];
        int[] neighbours = new int[neighbour.length + n];
        double[] weights = new double[isBinary() ? 0 : neighbours.length];
        int size = 0;
        for (int i = 0; i < n; i++) {
            boolean selfWritten = false;
            for (int e = start[i]; e <= start[i + 1]; e++) {
                boolean atEnd = e == start[i + 1];
                if (!selfWritten && (atEnd || neighbour[e] >= i)) {
                    set(neighbours, weights, size++, i, 1);
                    selfWritten = true;
                }
                if (!atEnd && neighbour[e] != i) {
                    set(neighbours, weights, size++, neighbour[e], weight(e));
                }
            }
            starts[i + 1] = size;
        }
        return new SpatialWeights(
                starts, Arrays.copyOf(neighbours, size), isBinary() ? weights : Arrays.copyOf(weights, size));
    }

    private static void set(int[] neighbours, double[] weights, int at, int neighbour, double weight) {
        neighbours[at] = neighbour;
        if (weights.length > 0) {
            weights[at] = weight;
        }
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
                    builder.add(k, number[neighbour[e]], weight(e));
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

        /**
         * Two counting sorts, by column and then by row, leave rows in ascending order of neighbours.
         *
         * @throws UnusableDataException {@code repeated-pair}
         */
        public SpatialWeights build() {
            int[] byColumn = order(column, identity());
            int[] byRow = order(row, byColumn);
            int[] start = new int[n + 1];
            int[] neighbour = new int[size];
            double[] weight = new double[size];
            boolean binary = true;
            for (int e = 0; e < size; e++) {
                int entry = byRow[e];
                start[row[e] + 1]++;
                neighbour[e] = column[entry];
                weight[e] = value[entry];
                binary &= weight[e] == 1;
                if (e > 0 && row[byRow[e - 1]] == row[entry] && neighbour[e - 1] == neighbour[e]) {
                    throw new UnusableDataException(
                            "repeated-pair",
                            "The weight from place " + row[entry] + " to place " + neighbour[e] + " is given twice.",
                            Map.of("from", row[entry], "to", neighbour[e]));
                }
            }
            for (int i = 0; i < n; i++) {
                start[i + 1] += start[i];
            }
            return new SpatialWeights(start, neighbour, binary ? new double[0] : weight);
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
