package org.jingtu.analysis.network;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Shortest ways along the network from one place (Dijkstra 1959), as far as a limit. Reusable, not thread-safe. Memory:
 * 8 bytes a vertex.
 */
public final class NetworkDistances {
    private final LinearNetwork network;
    private final double[] toVertex;
    private int[] reached = new int[64];
    private int reachedCount;
    private int edge;
    private double offset;

    public NetworkDistances(LinearNetwork network) {
        this.network = network;
        this.toVertex = new double[network.vertices()];
        Arrays.fill(toVertex, Double.POSITIVE_INFINITY);
    }

    private record Reached(int vertex, double metres) {}

    /** Starts from a place on an edge. O(vertices within the limit · log). */
    public NetworkDistances from(int startEdge, double offsetMetres, double limitMetres) {
        edge = startEdge;
        offset = offsetMetres;
        for (int k = 0; k < reachedCount; k++) {
            toVertex[reached[k]] = Double.POSITIVE_INFINITY;
        }
        reachedCount = 0;
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Double.compare(a.metres(), b.metres()));
        reach(queue, network.from(edge), offset, limitMetres);
        reach(queue, network.to(edge), network.lengthMetres(edge) - offset, limitMetres);
        for (Reached next = queue.poll(); next != null; next = queue.poll()) {
            if (next.metres() > toVertex[next.vertex()]) {
                continue;
            }
            int first = network.firstEnd(next.vertex());
            for (int k = first; k < first + network.degree(next.vertex()); k++) {
                int end = network.end(k);
                reach(queue, network.vertexAt(end ^ 1), next.metres() + network.lengthMetres(end >> 1), limitMetres);
            }
        }
        return this;
    }

    private void reach(PriorityQueue<Reached> queue, int vertex, double metres, double limit) {
        if (metres <= limit && metres < toVertex[vertex]) {
            if (toVertex[vertex] == Double.POSITIVE_INFINITY) {
                reached = reachedCount == reached.length ? Arrays.copyOf(reached, 2 * reachedCount) : reached;
                reached[reachedCount++] = vertex;
            }
            toVertex[vertex] = metres;
            queue.add(new Reached(vertex, metres));
        }
    }

    /** Number of vertices within the limit. */
    int reachedCount() {
        return reachedCount;
    }

    boolean isReached(int vertex) {
        return toVertex[vertex] < Double.POSITIVE_INFINITY;
    }

    /** One of them. */
    int reached(int k) {
        return reached[k];
    }

    /** Metres to a place on an edge; infinite when there is no way within the limit. */
    public double to(int otherEdge, double otherOffset) {
        double around = Math.min(
                toVertex[network.from(otherEdge)] + otherOffset,
                toVertex[network.to(otherEdge)] + network.lengthMetres(otherEdge) - otherOffset);
        return otherEdge == edge ? Math.min(around, Math.abs(otherOffset - offset)) : around;
    }
}
