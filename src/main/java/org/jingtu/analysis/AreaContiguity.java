package org.jingtu.analysis;

import java.util.Arrays;

/** Pairs of areas that share a vertex or an edge, found by numbering equal vertices and equal edges. */
final class AreaContiguity {
    private final PlanarPolygons areas;
    private final Contiguity kind;
    private final PairNumbers vertices;
    private final PairNumbers edges;

    AreaContiguity(PlanarPolygons areas, Contiguity kind) {
        this.areas = areas;
        this.kind = kind;
        int n = areas.firstVertex(areas.firstRing(areas.size()));
        vertices = new PairNumbers(n);
        edges = new PairNumbers(kind == Contiguity.ROOK ? n : 0);
    }

    SpatialWeights binary() {
        LongRow owners = new LongRow();
        for (int a = 0; a < areas.size(); a++) {
            for (int r = areas.firstRing(a); r < areas.firstRing(a + 1); r++) {
                int end = areas.firstVertex(r + 1);
                for (int v = areas.firstVertex(r), before = end - 1; v < end; before = v++) {
                    int part = kind == Contiguity.QUEEN ? vertex(v) : edge(vertex(before), vertex(v));
                    owners.add((long) part << 32 | a);
                }
            }
        }
        return rows(pairs(owners.sortedDistinct()));
    }

    private int vertex(int v) {
        // adding zero makes -0.0 equal to 0.0
        return vertices.number(Double.doubleToLongBits(areas.x(v) + 0.0), Double.doubleToLongBits(areas.y(v) + 0.0));
    }

    private int edge(int from, int to) {
        return edges.number(Math.min(from, to), Math.max(from, to));
    }

    /** All ordered pairs of owners of the same part, from (part, owner) in order. */
    private static long[] pairs(long[] owners) {
        LongRow pairs = new LongRow();
        for (int from = 0, to; from < owners.length; from = to) {
            to = from;
            while (to < owners.length && owners[to] >>> 32 == owners[from] >>> 32) {
                to++;
            }
            for (int i = from; i < to; i++) {
                for (int j = from; j < to; j++) {
                    if (i != j) {
                        pairs.add(owners[i] << 32 | owners[j] & 0xFFFFFFFFL);
                    }
                }
            }
        }
        return pairs.sortedDistinct();
    }

    private SpatialWeights rows(long[] pairs) {
        int[] start = new int[areas.size() + 1];
        int[] neighbour = new int[pairs.length];
        for (int e = 0; e < pairs.length; e++) {
            start[(int) (pairs[e] >>> 32) + 1]++;
            neighbour[e] = (int) pairs[e];
        }
        for (int i = 0; i < areas.size(); i++) {
            start[i + 1] += start[i];
        }
        return new SpatialWeights(start, neighbour, new double[0]);
    }

    private static final class LongRow {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] sortedDistinct() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[kept++] = values[i];
                }
            }
            return Arrays.copyOf(values, kept);
        }
    }
}
