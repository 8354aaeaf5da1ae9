package org.jingtu.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.PlanarLines;

/**
 * Makes a road graph from lines: cuts them where they meet. Lines meet where vertices of theirs lie together, where the
 * end of one lies on the other, and, if asked for, where they cross: in data whose roads are not cut at junctions a
 * crossing is a junction, in data that is cut there a crossing without a vertex is a bridge.
 *
 * <p>Cost: O(segments · segments near each). Example: a street from (0, 0) to (100, 0) and one from (50, −50) to (50, 50)
 * make four edges of 50 m around one node when crossings meet, and two edges of 100 m when they do not.
 */
public final class RoadNoding {
    private static final double SHORTEST_SIDE_METRES = 50;

    /** What a crossing without a common vertex is. */
    public enum Crossings {
        /** A junction. */
        MEET,
        /** A bridge. */
        APART
    }

    private record Cut(int line, double metres) {}

    private record Cell(long column, long row) {}

    private final PlanarLines lines;
    private final double tolerance;
    private final Crossings crossings;
    private final double[] along;
    private final int[] segmentLine;
    private final int[] segmentVertex;
    private final List<Cut> cuts = new ArrayList<>();
    private final Map<Cell, List<Integer>> nodes = new HashMap<>();
    private final RoadGraphParts parts = new RoadGraphParts();
    private final List<double[]> nodePlaces = new ArrayList<>();

    private RoadNoding(PlanarLines lines, double tolerance, Crossings crossings) {
        this.lines = lines;
        this.tolerance = tolerance;
        this.crossings = crossings;
        int vertices = lines.firstVertex(lines.size());
        along = new double[vertices];
        segmentLine = new int[vertices - lines.size()];
        segmentVertex = new int[vertices - lines.size()];
        int s = 0;
        for (int l = 0; l < lines.size(); l++) {
            for (int v = lines.firstVertex(l) + 1; v < lines.firstVertex(l + 1); v++) {
                along[v] = along[v - 1] + Math.hypot(lines.x(v) - lines.x(v - 1), lines.y(v) - lines.y(v - 1));
                segmentLine[s] = l;
                segmentVertex[s++] = v - 1;
            }
        }
    }

    /**
     * The graph of the lines.
     *
     * @param direction by line: 1 along it only, -1 against it only, 0 both
     * @param toleranceMetres vertices no farther apart are one
     */
    public static RoadGraph graph(PlanarLines lines, byte[] direction, double toleranceMetres, Crossings crossings) {
        if (direction.length != lines.size()) {
            throw new IllegalArgumentException(direction.length + " directions for " + lines.size() + " lines");
        }
        if (!(toleranceMetres > 0) || Double.isInfinite(toleranceMetres)) {
            throw new IllegalArgumentException("a tolerance of " + toleranceMetres + " m");
        }
        RoadNoding noding = new RoadNoding(lines, toleranceMetres, crossings);
        noding.findCuts();
        noding.addEdges(direction);
        return RoadGraph.of(noding.parts);
    }

    private void findCuts() {
        SegmentBoxes boxes = new SegmentBoxes(new LineSegments(), tolerance, SHORTEST_SIDE_METRES);
        for (int box = 0; box < boxes.boxes(); box++) {
            for (int i = boxes.first(box); i < boxes.first(box + 1); i++) {
                for (int j = i + 1; j < boxes.first(box + 1); j++) {
                    if (segmentLine[boxes.segment(i)] != segmentLine[boxes.segment(j)]) {
                        meet(boxes.segment(i), boxes.segment(j));
                    }
                }
            }
        }
        for (int l = 0; l < lines.size(); l++) {
            cuts.add(new Cut(l, 0));
            cuts.add(new Cut(l, along[lines.firstVertex(l + 1) - 1]));
        }
    }

    private void meet(int s, int t) {
        boolean touched = touch(s, segmentVertex[s], t);
        touched |= touch(s, segmentVertex[s] + 1, t);
        touched |= touch(t, segmentVertex[t], s);
        touched |= touch(t, segmentVertex[t] + 1, s);
        if (!touched && crossings == Crossings.MEET) {
            cross(segmentVertex[s], segmentVertex[t], s, t);
        }
    }

    /** Whether a vertex of one segment lies on another one, as an end of its line or at a vertex; both are cut there. */
    private boolean touch(int s, int vertex, int t) {
        int a = segmentVertex[t];
        double px = lines.x(vertex);
        double py = lines.y(vertex);
        double dx = lines.x(a + 1) - lines.x(a);
        double dy = lines.y(a + 1) - lines.y(a);
        double square = dx * dx + dy * dy;
        double share = square > 0 ? ((px - lines.x(a)) * dx + (py - lines.y(a)) * dy) / square : 0;
        share = Math.max(0, Math.min(1, share));
        if (Math.hypot(lines.x(a) + share * dx - px, lines.y(a) + share * dy - py) > tolerance) {
            return false;
        }
        int line = segmentLine[s];
        boolean end = vertex == lines.firstVertex(line) || vertex == lines.firstVertex(line + 1) - 1;
        boolean first = Math.hypot(lines.x(a) - px, lines.y(a) - py) <= tolerance;
        boolean second = Math.hypot(lines.x(a + 1) - px, lines.y(a + 1) - py) <= tolerance;
        if (!end && !first && !second && crossings == Crossings.APART) {
            return false;
        }
        double length = along[a + 1] - along[a];
        cuts.add(new Cut(line, along[vertex]));
        cuts.add(new Cut(segmentLine[t], first ? along[a] : second ? along[a + 1] : along[a] + share * length));
        return true;
    }

