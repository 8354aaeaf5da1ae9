package org.jingtu.analysis.coverage;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPolygons;

/** Where a horizontal line enters and leaves an area: the edges of each area listed by strips of their height. */
final class AreaRows {
    private static final double[] NONE = new double[0];

    private final PlanarPolygons areas;
    private final int[][] start;
    private final int[][] edgeEnd;
    private final double[] south;
    private final double[] north;

    AreaRows(PlanarPolygons areas) {
        this.areas = areas;
        start = new int[areas.size()][];
        edgeEnd = new int[areas.size()][];
        south = new double[areas.size()];
        north = new double[areas.size()];
        for (int a = 0; a < areas.size(); a++) {
            list(a);
        }
    }

    private void list(int a) {
        int first = areas.firstVertex(areas.firstRing(a));
        int last = areas.firstVertex(areas.firstRing(a + 1));
        south[a] = Double.POSITIVE_INFINITY;
        north[a] = Double.NEGATIVE_INFINITY;
        for (int v = first; v < last; v++) {
            south[a] = Math.min(south[a], areas.y(v));
            north[a] = Math.max(north[a], areas.y(v));
        }
        int strips = Math.max(1, (last - first) / 3);
        int[] begin = new int[strips + 1];
        for (int v = first; v < last; v++) {
            for (int s = strip(a, strips, low(v)); s <= strip(a, strips, high(v)); s++) {
                begin[s + 1]++;
            }
        }
        for (int s = 0; s < strips; s++) {
            begin[s + 1] += begin[s];
        }
        int[] ends = new int[begin[strips]];
        int[] next = begin.clone();
        for (int v = first; v < last; v++) {
            for (int s = strip(a, strips, low(v)); s <= strip(a, strips, high(v)); s++) {
                ends[next[s]++] = v;
            }
        }
        start[a] = begin;
        edgeEnd[a] = ends;
    }

    /** The vertex before {@code v} on its ring. */
    private int before(int v) {
        int ring = ring(v);
        return v == areas.firstVertex(ring) ? areas.firstVertex(ring + 1) - 1 : v - 1;
    }

    private int ring(int v) {
        int low = 0;
        int high = areas.firstRing(areas.size()) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (areas.firstVertex(middle) <= v) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private double low(int v) {
        return Math.min(areas.y(v), areas.y(before(v)));
    }

    private double high(int v) {
        return Math.max(areas.y(v), areas.y(before(v)));
    }

    private int strip(int a, int strips, double y) {
        double height = north[a] - south[a];
        double at = height > 0 ? (y - south[a]) / height * strips : 0;
        return Math.max(0, Math.min(strips - 1, (int) at));
    }

    /** Abscissas where the line enters and leaves, ascending, an even number of them. */
    double[] crossings(int a, double y) {
        if (y < south[a] || y > north[a]) {
            return NONE;
        }
        int s = strip(a, start[a].length - 1, y);
        double[] found = new double[start[a][s + 1] - start[a][s]];
        int n = 0;
        for (int k = start[a][s]; k < start[a][s + 1]; k++) {
            int v = edgeEnd[a][k];
            int u = before(v);
            double y0 = areas.y(u);
            double y1 = areas.y(v);
            if ((y0 > y) != (y1 > y)) {
                found[n++] = areas.x(u) + (areas.x(v) - areas.x(u)) * (y - y0) / (y1 - y0);
            }
        }
        double[] crossings = Arrays.copyOf(found, n);
        Arrays.sort(crossings);
        return crossings;
    }
}
