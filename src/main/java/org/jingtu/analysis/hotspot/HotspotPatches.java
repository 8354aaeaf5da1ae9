package org.jingtu.analysis.hotspot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jingtu.analysis.SpatialWeights;

/** Neighbouring places that are significant at 95 % in the same direction, put together; strongest patch first. */
public final class HotspotPatches {
    private static final int SIGNIFICANT = 2;

    /**
     * A patch.
     *
     * @param rank from 1
     * @param hot or cold
     * @param places indexes of its places, ascending
     * @param peakScore most extreme standard score
     * @param smallestQ of its places
     */
    public record Patch(int rank, boolean hot, List<Integer> places, double peakScore, double smallestQ) {}

    private HotspotPatches() {}

    /** Hot patches first, then cold ones, each by its most extreme score. O(entries). */
    public static List<Patch> of(HotspotResult result, SpatialWeights weights) {
        List<Patch> found = new ArrayList<>();
        boolean[] seen = new boolean[result.size()];
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i] && Math.abs(result.hotspotClass(i)) >= SIGNIFICANT) {
                found.add(grow(result, weights, seen, i));
            }
        }
        found.sort(Comparator.comparing((Patch patch) -> !patch.hot())
                .thenComparing(patch -> -Math.abs(patch.peakScore()))
                .thenComparing(patch -> patch.places().get(0)));
        List<Patch> ranked = new ArrayList<>();
        for (Patch patch : found) {
            ranked.add(new Patch(ranked.size() + 1, patch.hot(), patch.places(), patch.peakScore(), patch.smallestQ()));
        }
        return List.copyOf(ranked);
    }

    private static Patch grow(HotspotResult result, SpatialWeights weights, boolean[] seen, int first) {
        boolean hot = result.hotspotClass(first) > 0;
        List<Integer> places = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        double peak = 0;
        double smallest = 1;
        while (!open.isEmpty()) {
            int i = open.pop();
            places.add(i);
            peak = Math.abs(result.z(i)) > Math.abs(peak) ? result.z(i) : peak;
            smallest = Math.min(smallest, result.q(i));
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                int j = weights.neighbour(e);
                int sign = hot ? 1 : -1;
                if (!seen[j] && sign * result.hotspotClass(j) >= SIGNIFICANT) {
                    seen[j] = true;
                    open.push(j);
                }
            }
        }
        places.sort(null);
        return new Patch(0, hot, List.copyOf(places), peak, smallest);
    }
}