    private void cross(int a, int c, int s, int t) {
        double rx = lines.x(a + 1) - lines.x(a);
        double ry = lines.y(a + 1) - lines.y(a);
        double qx = lines.x(c + 1) - lines.x(c);
        double qy = lines.y(c + 1) - lines.y(c);
        double denominator = rx * qy - ry * qx;
        double wx = lines.x(c) - lines.x(a);
        double wy = lines.y(c) - lines.y(a);
        double onFirst = (wx * qy - wy * qx) / denominator;
        double onSecond = (wx * ry - wy * rx) / denominator;
        if (onFirst > 0 && onFirst < 1 && onSecond > 0 && onSecond < 1) {
            cuts.add(new Cut(segmentLine[s], along[a] + onFirst * (along[a + 1] - along[a])));
            cuts.add(new Cut(segmentLine[t], along[c] + onSecond * (along[c + 1] - along[c])));
        }
    }

    private void addEdges(byte[] direction) {
        cuts.sort(Comparator.comparingInt(Cut::line).thenComparingDouble(Cut::metres));
        double from = 0;
        int fromNode = -1;
        for (int k = 0; k < cuts.size(); k++) {
            Cut cut = cuts.get(k);
            boolean begins = k == 0 || cuts.get(k - 1).line() != cut.line();
            int node = node(cut);
            if (begins) {
                from = cut.metres();
            } else if (node != fromNode || cut.metres() - from > 2 * tolerance) {
                addEdge(cut.line(), from, cut.metres(), fromNode, node, direction[cut.line()]);
                from = cut.metres();
            }
            fromNode = node;
        }
    }

    private void addEdge(int line, double from, double to, int fromNode, int toNode, byte direction) {
        double[] place = place(line, from);
        parts.vertex(place[0], place[1]);
        for (int v = lines.firstVertex(line); v < lines.firstVertex(line + 1); v++) {
            if (along[v] > from && along[v] < to) {
                parts.vertex(lines.x(v), lines.y(v));
            }
        }
        place = place(line, to);
        parts.vertex(place[0], place[1]);
        parts.edge(line, from, fromNode, toNode, direction);
    }

    /** The node at a cut: the first made within the tolerance, or a new one. */
    private int node(Cut cut) {
        double[] at = place(cut.line(), cut.metres());
        double px = at[0];
        double py = at[1];
        long column = (long) Math.floor(px / tolerance);
        long row = (long) Math.floor(py / tolerance);
        int found = Integer.MAX_VALUE;
        for (long c = column - 1; c <= column + 1; c++) {
            for (long r = row - 1; r <= row + 1; r++) {
                for (int node : nodes.getOrDefault(new Cell(c, r), List.of())) {
                    double[] place = nodePlaces.get(node);
                    found = Math.hypot(place[0] - px, place[1] - py) <= tolerance ? Math.min(found, node) : found;
                }
            }
        }
        if (found == Integer.MAX_VALUE) {
            found = nodePlaces.size();
            nodePlaces.add(new double[] {px, py});
            parts.node(found, px, py);
            nodes.computeIfAbsent(new Cell(column, row), cell -> new ArrayList<>())
                    .add(found);
        }
        return found;
    }

    private double[] place(int line, double metres) {
        int last = lines.firstVertex(line + 1);
        int v = Arrays.binarySearch(along, lines.firstVertex(line), last, metres);
        v = Math.min(last - 2, v < 0 ? -v - 2 : v);
        double length = along[v + 1] - along[v];
        double share = length > 0 ? (metres - along[v]) / length : 0;
        return new double[] {
            lines.x(v) + share * (lines.x(v + 1) - lines.x(v)), lines.y(v) + share * (lines.y(v + 1) - lines.y(v))
        };
    }

    private final class LineSegments implements SegmentBoxes.Segments {
        @Override
        public int size() {
            return segmentVertex.length;
        }

        @Override
        public double x1(int s) {
            return lines.x(segmentVertex[s]);
        }

        @Override
        public double y1(int s) {
            return lines.y(segmentVertex[s]);
        }

        @Override
        public double x2(int s) {
            return lines.x(segmentVertex[s] + 1);
        }

        @Override
        public double y2(int s) {
            return lines.y(segmentVertex[s] + 1);
        }
    }
}
