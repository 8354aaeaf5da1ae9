package org.jingtu.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.Fixes;

/** Puts together the way through the most probable states. */
final class MatchedWay {
    private final RoadGraph graph;
    private final Routes routes;
    private final Transition transition;
    private final CandidateColumns columns;
    private final CleanTrack track;
    private final Fixes fixes;
    private final SoleRoute sole;
    private final List<MatchedLeg> legs = new ArrayList<>();
    private final List<UnmatchedStretch> unmatched = new ArrayList<>();
    private final List<PossibleRoad> possible = new ArrayList<>();
    private int piece = -1;
    private double at;

    MatchedWay(RoadGraph graph, Routes routes, Transition transition, CandidateColumns columns, CleanTrack track) {
        this.graph = graph;
        this.routes = routes;
        this.transition = transition;
        this.columns = columns;
        this.track = track;
        this.fixes = track.fixes();
        this.sole = new SoleRoute(graph, routes);
    }

    MatchedTrack build(TrackMatcher.Link[] links, int[] states) {
        int n = columns.columns();
        if (n == 0) {
            leaveOut(0, fixes.size() - 1, UnmatchedStretch.Reason.OFF_ROAD);
            return new MatchedTrack(legs, unmatched, possible);
        }
        leaveOut(0, columns.fix(0), UnmatchedStretch.Reason.OFF_ROAD);
        for (int c = 0; c < n; c++) {
            int last = c == 0 ? 0 : columns.fix(c - 1);
            switch (links[c]) {
                case CUT -> begin(states[c]);
                case OFF_ROAD -> {
                    leaveOut(last, columns.fix(c), UnmatchedStretch.Reason.OFF_ROAD);
                    begin(states[c]);
                }
                case NO_ROUTE -> {
                    leaveOut(last, columns.fix(c), UnmatchedStretch.Reason.NO_ROUTE);
                    begin(states[c]);
                }
                case GAP -> bridge(c, states);
                case STEP -> advance(c, states, track.step(columns.fix(c - 1)));
            }
        }
        leaveOut(columns.fix(n - 1), fixes.size() - 1, UnmatchedStretch.Reason.OFF_ROAD);
        return new MatchedTrack(legs, unmatched, possible);
    }

    private void begin(int state) {
        piece++;
        at = columns.offset(state);
    }

    private void leaveOut(int from, int to, UnmatchedStretch.Reason reason) {
        double metres = 0;
        for (int i = from; i < to; i++) {
            metres += Math.hypot(fixes.x(i + 1) - fixes.x(i), fixes.y(i + 1) - fixes.y(i));
        }
        if (to > from) {
            unmatched.add(new UnmatchedStretch(fixes.second(from), fixes.second(to), metres, reason));
        }
    }

    /** Over a gap only where there is one plausible road; else all plausible ones are possible. */
    private void bridge(int column, int[] states) {
        int s = states[column - 1];
        int t = states[column];
        RouteTree tree = tree(s, t);
        Transition.Kind kind =
                transition.between(columns.arc(s), columns.offset(s), tree, columns.arc(t), columns.offset(t));
        boolean alone =
                kind != Transition.Kind.NODES || sole.isSole(columns.arc(s), columns.arc(t), tree, transition.metres());
        if (alone) {
            advance(column, states, CleanTrack.Step.GAP);
            return;
        }
        double from = fixes.second(columns.fix(column - 1));
        double to = fixes.second(columns.fix(column));
        double middle = (from + to) / 2;
        for (int arc : sole.plausibleArcs()) {
            possible.add(new PossibleRoad(arc, 0, graph.lengthMetres(arc), middle));
        }
        possible.add(new PossibleRoad(columns.arc(s), columns.offset(s), graph.lengthMetres(columns.arc(s)), middle));
        possible.add(new PossibleRoad(columns.arc(t), 0, columns.offset(t), middle));
        leaveOut(columns.fix(column - 1), columns.fix(column), UnmatchedStretch.Reason.GAP);
        begin(t);
    }

    private RouteTree tree(int s, int t) {
        int wanted = graph.from(columns.arc(t));
        int root = graph.to(columns.arc(s));
        RouteTree tree = routes.from(root, 0);
        for (double bound = 2 * tree.bound(); needsTree(s, t) && tree.find(wanted) < 0; bound *= 2) {
            tree = routes.from(root, bound);
        }
        return tree;
    }

    /** Only ways over nodes do, and these were found before. */
    private boolean needsTree(int s, int t) {
        int arc = columns.arc(s);
        return columns.arc(t) != graph.reverse(arc)
                && (columns.arc(t) != arc || !transition.isAlong(columns.offset(s), columns.offset(t)));
    }

    private void advance(int column, int[] states, CleanTrack.Step step) {
        int s = states[column - 1];
        int t = states[column];
        int arc = columns.arc(s);
        int next = columns.arc(t);
        double to = columns.offset(t);
        Stage stage = new Stage(fixes.second(columns.fix(column - 1)), fixes.second(columns.fix(column)), step);
        double length = graph.lengthMetres(arc);
        RouteTree tree = tree(s, t);
        switch (transition.between(arc, columns.offset(s), tree, next, to)) {
            case ALONG -> stage.add(arc, at, Math.max(at, to));
            case TURN -> {
                double turned = Math.min(graph.lengthMetres(next), Math.max(0, length - at));
                if (to < turned) {
                    stage.add(arc, at, Math.max(at, length - to));
                    stage.add(next, to, to);
                } else {
                    stage.add(next, turned, to);
                }
            }
            case NODES -> {
                stage.add(arc, at, length);
                for (int between : routes.path(tree, graph.from(next))) {
                    stage.add(between, 0, graph.lengthMetres(between));
                }
                stage.add(next, 0, to);
            }
            case NONE -> throw new IllegalStateException("no way between matched states");
        }
        stage.end();
    }

    /** What a vehicle drove from one position to the next. */
    private final class Stage {
        private final double fromSecond;
        private final double toSecond;
        private final CleanTrack.Step step;
        private final int first = legs.size();
        private double metres;

        Stage(double fromSecond, double toSecond, CleanTrack.Step step) {
            this.fromSecond = fromSecond;
            this.toSecond = toSecond;
            this.step = step;
        }

        void add(int arc, double from, double to) {
            legs.add(new MatchedLeg(arc, from, to, metres, metres + to - from, step, piece));
            metres += to - from;
            at = to;
        }

        /** Turns metres since the beginning into times. */
        void end() {
            double rate = metres > 0 ? (toSecond - fromSecond) / metres : 0;
            for (int k = first; k < legs.size(); k++) {
                MatchedLeg leg = legs.get(k);
                double begins = fromSecond + leg.fromSecond() * rate;
                double ends = k + 1 == legs.size() ? toSecond : fromSecond + leg.toSecond() * rate;
                legs.set(
                        k,
                        new MatchedLeg(
                                leg.arc(), leg.fromMetres(), leg.toMetres(), begins, ends, leg.step(), leg.piece()));
            }
        }
    }
}
