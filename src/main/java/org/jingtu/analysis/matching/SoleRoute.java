package org.jingtu.analysis.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether only one plausible road leads over a gap. Any other way leaves out some arc of the shortest one, so each of them
 * is closed in turn: when a way is still found that is no longer than one and a half times the shortest plus 100 m, more
 * than one road is plausible. For one thread.
 */
final class SoleRoute {
    private static final double PLAUSIBLE_FACTOR = 1.5;
    private static final double PLAUSIBLE_METRES = 100;

    private final RoadGraph graph;
    private final Routes routes;
    private int[] plausible = new int[0];

    SoleRoute(RoadGraph graph, Routes routes) {
        this.graph = graph;
        this.routes = routes;
    }

    /** Arcs between the first and the last on plausible ways, of the last gap asked about; each once, ascending. */
    int[] plausibleArcs() {
        return plausible;
    }

    /**
     * @param tree ways from the node where the first arc ends
     * @param metres of the shortest way, with its parts of the first and last arc
     */
    boolean isSole(int arc, int nextArc, RouteTree tree, double metres) {
        int from = graph.to(arc);
        int to = graph.from(nextArc);
        int[] shortest = routes.path(tree, to);
        double inner = tree.metres(tree.find(to));
        double bound = inner + (PLAUSIBLE_FACTOR - 1) * metres + PLAUSIBLE_METRES;
        plausible = shortest;
        for (int closed : shortest) {
            int @Nullable [] other = routes.without(from, to, bound, closed);
            if (other != null) {
                int before = plausible.length;
                plausible = Arrays.copyOf(plausible, before + other.length);
                System.arraycopy(other, 0, plausible, before, other.length);
            }
        }
        boolean alone = plausible.length == shortest.length;
        plausible = Arrays.stream(plausible).sorted().distinct().toArray();
        return alone;
    }
}
