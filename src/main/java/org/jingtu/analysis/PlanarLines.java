package org.jingtu.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines in a plane, metres: each a chain of at least two vertices, in two flat columns.
 *
 * <p>Example: the line (0, 0), (3, 4), (3, 10) is 11 m long.
 */
public final class PlanarLines {
    private final double[] x;
    private final double[] y;
    private final int[] start;

    private PlanarLines(double[] x, double[] y, int[] start) {
        this.x = x;
        this.y = y;
        this.start = start;
    }

    /** Number of lines. */
    public int size() {
        return start.length - 1;
    }

    /** Index of the first vertex of line {@code l}; {@code l == size()} gives the number of vertices. */
    public int firstVertex(int l) {
        return start[l];
    }

    public double x(int vertex) {
        return x[vertex];
    }

    public double y(int vertex) {
        return y[vertex];
    }

    /** Length of a line in metres. */
    public double lengthMetres(int l) {
        double length = 0;
        for (int v = start[l] + 1; v < start[l + 1]; v++) {
            length += Math.hypot(x[v] - x[v - 1], y[v] - y[v - 1]);
        }
        return length;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects lines one by one. */
    public static final class Builder {
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int vertices;
        private final List<Integer> start = new ArrayList<>(List.of(0));

        /** Adds a line; the arrays are copied. */
        public Builder line(double[] lineX, double[] lineY) {
            int n = lineX.length;
            if (n < 2 || lineY.length != n) {
                throw new IllegalArgumentException("a line needs two vertices, got " + n);
            }
            if (vertices + n > x.length) {
                int capacity = Math.max(x.length * 2, vertices + n);
                x = Arrays.copyOf(x, capacity);
                y = Arrays.copyOf(y, capacity);
            }
            System.arraycopy(lineX, 0, x, vertices, n);
            System.arraycopy(lineY, 0, y, vertices, n);
            vertices += n;
            start.add(vertices);
            return this;
        }

        public PlanarLines build() {
            return new PlanarLines(
                    Arrays.copyOf(x, vertices),
                    Arrays.copyOf(y, vertices),
                    start.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
