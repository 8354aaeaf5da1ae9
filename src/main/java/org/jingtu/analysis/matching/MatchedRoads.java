package org.jingtu.analysis.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.CoverageOptions;
import org.jingtu.analysis.coverage.RoadPasses;
import org.jingtu.analysis.coverage.RoadSides;
import org.jingtu.analysis.coverage.Stretch;
import org.jingtu.analysis.coverage.Visits;
import org.jingtu.analysis.coverage.WorkSegments;

/**
 * Which parts of roads were swept, by the ways that vehicles took while they worked, and under how many passes. Where
 * positions have a gap nobody knows whether the vehicle worked: the road that bridges it, or the roads that may have, are
 * unknown.
 *
 * <p>Example: a vehicle that works along a street, and whose positions lie up to 10 m beside it, covers the street and
 * nothing of an alley 18 m away.
 */
public final class MatchedRoads {
    private static final double HOUR_SECONDS = 3600;

    private final PlanarLines roads;
    private final RoadGraph graph;
    private final List<RoadPasses> passes = new ArrayList<>();
    private final List<RoadSides> sides = new ArrayList<>();
    private final List<Set<Long>> hours = new ArrayList<>();
    private final WorkSegments.Builder pieces = new WorkSegments.Builder();

    public MatchedRoads(PlanarLines roads, RoadGraph graph) {
        this.roads = roads;
        this.graph = graph;
        for (int r = 0; r < roads.size(); r++) {
            passes.add(new RoadPasses(r, roads.lengthMetres(r)));
            sides.add(new RoadSides());
            hours.add(new HashSet<>());
        }
    }

    /** Adds what a vehicle swept; nothing when it does not clean. */
    public void add(CleanTrack track, MatchedTrack matched) {
        if (track.rule().halfSwathMetres() <= 0) {
            return;
        }
        for (MatchedLeg leg : matched.legs()) {
            if (leg.lengthMetres() > 0 && leg.step() == CleanTrack.Step.WORK) {
                cover(leg, track.rule().vehicle());
            } else if (leg.lengthMetres() > 0 && leg.step() == CleanTrack.Step.GAP) {
                silence(leg.arc(), leg.fromMetres(), leg.toMetres());
            }
        }
        for (PossibleRoad road : matched.possible()) {
            silence(road.arc(), road.fromMetres(), road.toMetres());
        }
    }

    /** Places of a road that are unknown for other reasons, such as gaps that no road bridges. */
    public void addUnknown(List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            if (stretch.unknown()) {
                passes.get(stretch.road()).silence(stretch.fromMetres(), stretch.toMetres());
            }
        }
    }

    private void cover(MatchedLeg leg, int vehicle) {
        int line = graph.line(leg.arc() >> 1);
        double a = graph.onLine(leg.arc(), leg.fromMetres());
        double b = graph.onLine(leg.arc(), leg.toMetres());
        sides.get(line).drive(a, b);
        hours.get(line).add((long) Math.floor(leg.fromSecond() / HOUR_SECONDS));
        passes.get(line).cover(Math.min(a, b), Math.max(a, b), pieces.size());
        pieces.add(a, 0, b, 0, (leg.fromSecond() + leg.toSecond()) / 2, vehicle, 0);
    }

    private void silence(int arc, double from, double to) {
        double a = graph.onLine(arc, from);
        double b = graph.onLine(arc, to);
        passes.get(graph.line(arc >> 1)).silence(Math.min(a, b), Math.max(a, b));
    }

    /** In which directions a road was driven while cleaning. */
    public RoadSides sides(int road) {
        return sides.get(road);
    }

    /** Clock hours in which somebody cleaned a part of a road. */
    public int hours(int road) {
        return hours.get(road).size();
    }

    /** All roads, cut where the number of passes changes, in order along each road. */
    public List<Stretch> stretches(CoverageOptions options, Progress progress) {
        Visits visits = new Visits(pieces.build(), options.rule());
        List<List<Stretch>> found =
                new ArrayList<>(passes.stream().map(road -> List.<Stretch>of()).toList());
        Parallel.run(roads.size(), options.threads(), progress, r -> {
            List<Stretch> stretches = passes.get(r).stretches(visits, options.passes());
            synchronized (found) {
                found.set(r, stretches);
            }
        });
        return found.stream().flatMap(List::stream).toList();
    }
}
