package org.jingtu.analysis.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPolygons;

/** See {@link PatternWindow#polygons}. */
final class PolygonWindow implements PatternWindow {
    private final AreaLocator locator;
    private final double area;
    private final double perimeter;
    private final double[] bounds;
    /** Edges by x0, y0, x1, y1, the inside on the left of each; from west to east by their western ends. */
    private final double[] edges;
    /** How far east the edges up to this one reach. */
    private final double[] reach;

    PolygonWindow(PlanarPolygons areas) {
        if (areas.size() == 0) {
            throw new IllegalArgumentException("a window without any area");
        }
        locator = new AreaLocator(areas);
        edges = fromWestToEast(edges(areas));
        reach = reach(edges);
        double sum = 0;
        double length = 0;
        for (int a = 0; a < areas.size(); a++) {
            sum += areas.areaSquareMetres(a);
        }
        bounds = new double[] {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int e = 0; e < edges.length; e += 4) {
            length += Math.hypot(edges[e + 2] - edges[e], edges[e + 3] - edges[e + 1]);
            bounds[0] = Math.min(bounds[0], edges[e]);
            bounds[1] = Math.min(bounds[1], edges[e + 1]);
            bounds[2] = Math.max(bounds[2], edges[e]);
            bounds[3] = Math.max(bounds[3], edges[e + 1]);
        }
        area = sum;
        perimeter = length;
    }

    private static double[] edges(PlanarPolygons areas) {
        double[] edges = new double[4 * areas.firstVertex(areas.firstRing(areas.size()))];
        int at = 0;
        for (int a = 0; a < areas.size(); a++) {
            boolean turned = signedArea(areas, a) < 0;
            for (int r = areas.firstRing(a); r < areas.firstRing(a + 1); r++) {
                int end = areas.firstVertex(r + 1);
                for (int i = areas.firstVertex(r), j = end - 1; i < end; j = i++) {
                    edges[at++] = areas.x(turned ? i : j);
                    edges[at++] = areas.y(turned ? i : j);
                    edges[at++] = areas.x(turned ? j : i);
                    edges[at++] = areas.y(turned ? j : i);
                }
            }
        }
        return edges;
    }

