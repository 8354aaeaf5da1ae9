package org.jingtu.analysis.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarLines;

/**
 * Streets as vertices and straight edges between them. An edge can be left at its ends only, so lines that cross without
 * a common vertex do not meet there: a bridge stays a bridge.
 */
public final class LinearNetwork {
    private final double[] x;
    private final double[] y;
    private final int[] from;
    private final int[] to;
    private final double[] length;
    /** Edge ends at each vertex: start[v] … start[v + 1] − 1; an end is 2·edge, plus 1 for the edge's far end. */
    private final int[] start;

    private final int[] end;

    private LinearNetwork(double[] x, double[] y, int[] from, int[] to) {
        this.x = x;
        this.y = y;
        this.from = from;
        this.to = to;
        length = new double[from.length];
        start = new int[x.length + 1];
        for (int e = 0; e < from.length; e++) {
            length[e] = Math.hypot(x[to[e]] - x[from[e]], y[to[e]] - y[from[e]]);
            start[from[e] + 1]++;
            start[to[e] + 1]++;
        }
        for (int v = 0; v < x.length; v++) {
            start[v + 1] += start[v];
        }
        end = new int[2 * from.length];
        int[] next = Arrays.copyOf(start, x.length);
        for (int e = 0; e < from.length; e++) {
            end[next[from[e]]++] = 2 * e;
            end[next[to[e]]++] = 2 * e + 1;
        }
    }

    /** @throws IllegalArgumentException when an edge names no vertex */
    public static LinearNetwork of(double[] x, double[] y, int[] from, int[] to) {
        if (x.length != y.length || from.length != to.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
        for (int e = 0; e < from.length; e++) {
            if (Math.min(from[e], to[e]) < 0 || Math.max(from[e], to[e]) >= x.length) {
                throw new IllegalArgumentException("edge " + e + " from " + from[e] + " to " + to[e]);
            }
        }
        return new LinearNetwork(x.clone(), y.clone(), from.clone(), to.clone());
    }

    /**
     * Each straight piece of the lines is an edge, numbered in the order of the lines; vertices are one where their
     * coordinates are equal to the millimetre. Pieces without length are left out.
     */
    public static LinearNetwork of(PlanarLines lines) {
        int pieces = lines.firstVertex(lines.size()) - lines.size();
        Map<Place, Integer> numbers = new HashMap<>();
        double[] x = new double[lines.firstVertex(lines.size())];
        double[] y = new double[x.length];
        int[] from = new int[Math.max(0, pieces)];
        int[] to = new int[from.length];
        int edges = 0;
        for (int l = 0; l < lines.size(); l++) {
            int last = -1;
            for (int v = lines.firstVertex(l); v < lines.firstVertex(l + 1); v++) {
                double vx = lines.x(v);
                double vy = lines.y(v);
                int number = numbers.computeIfAbsent(Place.of(vx, vy), place -> numbers.size());
                x[number] = vx;
                y[number] = vy;
                if (last >= 0 && last != number) {
                    from[edges] = last;
                    to[edges++] = number;
                }
                last = number;
            }
        }
        return new LinearNetwork(
                Arrays.copyOf(x, numbers.size()),
                Arrays.copyOf(y, numbers.size()),
                Arrays.copyOf(from, edges),
                Arrays.copyOf(to, edges));
    }

    private record Place(long x, long y) {
        static Place of(double x, double y) {
            return new Place(Math.round(x * 1000), Math.round(y * 1000));
        }
    }

    /**
     * The connected part with the greatest length; of equals, the one with the first edge. O(vertices + edges).
     *
     * <p>Example: of a street of 100 m and another of 10 m that it does not meet, the former.
     */
    public LinearNetwork mainPart() {
        int[] part = new int[x.length];
        Arrays.fill(part, -1);
        int[] stack = new int[x.length];
        int main = -1;
        double longest = -1;
        for (int e = 0; e < from.length; e++) {
            if (part[from[e]] < 0) {
                double metres = markPart(part, stack, from[e], e);
                if (metres > longest) {
                    longest = metres;
                    main = e;
                }
            }
        }
        int wanted = main;
        int[] kept = IntStream.range(0, from.length)
                .filter(e -> part[from[e]] == wanted)
                .toArray();
        int[] number = new int[x.length];
        int[] vertices = IntStream.range(0, x.length)
                .filter(v -> part[v] == wanted && wanted >= 0)
                .toArray();
        for (int k = 0; k < vertices.length; k++) {
            number[vertices[k]] = k;
        }
        return new LinearNetwork(
                Arrays.stream(vertices).mapToDouble(v -> x[v]).toArray(),
                Arrays.stream(vertices).mapToDouble(v -> y[v]).toArray(),
                Arrays.stream(kept).map(e -> number[from[e]]).toArray(),
                Arrays.stream(kept).map(e -> number[to[e]]).toArray());
    }

    /** Marks all that is connected with a vertex; metres of its edges. */
    private double markPart(int[] part, int[] stack, int first, int mark) {
        int size = 0;
        double twice = 0;
        stack[size++] = first;
        part[first] = mark;
        while (size > 0) {
            int vertex = stack[--size];
            for (int k = start[vertex]; k < start[vertex + 1]; k++) {
                twice += length[end[k] >> 1];
                int other = vertexAt(end[k] ^ 1);
                if (part[other] < 0) {
                    part[other] = mark;
                    stack[size++] = other;
                }
            }
        }
        return twice / 2;
    }

    public int vertices() {
        return x.length;
    }

    public int edges() {
        return from.length;
    }

    public double lengthMetres(int edge) {
        return length[edge];
    }

    public int from(int edge) {
        return from[edge];
    }

    public int to(int edge) {
        return to[edge];
    }

    /** Easting of the place so many metres from the edge's beginning. */
    public double xAt(int edge, double metres) {
        double share = length[edge] == 0 ? 0 : metres / length[edge];
        return x[from[edge]] + share * (x[to[edge]] - x[from[edge]]);
    }

    /** Northing of that place. */
    public double yAt(int edge, double metres) {
        double share = length[edge] == 0 ? 0 : metres / length[edge];
        return y[from[edge]] + share * (y[to[edge]] - y[from[edge]]);
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    /** Number of edge ends at a vertex. */
    int degree(int vertex) {
        return start[vertex + 1] - start[vertex];
    }

    int firstEnd(int vertex) {
        return start[vertex];
    }

    /** An edge end: 2·edge, plus 1 for the far end. */
    int end(int entry) {
        return end[entry];
    }

    /** The vertex at an edge end. */
    int vertexAt(int edgeEnd) {
        return (edgeEnd & 1) == 0 ? from[edgeEnd >> 1] : to[edgeEnd >> 1];
    }
}
