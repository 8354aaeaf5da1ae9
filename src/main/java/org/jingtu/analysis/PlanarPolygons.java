package org.jingtu.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Areas in a plane, metres: each a set of closed rings, shells and holes alike, in three flat columns.
 *
 * <p>A place is inside an area when a ray from it crosses the area's rings an odd number of times, so holes and several
 * parts need no marking; the parts of one area must not overlap. Rings are stored without repeating the first vertex.
 */
public final class PlanarPolygons {
    private final double[] x;
    private final double[] y;
    private final int[] ringStart;
    private final int[] areaStart;

    private PlanarPolygons(double[] x, double[] y, int[] ringStart, int[] areaStart) {
        this.x = x;
        this.y = y;
        this.ringStart = ringStart;
        this.areaStart = areaStart;
    }

    /** Number of areas. */
    public int size() {
        return areaStart.length - 1;
    }

    /** Index of the first ring of area {@code a}; {@code a == size()} gives the number of rings. */
    public int firstRing(int a) {
        return areaStart[a];
    }

    /** Index of the first vertex of ring {@code r}; one past the last ring gives the number of vertices. */
    public int firstVertex(int r) {
        return ringStart[r];
    }

    public double x(int vertex) {
        return x[vertex];
    }

    public double y(int vertex) {
        return y[vertex];
    }

    /** Area in square metres of area {@code a}: the sum of its rings' signed areas, shells one way and holes the other. */
    public double areaSquareMetres(int a) {
        double sum = 0;
        for (int r = areaStart[a]; r < areaStart[a + 1]; r++) {
            sum += signedRingArea(r);
        }
        return Math.abs(sum);
    }

    private double signedRingArea(int r) {
        int from = ringStart[r];
        int to = ringStart[r + 1];
        double ox = x[from];
        double oy = y[from];
        double twice = 0;
        for (int i = from, j = to - 1; i < to; j = i++) {
            twice += (x[j] - ox) * (y[i] - oy) - (x[i] - ox) * (y[j] - oy);
        }
        return twice / 2;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects areas ring by ring. */
    public static final class Builder {
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int vertices;
        private final List<Integer> ringStart = new ArrayList<>(List.of(0));
        private final List<Integer> areaStart = new ArrayList<>(List.of(0));

        /**
         * Adds a ring to the area under way. Shells must wind one way and holes the other. A repeated last vertex is
         * dropped.
         */
        public Builder ring(double[] ringX, double[] ringY) {
            int n = ringX.length;
            if (n > 1 && ringX[0] == ringX[n - 1] && ringY[0] == ringY[n - 1]) {
                n--;
            }
            if (n < 3 || ringX.length != ringY.length) {
                throw new IllegalArgumentException("a ring needs three vertices, got " + n);
            }
            if (vertices + n > x.length) {
                int capacity = Math.max(x.length * 2, vertices + n);
                x = Arrays.copyOf(x, capacity);
                y = Arrays.copyOf(y, capacity);
            }
            System.arraycopy(ringX, 0, x, vertices, n);
            System.arraycopy(ringY, 0, y, vertices, n);
            vertices += n;
            ringStart.add(vertices);
            return this;
        }

        /** Closes the area under way and starts the next. */
        public Builder endArea() {
            areaStart.add(ringStart.size() - 1);
            return this;
        }

        public PlanarPolygons build() {
            return new PlanarPolygons(
                    Arrays.copyOf(x, vertices),
                    Arrays.copyOf(y, vertices),
                    ringStart.stream().mapToInt(Integer::intValue).toArray(),
                    areaStart.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
