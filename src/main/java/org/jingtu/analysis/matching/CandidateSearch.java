package org.jingtu.analysis.matching;

/** Finds the roads near a position: of each edge within the radius its nearest place. For one thread. */
final class CandidateSearch {
    /** More roads than this at one place are a knot in which nobody can tell. */
    private static final int MOST_EDGES = 32;

    private final RoadGraph graph;
    private final RoadIndex index;
    private final double radius;
    private final int[] edge = new int[MOST_EDGES];
    private final double[] distance = new double[MOST_EDGES];
    private final double[] along = new double[MOST_EDGES];
    private int size;

    CandidateSearch(RoadGraph graph, RoadIndex index, double radius) {
        this.graph = graph;
        this.index = index;
        this.radius = radius;
    }

    int size() {
        return size;
    }

    int edge(int i) {
        return edge[i];
    }

    double distance(int i) {
        return distance[i];
    }

    /** From the edge's beginning, metres. */
    double along(int i) {
        return along[i];
    }

    /** Looks around a place; the nearest edges are kept, in the order of their distance, then number. */
    void find(double px, double py) {
        size = 0;
        int box = index.boxes().box(px, py);
        for (int k = index.boxes().first(box); k < index.boxes().first(box + 1); k++) {
            int s = index.boxes().segment(k);
            int v = index.vertex(s);
            double dx = graph.x(v + 1) - graph.x(v);
            double dy = graph.y(v + 1) - graph.y(v);
            double wx = px - graph.x(v);
            double wy = py - graph.y(v);
            double length = index.lengthMetres(s);
            double place = length > 0 ? Math.max(0, Math.min(length, (wx * dx + wy * dy) / length)) : 0;
            double share = length > 0 ? place / length : 0;
            double ex = wx - share * dx;
            double ey = wy - share * dy;
            double square = ex * ex + ey * ey;
            if (square <= radius * radius) {
                offer(index.edge(s), Math.sqrt(square), index.alongMetres(s) + place);
            }
        }
    }

    private void offer(int which, double far, double place) {
        int at = 0;
        while (at < size && edge[at] != which) {
            at++;
        }
        if (at < size && distance[at] <= far) {
            return;
        }
        if (at == size) {
            if (size < MOST_EDGES) {
                size++;
            } else if (isBefore(far, which, size - 1)) {
                at = size - 1;
            } else {
                return;
            }
        }
        while (at > 0 && isBefore(far, which, at - 1)) {
            edge[at] = edge[at - 1];
            distance[at] = distance[at - 1];
            along[at] = along[at - 1];
            at--;
        }
        edge[at] = which;
        distance[at] = far;
        along[at] = place;
    }

    private boolean isBefore(double far, int which, int at) {
        return far < distance[at] || far == distance[at] && which < edge[at];
    }
}
