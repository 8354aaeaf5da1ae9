package org.jingtu.analysis.network;

import java.util.Arrays;

/** Places on edges of a network: events, or places where something is told. Taken over, not copied. */
public final class NetworkPlaces {
    private final int[] edge;
    private final double[] offset;
    private final double[] weight;

    private NetworkPlaces(int[] edge, double[] offset, double[] weight) {
        this.edge = edge;
        this.offset = offset;
        this.weight = weight;
    }

    /**
     * @param edge of each place
     * @param offsetMetres from the edge's beginning, 0 to its length
     */
    public static NetworkPlaces of(LinearNetwork network, int[] edge, double[] offsetMetres) {
        double[] ones = new double[edge.length];
        Arrays.fill(ones, 1);
        return weighted(network, edge, offsetMetres, ones);
    }

    /** The same with a weight each. */
    public static NetworkPlaces weighted(LinearNetwork network, int[] edge, double[] offsetMetres, double[] weight) {
        if (edge.length != offsetMetres.length || weight.length != edge.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        for (int i = 0; i < edge.length; i++) {
            double length = network.lengthMetres(edge[i]);
            boolean on = offsetMetres[i] >= 0 && offsetMetres[i] <= length * (1 + 1e-12);
            if (!on || !Double.isFinite(weight[i])) {
                throw new IllegalArgumentException("place " + i + " at " + offsetMetres[i] + " of " + length + " m");
            }
        }
        return new NetworkPlaces(edge, offsetMetres, weight);
    }

    /** Middles of pieces of about so many metres, at least one an edge, edge by edge. */
    public static NetworkPlaces lixels(LinearNetwork network, double metres) {
        if (!(metres > 0)) {
            throw new IllegalArgumentException("pieces of " + metres + " m");
        }
        int size = 0;
        for (int e = 0; e < network.edges(); e++) {
            size = Math.addExact(size, pieces(network, e, metres));
        }
        int[] edge = new int[size];
        double[] offset = new double[size];
        int at = 0;
        for (int e = 0; e < network.edges(); e++) {
            int pieces = pieces(network, e, metres);
            for (int k = 0; k < pieces; k++) {
                edge[at] = e;
                offset[at++] = (k + 0.5) * network.lengthMetres(e) / pieces;
            }
        }
        return of(network, edge, offset);
    }

    private static int pieces(LinearNetwork network, int edge, double metres) {
        return (int) Math.max(1, Math.min(1e8, Math.rint(network.lengthMetres(edge) / metres)));
    }

    public int size() {
        return edge.length;
    }

    public int edge(int i) {
        return edge[i];
    }

    /** Metres from the edge's beginning. */
    public double offset(int i) {
        return offset[i];
    }

    public double weight(int i) {
        return weight[i];
    }

    /** Places sorted by edge: entry numbers by edge, with where each edge begins as the last part. */
    int[][] byEdge(int edges) {
        int[] start = new int[edges + 1];
        for (int e : edge) {
            start[e + 1]++;
        }
        for (int e = 0; e < edges; e++) {
            start[e + 1] += start[e];
        }
        int[] next = Arrays.copyOf(start, edges);
        int[] order = new int[edge.length];
        for (int i = 0; i < edge.length; i++) {
            order[next[edge[i]]++] = i;
        }
        return new int[][] {order, start};
    }
}
