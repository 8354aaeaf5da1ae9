package org.jingtu.demo;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where each patrol went on each day: a random walk over the streets, into some alleys and out again, drawn to places
 * in proportion to their patrol weight.
 */
final class PatrolWalks {
    /** 20 collectors and 2 patrol vehicles. */
    static final int PATROLS = 22;

    static final int COLLECTORS = 20;
    private static final double ALLEY_SHARE = 0.35;

    private final PatrolNetwork network;
    private final long seed;

    PatrolWalks(PatrolNetwork network, long seed) {
        this.network = network;
        this.seed = seed;
    }

    /** Kilometres a patrol makes in a day. */
    static double kilometres(int patrol) {
        return patrol < COLLECTORS ? 13 : 40;
    }

    static boolean entersAlleys(int patrol) {
        return patrol < COLLECTORS;
    }

    /** Steps of the network in the order they were walked. */
    int[] walk(int patrol, int day) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + day * 64L + patrol);
        int[] walked = new int[2048];
        int n = 0;
        double left = kilometres(patrol);
        int node = start(random);
        PatrolNetwork.Edge last = null;
        while (left > 0) {
            PatrolNetwork.Edge edge = next(network.edgesOf(node), last, random);
            boolean forward = edge.from() == node;
            int before = n;
            walked = Arrays.copyOf(walked, Math.max(walked.length, n + 1024));
            n = append(walked, n, edge.firstStep(), edge.stepCount(), forward);
            for (PatrolNetwork.Alley alley : edge.alleys()) {
                if (entersAlleys(patrol) && random.nextDouble() < ALLEY_SHARE * alley.weight()) {
                    walked = Arrays.copyOf(walked, Math.max(walked.length, n + 1024));
                    n = append(walked, n, alley.firstStep(), alley.stepCount(), true);
                    n = append(walked, n, alley.firstStep(), alley.stepCount(), false);
                }
            }
            for (int i = before; i < n; i++) {
                left -= network.kilometres(walked[i]);
            }
            node = forward ? edge.to() : edge.from();
            last = edge;
        }
        return Arrays.copyOf(walked, n);
    }

    private int start(SplittableRandom random) {
        while (true) {
            PatrolNetwork.Edge edge =
                    network.edges().get(random.nextInt(network.edges().size()));
            if (random.nextDouble() * Planted.STRONGEST_DRAW < edge.weight()) {
                return edge.from();
            }
        }
    }

    /** The next edge by weight; back where one came from only when there is no other way. */
    private static PatrolNetwork.Edge next(
            List<PatrolNetwork.Edge> choices, PatrolNetwork.@Nullable Edge last, SplittableRandom random) {
        double total = 0;
        for (PatrolNetwork.Edge edge : choices) {
            total += edge.equals(last) ? 0 : edge.weight();
        }
        if (total == 0 && last != null) {
            return last;
        }
        double at = random.nextDouble() * total;
        for (PatrolNetwork.Edge edge : choices) {
            at -= edge.equals(last) ? 0 : edge.weight();
            if (at < 0) {
                return edge;
            }
        }
        return choices.get(0);
    }

    private static int append(int[] walked, int n, int first, int count, boolean forward) {
        for (int k = 0; k < count; k++) {
            walked[n++] = forward ? first + k : first + count - 1 - k;
        }
        return n;
    }
}