    private static double[] fromWestToEast(double[] edges) {
        double[] sorted = new double[edges.length];
        int[] order = IntStream.range(0, edges.length / 4)
                .boxed()
                .sorted(Comparator.comparingDouble(e -> Math.min(edges[4 * e], edges[4 * e + 2])))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int e = 0; e < order.length; e++) {
            System.arraycopy(edges, 4 * order[e], sorted, 4 * e, 4);
        }
        return sorted;
    }

    private static double[] reach(double[] edges) {
        double[] reach = new double[edges.length / 4];
        double farthest = Double.NEGATIVE_INFINITY;
        for (int e = 0; e < reach.length; e++) {
            farthest = Math.max(farthest, Math.max(edges[4 * e], edges[4 * e + 2]));
            reach[e] = farthest;
        }
        return reach;
    }

    private static double signedArea(PlanarPolygons areas, int a) {
        double x0 = areas.x(areas.firstVertex(areas.firstRing(a)));
        double y0 = areas.y(areas.firstVertex(areas.firstRing(a)));
        double sum = 0;
        for (int r = areas.firstRing(a); r < areas.firstRing(a + 1); r++) {
            int end = areas.firstVertex(r + 1);
            for (int i = areas.firstVertex(r), j = end - 1; i < end; j = i++) {
                sum += (areas.x(j) - x0) * (areas.y(i) - y0) - (areas.x(i) - x0) * (areas.y(j) - y0);
            }
        }
        return sum;
    }

    @Override
    public double areaSquareMetres() {
        return area;
    }

    @Override
    public double perimeterMetres() {
        return perimeter;
    }

    @Override
    public boolean covers(double x, double y) {
        return locator.firstCovering(x, y) >= 0;
    }

    @Override
    public double edgeDistance(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int e = 0; e < edges.length; e += 4) {
            double dx = edges[e + 2] - edges[e];
            double dy = edges[e + 3] - edges[e + 1];
            double squared = dx * dx + dy * dy;
            double t = squared == 0 ? 0 : ((x - edges[e]) * dx + (y - edges[e + 1]) * dy) / squared;
            t = Math.max(0, Math.min(1, t));
            double ox = edges[e] + t * dx - x;
            double oy = edges[e + 1] + t * dy - y;
            nearest = Math.min(nearest, ox * ox + oy * oy);
        }
        return Math.sqrt(nearest);
    }

    /** The circle is cut where edges cross it; each piece lies in the window or not, as its middle does. */
    @Override
    public double circleShare(double x, double y, double radius) {
        double[] angle = new double[8];
        int cuts = 0;
        for (int e = 0; e < edges.length; e += 4) {
            double dx = edges[e + 2] - edges[e];
            double dy = edges[e + 3] - edges[e + 1];
            double fx = edges[e] - x;
            double fy = edges[e + 1] - y;
            double a = dx * dx + dy * dy;
            double b = fx * dx + fy * dy;
            double root = b * b - a * (fx * fx + fy * fy - radius * radius);
            if (a == 0 || root <= 0) {
                continue;
            }
            for (int side = -1; side <= 1; side += 2) {
                double t = (-b + side * Math.sqrt(root)) / a;
                if (t >= 0 && t <= 1) {
                    angle = cuts == angle.length ? Arrays.copyOf(angle, cuts * 2) : angle;
                    angle[cuts++] = Math.atan2(fy + t * dy, fx + t * dx);
                }
            }
        }
        if (cuts == 0) {
            return covers(x + radius, y) ? 1 : 0;
        }
        Arrays.sort(angle, 0, cuts);
        double inside = 0;
        for (int k = 0; k < cuts; k++) {
            double to = k + 1 < cuts ? angle[k + 1] : angle[0] + 2 * Math.PI;
            double middle = (angle[k] + to) / 2;
            if (to > angle[k] && covers(x + radius * Math.cos(middle), y + radius * Math.sin(middle))) {
                inside += to - angle[k];
            }
        }
        return inside / (2 * Math.PI);
    }

    /**
     * An area is the sum over its edges of the strips below them, each counted with the edge's direction; a common area is
     * the sum over pairs of edges of what their strips have in common. Only edges over the same x have anything in common.
     */
    @Override
    public double overlapSquareMetres(double dx, double dy) {
        double base = Math.min(bounds[1], bounds[1] + dy);
        double sum = 0;
        for (int e = 0; e < edges.length; e += 4) {
            double west = Math.min(edges[e], edges[e + 2]) - dx;
            double east = Math.max(edges[e], edges[e + 2]) - dx;
            for (int f = firstReaching(west); f < edges.length && Math.min(edges[f], edges[f + 2]) < east; f += 4) {
                sum += common(e, f, dx, dy, base);
            }
        }
        return Math.max(0, sum);
    }

    private int firstReaching(double x) {
        int low = 0;
        int high = reach.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] > x) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 4 * low;
    }

    private double common(int e, int f, double dx, double dy, double base) {
        double ex0 = edges[e];
        double ex1 = edges[e + 2];
        double fx0 = edges[f] + dx;
        double fx1 = edges[f + 2] + dx;
        double from = Math.max(Math.min(ex0, ex1), Math.min(fx0, fx1));
        double to = Math.min(Math.max(ex0, ex1), Math.max(fx0, fx1));
        if (!(from < to)) {
            return 0;
        }
        double slopeE = (edges[e + 3] - edges[e + 1]) / (ex1 - ex0);
        double slopeF = (edges[f + 3] - edges[f + 1]) / (fx1 - fx0);
        double e0 = edges[e + 1] + slopeE * (from - ex0) - base;
        double e1 = edges[e + 1] + slopeE * (to - ex0) - base;
        double f0 = edges[f + 1] + dy + slopeF * (from - fx0) - base;
        double f1 = edges[f + 1] + dy + slopeF * (to - fx0) - base;
        double width = to - from;
        double lower;
        if ((e0 - f0) * (e1 - f1) >= 0) {
            lower = e0 + e1 <= f0 + f1 ? e0 + e1 : f0 + f1;
        } else { // the edges cross: lower one before, lower one after
            double t = (e0 - f0) / ((e0 - f0) - (e1 - f1));
            double at = e0 + t * (e1 - e0);
            lower = t * (Math.min(e0, f0) + at) + (1 - t) * (at + Math.min(e1, f1));
        }
        return Math.signum(ex0 - ex1) * Math.signum(fx0 - fx1) * width * lower / 2;
    }

    @Override
    public double[] bounds() {
        return bounds.clone();
    }
}
