package org.jingtu.analysis.matching;

import java.util.Arrays;
import org.jingtu.analysis.PlanarLines;

/**
 * Roads as nodes and directed arcs. An edge is a part of a road line between two nodes; its arcs are 2·edge along the line
 * and 2·edge + 1 against it, and a one-way edge allows only one of them. Offsets on an arc are metres from where it starts.
 *
 * <p>Made by {@link RoadNoding} from lines, or by {@link #ofArcs} from lines whose nodes are known.
 */
public final class RoadGraph {
    private final double[] nodeX;
    private final double[] nodeY;
    private final int[] line;
    private final double[] fromMetres;
    private final double[] length;
    private final double[] lineMetres;
    private final int[] from;
    private final int[] to;
    private final byte[] direction;
    private final int[] firstVertex;
    private final double[] x;
    private final double[] y;
    private final int[] firstOut;
    private final int[] out;
    private final int[] reverse;

    private RoadGraph(RoadGraphParts parts) {
        int edges = parts.edges();
        nodeX = parts.nodeX();
        nodeY = parts.nodeY();
        line = parts.lines();
        fromMetres = parts.fromMetres();
        from = parts.fromNodes();
        to = parts.toNodes();
        direction = parts.directions();
        firstVertex = parts.firstVertices();
        x = parts.xs();
        y = parts.ys();
        length = new double[edges];
        for (int e = 0; e < edges; e++) {
            for (int v = firstVertex[e] + 1; v < firstVertex[e + 1]; v++) {
                length[e] += Math.hypot(x[v] - x[v - 1], y[v] - y[v - 1]);
            }
        }
        lineMetres = new double[Arrays.stream(line).max().orElse(-1) + 1];
        for (int e = 0; e < edges; e++) {
            lineMetres[line[e]] = Math.max(lineMetres[line[e]], fromMetres[e] + length[e]);
        }
        firstOut = new int[nodeX.length + 1];
        for (int arc = 0; arc < 2 * edges; arc++) {
            firstOut[from(arc) + 1] += allows(arc) ? 1 : 0;
        }
        for (int n = 0; n < nodeX.length; n++) {
            firstOut[n + 1] += firstOut[n];
        }
        out = new int[firstOut[nodeX.length]];
        int[] next = Arrays.copyOf(firstOut, nodeX.length);
        for (int arc = 0; arc < 2 * edges; arc++) {
            if (allows(arc)) {
                out[next[from(arc)]++] = arc;
            }
        }
        reverse = reverses();
    }

    static RoadGraph of(RoadGraphParts parts) {
        return new RoadGraph(parts);
    }

    /** The arc back: of a two-way edge its other arc, of a one-way edge one of equal length between the same nodes. */
    private int[] reverses() {
        int[] found = new int[2 * edges()];
        for (int arc = 0; arc < found.length; arc++) {
            found[arc] = -1;
            if (allows(arc ^ 1)) {
                found[arc] = arc ^ 1;
                continue;
            }
            for (int k = firstOut[to(arc)]; k < firstOut[to(arc) + 1]; k++) {
                int other = out[k];
                boolean back = to(other) == from(arc) && Math.abs(lengthMetres(other) - lengthMetres(arc)) < 0.01;
                if (back && found[arc] < 0 && other >> 1 != arc >> 1) {
                    found[arc] = other;
                }
            }
        }
        return found;
    }

    /** Number of nodes. */
    public int nodes() {
        return nodeX.length;
    }

    /** Number of edges; arcs have numbers below twice this. */
    public int edges() {
        return line.length;
    }

    /** Number of the line that an edge is a part of. */
    public int line(int edge) {
        return line[edge];
    }

    /** Where on its line an edge begins, metres. */
    public double fromMetres(int edge) {
        return fromMetres[edge];
    }

    /** Length of an edge, metres. */
    public double edgeMetres(int edge) {
        return length[edge];
    }

    /** Length of an arc, metres. */
    public double lengthMetres(int arc) {
        return length[arc >> 1];
    }

    /** Whether an arc may be driven. */
    public boolean allows(int arc) {
        byte d = direction[arc >> 1];
        return d == 0 || d > 0 == ((arc & 1) == 0);
    }

    /** Node where an arc starts. */
    public int from(int arc) {
        return (arc & 1) == 0 ? from[arc >> 1] : to[arc >> 1];
    }

    /** Node where an arc ends. */
    public int to(int arc) {
        return (arc & 1) == 0 ? to[arc >> 1] : from[arc >> 1];
    }

    /** Easting of a node. */
    public double nodeX(int node) {
        return nodeX[node];
    }

    /** Northing of a node. */
    public double nodeY(int node) {
        return nodeY[node];
    }

    /** Where on the line an offset of an arc is, metres from the line's beginning. */
    public double onLine(int arc, double offset) {
        int edge = arc >> 1;
        return fromMetres[edge] + ((arc & 1) == 0 ? offset : length[edge] - offset);
    }

    /** Length of a line, metres: where the last of its edges ends. */
    public double lineMetres(int ofLine) {
        return lineMetres[ofLine];
    }

    /** The arc that leads back over the same road, or -1. */
    int reverse(int arc) {
        return reverse[arc];
    }

    int firstOut(int node) {
        return firstOut[node];
    }

    /** An arc that leaves a node, by entry. */
    int out(int entry) {
        return out[entry];
    }

    int firstVertex(int edge) {
        return firstVertex[edge];
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    /**
     * A graph whose nodes are known: each line is one edge between two nodes.
     *
     * @param direction by line: 1 along it only, -1 against it only, 0 both
     * @param from by line, numbers from 0
     * @param to likewise
     * @throws IllegalArgumentException when the arrays are not as long as there are lines
     */
    public static RoadGraph ofArcs(PlanarLines lines, byte[] direction, int[] from, int[] to) {
        int n = lines.size();
        if (direction.length != n || from.length != n || to.length != n) {
            throw new IllegalArgumentException("a direction, a from and a to are needed for each line");
        }
        RoadGraphParts parts = new RoadGraphParts();
        for (int l = 0; l < n; l++) {
            int first = lines.firstVertex(l);
            int last = lines.firstVertex(l + 1) - 1;
            parts.node(from[l], lines.x(first), lines.y(first));
            parts.node(to[l], lines.x(last), lines.y(last));
            for (int v = first; v <= last; v++) {
                parts.vertex(lines.x(v), lines.y(v));
            }
            parts.edge(l, 0, from[l], to[l], direction[l]);
        }
        return new RoadGraph(parts);
    }
}
