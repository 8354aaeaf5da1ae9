package org.jingtu.analysis.matching;

import java.util.Arrays;

/** Collects nodes and edges: first the vertices of an edge, then the edge. */
final class RoadGraphParts {
    private double[] nodeX = new double[64];
    private double[] nodeY = new double[64];
    private int nodes;
    private double[] x = new double[256];
    private double[] y = new double[256];
    private int vertices;
    private int[] line = new int[64];
    private double[] fromMetres = new double[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private byte[] direction = new byte[64];
    private int[] firstVertex = new int[65];
    private int edges;

    /** States where a node lies; numbers may come in any order. */
    void node(int number, double px, double py) {
        if (number < 0) {
            throw new IllegalArgumentException("node " + number);
        }
        if (number >= nodeX.length) {
            int capacity = Math.max(number + 1, nodeX.length * 2);
            nodeX = Arrays.copyOf(nodeX, capacity);
            nodeY = Arrays.copyOf(nodeY, capacity);
        }
        nodeX[number] = px;
        nodeY[number] = py;
        nodes = Math.max(nodes, number + 1);
    }

    /** A vertex of the next edge. */
    void vertex(double px, double py) {
        if (vertices == x.length) {
            x = Arrays.copyOf(x, vertices * 2);
            y = Arrays.copyOf(y, vertices * 2);
        }
        x[vertices] = px;
        y[vertices++] = py;
    }

    /** An edge of the vertices since the last. */
    void edge(int ofLine, double atMetres, int fromNode, int toNode, byte allowed) {
        if (edges == line.length) {
            int capacity = edges * 2;
            line = Arrays.copyOf(line, capacity);
            fromMetres = Arrays.copyOf(fromMetres, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            direction = Arrays.copyOf(direction, capacity);
            firstVertex = Arrays.copyOf(firstVertex, capacity + 1);
        }
        line[edges] = ofLine;
        fromMetres[edges] = atMetres;
        from[edges] = fromNode;
        to[edges] = toNode;
        direction[edges] = allowed;
        firstVertex[++edges] = vertices;
    }

    int edges() {
        return edges;
    }

    double[] nodeX() {
        return Arrays.copyOf(nodeX, nodes);
    }

    double[] nodeY() {
        return Arrays.copyOf(nodeY, nodes);
    }

    int[] lines() {
        return Arrays.copyOf(line, edges);
    }

    double[] fromMetres() {
        return Arrays.copyOf(fromMetres, edges);
    }

    int[] fromNodes() {
        return Arrays.copyOf(from, edges);
    }

    int[] toNodes() {
        return Arrays.copyOf(to, edges);
    }

    byte[] directions() {
        return Arrays.copyOf(direction, edges);
    }

    int[] firstVertices() {
        return Arrays.copyOf(firstVertex, edges + 1);
    }

    double[] xs() {
        return Arrays.copyOf(x, vertices);
    }

    double[] ys() {
        return Arrays.copyOf(y, vertices);
    }
}
