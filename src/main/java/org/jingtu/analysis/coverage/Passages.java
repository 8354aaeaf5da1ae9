package org.jingtu.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.pattern.AreaLocator;

/**
 * When a vehicle was inside an area: each step of its track is cut exactly at the area's edges, times between two
 * positions go with the distance, and visits less than a while apart are one passage. A gap of the positions whose
 * straight line touches the area makes a passage of its own that nobody can be sure of.
 *
 * <p>Example: of a straight drive of 100 m in 50 s through a square that begins at 30 m and is 40 m wide, 40 m are inside,
 * from second 15 to second 35.
 */
public final class Passages {
    private final PlanarPolygons area;
    private final AreaLocator locator;
    private final double mergeSeconds;
    private final double west;
    private final double south;
    private final double east;
    private final double north;

    /**
     * A passage.
     *
     * @param metres driven inside
     * @param workMetres driven inside while cleaning
     * @param certain false when there were no positions meanwhile
     */
    public record Passage(double fromSecond, double toSecond, double metres, double workMetres, boolean certain) {
        private Passage and(Passage next) {
            return new Passage(
                    fromSecond,
                    Math.max(toSecond, next.toSecond),
                    metres + next.metres,
                    workMetres + next.workMetres,
                    certain);
        }
    }

    /**
     * @param area metres; all its polygons together are one place
     * @param mergeSeconds visits closer than this are one
     */
    public Passages(PlanarPolygons area, double mergeSeconds) {
        this.area = area;
        this.locator = new AreaLocator(area);
        this.mergeSeconds = mergeSeconds;
        int vertices = area.firstVertex(area.firstRing(area.size()));
        double[] x = new double[vertices];
        double[] y = new double[vertices];
        for (int v = 0; v < vertices; v++) {
            x[v] = area.x(v);
            y[v] = area.y(v);
        }
        this.west = Arrays.stream(x).min().orElse(Double.NaN);
        this.east = Arrays.stream(x).max().orElse(Double.NaN);
        this.south = Arrays.stream(y).min().orElse(Double.NaN);
        this.north = Arrays.stream(y).max().orElse(Double.NaN);
    }

    /** In the order of time. Cost: O(steps + steps near the area × its edges). */
    public List<Passage> of(CleanTrack track) {
        List<Passage> found = new ArrayList<>();
        Fixes fixes = track.fixes();
        for (int i = 0; i + 1 < fixes.size(); i++) {
            CleanTrack.Step step = track.step(i);
            if (step != CleanTrack.Step.BREAK && isNear(fixes, i)) {
                cut(fixes, i, step, found);
            }
        }
        return found;
    }

    private boolean isNear(Fixes fixes, int i) {
        return Math.max(fixes.x(i), fixes.x(i + 1)) >= west
                && Math.min(fixes.x(i), fixes.x(i + 1)) <= east
                && Math.max(fixes.y(i), fixes.y(i + 1)) >= south
                && Math.min(fixes.y(i), fixes.y(i + 1)) <= north;
    }

    private void cut(Fixes fixes, int i, CleanTrack.Step step, List<Passage> found) {
        double[] cuts = cuts(fixes.x(i), fixes.y(i), fixes.x(i + 1), fixes.y(i + 1));
        double metres = fixes.stepMetres(i);
        double seconds = fixes.stepSeconds(i);
        for (int c = 0; c + 1 < cuts.length; c++) {
            double middle = (cuts[c] + cuts[c + 1]) / 2;
            double x = fixes.x(i) + middle * (fixes.x(i + 1) - fixes.x(i));
            double y = fixes.y(i) + middle * (fixes.y(i + 1) - fixes.y(i));
            if (locator.firstCovering(x, y) >= 0) {
                double inside = (cuts[c + 1] - cuts[c]) * metres;
                append(
                        found,
                        new Passage(
                                fixes.second(i) + cuts[c] * seconds,
                                fixes.second(i) + cuts[c + 1] * seconds,
                                step == CleanTrack.Step.GAP ? 0 : inside,
                                step == CleanTrack.Step.WORK ? inside : 0,
                                step != CleanTrack.Step.GAP));
            }
        }
    }

    private void append(List<Passage> found, Passage next) {
        Passage last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null && last.certain() == next.certain() && next.fromSecond() - last.toSecond() < mergeSeconds) {
            found.set(found.size() - 1, last.and(next));
        } else {
            found.add(next);
        }
    }

    /** Shares of the way at which it meets an edge, with 0 and 1, in order. */
    private double[] cuts(double x1, double y1, double x2, double y2) {
        double[] cuts = {0, 1};
        for (int r = area.firstRing(0); r < area.firstRing(area.size()); r++) {
            int from = area.firstVertex(r);
            int end = area.firstVertex(r + 1);
            for (int v = from; v < end; v++) {
                int w = v + 1 < end ? v + 1 : from;
                double share = share(x1, y1, x2, y2, v, w);
                if (share > 0 && share < 1) {
                    cuts = Arrays.copyOf(cuts, cuts.length + 1);
                    cuts[cuts.length - 1] = share;
                }
            }
        }
        Arrays.sort(cuts);
        return cuts;
    }

    /** Where along the way it meets the edge from vertex v to w; NaN when it does not or runs along it. */
    private double share(double x1, double y1, double x2, double y2, int v, int w) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double ex = area.x(w) - area.x(v);
        double ey = area.y(w) - area.y(v);
        double cross = dx * ey - dy * ex;
        if (cross == 0) {
            return Double.NaN;
        }
        double along = ((area.x(v) - x1) * ey - (area.y(v) - y1) * ex) / cross;
        double edge = ((area.x(v) - x1) * dy - (area.y(v) - y1) * dx) / cross;
        return edge >= 0 && edge <= 1 ? along : Double.NaN;
    }
}
