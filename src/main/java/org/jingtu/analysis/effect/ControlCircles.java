package org.jingtu.analysis.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.pattern.PatternWindow;

/**
 * A treated place, its ring, and circles of the same size elsewhere that were as bad before, counted from points with
 * times. Place and ring have their own matches: what was usual differs between them. Circles stand on a lattice, keep clear of the place and its ring, and do not overlap each other.
 *
 * <p>Cost: O(candidates · points in a band of their height).
 */
public final class ControlCircles {
    private static final double ROW_PITCH = Math.sqrt(3) / 2;
    private static final int MOST_CANDIDATES = 40_000;

    private final double[] x;
    private final double[] y;
    private final boolean[] after;
    private final PatternWindow place;
    private final double ringMetres;
    private final double radius;

    /**
     * @param points of both windows of time
     * @param after whether a point is of the second window
     * @param place the treated place
     * @param ringMetres width of the ring around it and around the controls
     */
    public ControlCircles(PlanarPoints points, boolean[] after, PatternWindow place, double ringMetres) {
        if (after.length != points.size() || !(ringMetres > 0) || Double.isInfinite(ringMetres)) {
            throw new IllegalArgumentException(after.length + " times, ring of " + ringMetres + " m");
        }
        Integer[] order = new Integer[after.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(points::y));
        this.x = Arrays.stream(order).mapToDouble(points::x).toArray();
        this.y = Arrays.stream(order).mapToDouble(points::y).toArray();
        this.after = new boolean[order.length];
        for (int k = 0; k < order.length; k++) {
            this.after[k] = after[order[k]];
        }
        this.place = place;
        this.ringMetres = ringMetres;
        this.radius = Math.sqrt(place.areaSquareMetres() / Math.PI);
    }

    /** A control circle. */
    public record Circle(double x, double y, double radiusMetres, BeforeAfter counts) {}

    /** Counts of the place and its ring. */
    public BeforeAfter treated() {
        double[] four = new double[4];
        double[] bounds = place.bounds();
        int to = firstAbove(bounds[3] + ringMetres);
        for (int k = firstAbove(Math.nextDown(bounds[1] - ringMetres)); k < to; k++) {
            if (place.covers(x[k], y[k])) {
                four[after[k] ? 1 : 0]++;
            } else if (place.edgeDistance(x[k], y[k]) <= ringMetres) {
                four[after[k] ? 3 : 2]++;
            }
        }
        return new BeforeAfter(four[0], four[1], four[2], four[3]);
    }

    /** Up to so many circles that were as bad as the place, the best match first. Empty when the points leave no room. */
    public List<Circle> matched(int controls) {
        double level = treated().pre();
        return apart(controls, circle -> Math.abs(circle.counts().pre() - level));
    }

    /** Up to so many circles whose rings were as bad as the place's ring. */
    public List<Circle> matchedRings(int controls) {
        double level = treated().ringPre();
        return apart(controls, circle -> Math.abs(circle.counts().ringPre() - level));
    }

    private List<Circle> apart(int controls, ToDoubleFunction<Circle> mismatch) {
        List<Circle> candidates = new ArrayList<>(candidates());
        candidates.sort(Comparator.comparingDouble(mismatch));
        List<Circle> chosen = new ArrayList<>();
        for (Circle circle : candidates) {
            if (chosen.size() < controls && chosen.stream().noneMatch(other -> overlap(circle, other))) {
                chosen.add(circle);
            }
        }
        return chosen;
    }

    /**
     * The difference that the place and its ring made, each against its own matches.
     *
     * @param circles matched to the place
     * @param rings circles whose rings are matched to its ring, as many
     * @param preWeight length of the window after over that of the window before
     */
    public WeightedDisplacementDifference against(List<Circle> circles, List<Circle> rings, double preWeight) {
        List<Control> controls = new ArrayList<>();
        for (int k = 0; k < Math.min(circles.size(), rings.size()); k++) {
            BeforeAfter inner = circles.get(k).counts();
            BeforeAfter outer = rings.get(k).counts();
            controls.add(new Control(
                    new BeforeAfter(inner.pre(), inner.post(), outer.ringPre(), outer.ringPost()),
                    place.areaSquareMetres()));
        }
        return WeightedDisplacementDifference.of(treated(), place.areaSquareMetres(), controls, preWeight);
    }

    private boolean overlap(Circle one, Circle other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y()) < 2 * radius + ringMetres;
    }

    private List<Circle> candidates() {
        List<Circle> candidates = new ArrayList<>();
        if (x.length == 0) {
            return candidates;
        }
        double west = Arrays.stream(x).min().orElseThrow();
        double east = Arrays.stream(x).max().orElseThrow();
        double pitch =
                Math.max(radius, Math.sqrt((east - west) * (y[y.length - 1] - y[0]) / (MOST_CANDIDATES * ROW_PITCH)));
        for (int row = 0; y[0] + row * pitch * ROW_PITCH <= y[y.length - 1]; row++) {
            double cy = y[0] + row * pitch * ROW_PITCH;
            for (double cx = west + (row & 1) * pitch / 2; cx <= east; cx += pitch) {
                boolean clear = !place.covers(cx, cy) && place.edgeDistance(cx, cy) >= radius + 2 * ringMetres;
                if (clear) {
                    candidates.add(circle(cx, cy));
                }
            }
        }
        return candidates;
    }

    private Circle circle(double cx, double cy) {
        double reach = radius + ringMetres;
        double[] four = new double[4];
        int to = firstAbove(cy + reach);
        for (int k = firstAbove(Math.nextDown(cy - reach)); k < to; k++) {
            double squared = (x[k] - cx) * (x[k] - cx) + (y[k] - cy) * (y[k] - cy);
            if (squared <= reach * reach) {
                four[(squared <= radius * radius ? 0 : 2) + (after[k] ? 1 : 0)]++;
            }
        }
        return new Circle(cx, cy, radius, new BeforeAfter(four[0], four[1], four[2], four[3]));
    }

    /** First position whose y is above a limit. */
    private int firstAbove(double limit) {
        int low = 0;
        int high = y.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (y[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
