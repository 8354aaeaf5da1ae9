package org.jingtu.analysis.effect;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses controls that were as bad as the treated place before, so that chance peaks on both sides fall alike. */
public final class MatchedControls {
    private MatchedControls() {}

    /**
     * The numbers of the candidates whose counts before, scaled to the treated place's exposure, are nearest to its own;
     * ties by number. Fewer when there are fewer candidates. O(n log n).
     *
     * <p>Example: 30 before; of candidates with 10, 28 and 33 before, the two nearest are 1 and 2.
     */
    public static List<Integer> nearest(BeforeAfter treated, double exposure, List<Control> candidates, int controls) {
        if (controls < 1) {
            throw new IllegalArgumentException(controls + " controls");
        }
        return IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> {
                    Control candidate = candidates.get(i);
                    return Math.abs(candidate.counts().pre() * exposure / candidate.exposure() - treated.pre());
                }))
                .limit(controls)
                .toList();
    }
}
