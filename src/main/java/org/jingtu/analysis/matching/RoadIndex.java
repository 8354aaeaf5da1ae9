package org.jingtu.analysis.matching;

/** The straight segments of a road graph in boxes, each with its edge and where on it it begins. */
final class RoadIndex {
    private final SegmentBoxes boxes;
    private final int[] vertex;
    private final int[] edge;
    private final double[] along;
    private final double[] length;

    RoadIndex(RoadGraph graph, double reachMetres) {
        int segments = 0;
        for (int e = 0; e < graph.edges(); e++) {
            segments += graph.firstVertex(e + 1) - graph.firstVertex(e) - 1;
        }
        vertex = new int[segments];
        edge = new int[segments];
        along = new double[segments];
        length = new double[segments];
        int s = 0;
        for (int e = 0; e < graph.edges(); e++) {
            double at = 0;
            for (int v = graph.firstVertex(e); v + 1 < graph.firstVertex(e + 1); v++) {
                vertex[s] = v;
                edge[s] = e;
                along[s] = at;
                length[s] = Math.hypot(graph.x(v + 1) - graph.x(v), graph.y(v + 1) - graph.y(v));
                at += length[s++];
            }
        }
        boxes = new SegmentBoxes(new Ends(graph), reachMetres, reachMetres);
    }

    SegmentBoxes boxes() {
        return boxes;
    }

    /** First vertex of a segment. */
    int vertex(int s) {
        return vertex[s];
    }

    int edge(int s) {
        return edge[s];
    }

    double alongMetres(int s) {
        return along[s];
    }

    double lengthMetres(int s) {
        return length[s];
    }

    private final class Ends implements SegmentBoxes.Segments {
        private final RoadGraph graph;

        Ends(RoadGraph graph) {
            this.graph = graph;
        }

        @Override
        public int size() {
            return vertex.length;
        }

        @Override
        public double x1(int s) {
            return graph.x(vertex[s]);
        }

        @Override
        public double y1(int s) {
            return graph.y(vertex[s]);
        }

        @Override
        public double x2(int s) {
            return graph.x(vertex[s] + 1);
        }

        @Override
        public double y2(int s) {
            return graph.y(vertex[s] + 1);
        }
    }
}
