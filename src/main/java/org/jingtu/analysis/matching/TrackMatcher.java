package org.jingtu.analysis.matching;

import java.util.Arrays;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.Fixes;

/** The hidden Markov model over one track after another. For one thread. */
final class TrackMatcher {
    private static final double THINNING_SIGMAS = 2;
    /** A way is searched within these first, and within the wider ones when no state can be reached. */
    private static final double NEAR_FACTOR = 2;

    private static final double NEAR_METRES = 100;
    private static final double FAR_FACTOR = 4;
    private static final double FAR_METRES = 200;
    private static final double SLACK_SIGMAS = 4;

    private final RoadGraph graph;
    private final RoadSpread spread;
    private final MatchOptions options;
    private final CandidateSearch search;
    private final Routes routes;
    private final Transition transition;
    private final CandidateColumns columns = new CandidateColumns();
    private Link[] links = new Link[256];

    /** How a column hangs together with the one before it. */
    enum Link {
        /** Positions follow each other. */
        STEP,
        /** They have a gap. */
        GAP,
        /** The track begins anew. */
        CUT,
        /** There was no road for too long. */
        OFF_ROAD,
        /** No way leads here. */
        NO_ROUTE
    }

    TrackMatcher(RoadGraph graph, RoadIndex index, RoadSpread spread, MatchOptions options) {
        this.graph = graph;
        this.spread = spread;
        this.options = options;
        this.search = new CandidateSearch(graph, index, options.radiusMetres());
        this.routes = new Routes(graph);
        this.transition = new Transition(graph, options.sigmaMetres());
    }

    MatchedTrack match(CleanTrack track) {
        findCandidates(track);
        if (links.length < columns.columns()) {
            links = new Link[Math.max(columns.columns(), links.length * 2)];
        }
        for (int c = 0; c < columns.columns(); c++) {
            links[c] = c == 0 ? Link.CUT : link(track, c);
            boolean connected = links[c] == Link.STEP || links[c] == Link.GAP;
            if (connected && !advance(track, c)) {
                links[c] = Link.NO_ROUTE;
                connected = false;
            }
            if (!connected) {
                for (int s = columns.start(c); s < columns.start(c + 1); s++) {
                    columns.reach(s, columns.emission(s), -1);
                }
            }
        }
        return new MatchedWay(graph, routes, transition, columns, track).build(links, states());
    }

    /** Fixes closer than two sigmas to the one before say nothing new, unless the vehicle's doing changes there. */
    private void findCandidates(CleanTrack track) {
        Fixes fixes = track.fixes();
        double nearest = THINNING_SIGMAS * options.sigmaMetres();
        columns.clear();
        int last = -1;
        boolean offRoad = false;
        for (int i = 0; i < fixes.size(); i++) {
            boolean kept = last < 0
                    || i + 1 == fixes.size()
                    || track.step(i - 1) != track.step(i)
                    || track.step(i) == CleanTrack.Step.GAP
                    || Math.hypot(fixes.x(i) - fixes.x(last), fixes.y(i) - fixes.y(last)) >= nearest;
            if (kept) {
                offRoad = !addColumn(fixes, i, offRoad);
                last = i;
            }
        }
    }

    /** Whether there is any road near the fix. */
    private boolean addColumn(Fixes fixes, int i, boolean fromOffRoad) {
        search.find(fixes.x(i), fixes.y(i));
        for (int k = 0; k < search.size(); k++) {
            int edge = search.edge(k);
            double probability = spread.logProbability(graph.line(edge), search.distance(k));
            if (graph.allows(2 * edge)) {
                columns.add(2 * edge, search.along(k), probability);
            }
            if (graph.allows(2 * edge + 1)) {
                columns.add(2 * edge + 1, Math.max(0, graph.edgeMetres(edge) - search.along(k)), probability);
            }
        }
        return columns.endColumn(i, fromOffRoad);
    }

    private Link link(CleanTrack track, int column) {
        int from = columns.fix(column - 1);
        int to = columns.fix(column);
        Link link = Link.STEP;
        for (int i = from; i < to; i++) {
            CleanTrack.Step step = track.step(i);
            if (step == CleanTrack.Step.BREAK) {
                return Link.CUT;
            }
            link = step == CleanTrack.Step.GAP ? Link.GAP : link;
        }
        double seconds = track.fixes().second(to) - track.fixes().second(from);
        boolean offRoad = columns.comesFromOffRoad(column) && seconds > track.longestSeconds();
        return link == Link.STEP && offRoad ? Link.OFF_ROAD : link;
    }

    private boolean advance(CleanTrack track, int column) {
        Fixes fixes = track.fixes();
        int f = columns.fix(column - 1);
        int g = columns.fix(column);
        double straight = Math.hypot(fixes.x(g) - fixes.x(f), fixes.y(g) - fixes.y(f));
        double possible = track.rule().possibleSpeed() * (fixes.second(g) - fixes.second(f))
                + SLACK_SIGMAS * options.sigmaMetres();
        double near = Math.min(possible, NEAR_FACTOR * straight + NEAR_METRES);
        double far = Math.min(possible, FAR_FACTOR * straight + FAR_METRES);
        return advance(column, straight, near) || far > near && advance(column, straight, far);
    }

    /** One step of Viterbi's algorithm, over ways no longer than a bound. */
    private boolean advance(int column, double straight, double bound) {
        int firstNext = columns.start(column);
        int endNext = columns.start(column + 1);
        for (int t = firstNext; t < endNext; t++) {
            columns.reach(t, Double.NEGATIVE_INFINITY, -1);
        }
        double beta = options.beta(straight);
        boolean reached = false;
        for (int s = columns.start(column - 1); s < firstNext; s++) {
            if (columns.score(s) == Double.NEGATIVE_INFINITY) {
                continue;
            }
            int arc = columns.arc(s);
            double offset = columns.offset(s);
            double rest = graph.lengthMetres(arc) - offset;
            RouteTree tree = routes.from(graph.to(arc), Math.max(0, bound - rest));
            for (int t = firstNext; t < endNext; t++) {
                Transition.Kind kind = transition.between(arc, offset, tree, columns.arc(t), columns.offset(t));
                if (kind == Transition.Kind.NONE || transition.metres() > bound) {
                    continue;
                }
                double detour = Math.abs(transition.metres() - straight) + transition.turnMetres();
                double score = columns.score(s) + columns.emission(t) - detour / beta;
                if (score > columns.score(t)) {
                    columns.reach(t, score, s);
                    reached = true;
                }
            }
        }
        return reached;
    }

    /** The most probable state of each column. */
    private int[] states() {
        int n = columns.columns();
        int[] states = new int[n];
        Arrays.fill(states, -1);
        int state = -1;
        for (int c = n - 1; c >= 0; c--) {
            boolean ends = c == n - 1 || links[c + 1] != Link.STEP && links[c + 1] != Link.GAP;
            state = ends ? columns.best(c) : columns.before(state);
            states[c] = state;
        }
        return states;
    }
}
