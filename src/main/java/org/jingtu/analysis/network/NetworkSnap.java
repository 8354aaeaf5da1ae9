package org.jingtu.analysis.network;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;
import org.jspecify.annotations.Nullable;

/**
 * Moves points to the nearest place of the nearest edge, when there is one near enough. Edges are listed in boxes; O(edges
 * + points · edges near each).
 *
 * <p>Example: with an edge from (0, 0) to (10, 0), the point (3, 4) snaps to 3 m along it, at a distance of 4 m.
 */
public final class NetworkSnap {
    private static final int MOST_BOXES_A_SIDE = 2048;

    private final LinearNetwork network;
    private final double limit;
    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] edge;

    /** @param limitMetres points farther from every edge are left out */
    public NetworkSnap(LinearNetwork network, double limitMetres) {
        if (!(limitMetres > 0) || Double.isInfinite(limitMetres)) {
            throw new IllegalArgumentException("snapping within " + limitMetres + " m");
        }
        this.network = network;
        this.limit = limitMetres;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < network.vertices(); v++) {
            west = Math.min(west, network.x(v));
            south = Math.min(south, network.y(v));
            east = Math.max(east, network.x(v));
            north = Math.max(north, network.y(v));
        }
        double width = Math.max(0, east - west);
        double height = Math.max(0, north - south);
        side = Math.max(limitMetres, Math.max(width, height) / MOST_BOXES_A_SIDE);
        columns = network.vertices() == 0 ? 1 : (int) (width / side) + 1;
        rows = network.vertices() == 0 ? 1 : (int) (height / side) + 1;
        int[] count = new int[columns * rows + 1];
        forEachBox((e, box) -> count[box + 1]++);
        for (int box = 0; box < columns * rows; box++) {
            count[box + 1] += count[box];
        }
        start = count;
        edge = new int[count[columns * rows]];
        int[] next = count.clone();
        forEachBox((e, box) -> edge[next[box]++] = e);
    }

    private interface BoxOfEdge {
        void accept(int edge, int box);
    }

    /** Boxes that an edge comes as near as the limit to: those around its pieces no longer than a box. */
    private void forEachBox(BoxOfEdge visitor) {
        int[] last = new int[columns * rows];
        Arrays.fill(last, -1);
        for (int e = 0; e < network.edges(); e++) {
            double length = network.lengthMetres(e);
            int pieces = (int) Math.max(1, Math.ceil(length / side));
            for (int k = 0; k < pieces; k++) {
                double x0 = network.xAt(e, length * k / pieces);
                double x1 = network.xAt(e, length * (k + 1) / pieces);
                double y0 = network.yAt(e, length * k / pieces);
                double y1 = network.yAt(e, length * (k + 1) / pieces);
                int lastRow = row(Math.max(y0, y1) + limit);
                int lastColumn = column(Math.max(x0, x1) + limit);
                for (int r = row(Math.min(y0, y1) - limit); r <= lastRow; r++) {
                    for (int c = column(Math.min(x0, x1) - limit); c <= lastColumn; c++) {
                        if (last[r * columns + c] != e) {
                            last[r * columns + c] = e;
                            visitor.accept(e, r * columns + c);
                        }
                    }
                }
            }
        }
    }

    private int column(double x) {
        return (int) Math.min(columns - 1.0, Math.max(0, Math.floor((x - west) / side)));
    }

    private int row(double y) {
        return (int) Math.min(rows - 1.0, Math.max(0, Math.floor((y - south) / side)));
    }

    /** Places of the points that an edge is near enough to, in their order, with their weights. */
    public NetworkPlaces snap(PlanarPoints points) {
        int[] edges = new int[points.size()];
        double[] offsets = new double[points.size()];
        double[] weights = new double[points.size()];
        int size = 0;
        for (int i = 0; i < points.size(); i++) {
            Snapped snapped = snap(points.x(i), points.y(i));
            if (snapped != null) {
                edges[size] = snapped.edge();
                offsets[size] = snapped.offsetMetres();
                weights[size++] = points.weight(i);
            }
        }
        return NetworkPlaces.weighted(
                network, Arrays.copyOf(edges, size), Arrays.copyOf(offsets, size), Arrays.copyOf(weights, size));
    }

    /**
     * The place on an edge that a point goes to.
     *
     * @param offsetMetres from the edge's beginning
     * @param metres from the point
     */
    public record Snapped(int edge, double offsetMetres, double metres) {}

    /** The nearest place, the first edge of equals; null where none is near enough. */
    public @Nullable Snapped snap(double x, double y) {
        Snapped nearest = null;
        int box = row(y) * columns + column(x);
        for (int k = start[box]; k < start[box + 1]; k++) {
            double along = along(edge[k], x, y);
            double distance = Math.hypot(network.xAt(edge[k], along) - x, network.yAt(edge[k], along) - y);
            if (distance <= limit && (nearest == null || distance < nearest.metres())) {
                nearest = new Snapped(edge[k], along, distance);
            }
        }
        return nearest;
    }

    /** Metres along an edge of its place nearest to a point. */
    private double along(int e, double x, double y) {
        double length = network.lengthMetres(e);
        double dx = network.xAt(e, length) - network.xAt(e, 0);
        double dy = network.yAt(e, length) - network.yAt(e, 0);
        double projected = length == 0 ? 0 : ((x - network.xAt(e, 0)) * dx + (y - network.yAt(e, 0)) * dy) / length;
        return Math.max(0, Math.min(length, projected));
    }
}
