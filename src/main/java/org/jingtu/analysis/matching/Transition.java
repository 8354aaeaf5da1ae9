package org.jingtu.analysis.matching;

/** The way on the roads from one state of the model to another. For one thread. */
final class Transition {
    /** Turning round on the road costs as much as a detour of this length. */
    static final double TURN_METRES = 50;

    /** A vehicle that stands seems to go back by this many sigmas. */
    private static final double BACK_SIGMAS = 3;

    /** How a state follows another. */
    enum Kind {
        NONE,
        /** Along the same arc. */
        ALONG,
        /** Round on the same road. */
        TURN,
        /** Over nodes. */
        NODES
    }

    private final RoadGraph graph;
    private final double backMetres;
    private double metres;
    private double turns;

    Transition(RoadGraph graph, double sigmaMetres) {
        this.graph = graph;
        this.backMetres = BACK_SIGMAS * sigmaMetres;
    }

    /** Length of the way that was last asked for. */
    double metres() {
        return metres;
    }

    /** What turning round on it costs, as metres of detour. */
    double turnMetres() {
        return turns;
    }

    /** Whether a place on the same arc is ahead, or so little behind that the vehicle stood. */
    boolean isAlong(double offset, double nextOffset) {
        return nextOffset >= offset - backMetres;
    }

    /** @param tree ways from the node where the first arc ends */
    Kind between(int arc, double offset, RouteTree tree, int nextArc, double nextOffset) {
        turns = 0;
        if (arc == nextArc && isAlong(offset, nextOffset)) {
            metres = Math.max(0, nextOffset - offset);
            return Kind.ALONG;
        }
        double length = graph.lengthMetres(arc);
        if (nextArc == graph.reverse(arc)) {
            metres = Math.abs(nextOffset - (length - offset));
            turns = TURN_METRES;
            return Kind.TURN;
        }
        int entry = tree.find(graph.from(nextArc));
        if (entry < 0) {
            return Kind.NONE;
        }
        metres = length - offset + tree.metres(entry) + nextOffset;
        int back = graph.reverse(arc);
        int backNext = graph.reverse(nextArc);
        turns += back >= 0 && tree.firstArc(entry) == back ? TURN_METRES : 0;
        turns += backNext >= 0 && tree.lastArc(entry) == backNext ? TURN_METRES : 0;
        return Kind.NODES;
    }
}
