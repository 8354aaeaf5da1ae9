package org.jingtu.analysis.pattern;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.SplittableRandom;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;

/**
 * How far L strays when nothing but chance is at work: the smallest and largest L of simulated patterns by distance, and
 * the p-value of the greatest stray of the observed L from their mean over all distances (Ripley 1981; Baddeley et al.
 * 2014). Simulated are as many points, spread evenly over the window; for the cross-K the kinds are dealt out anew.
 */
public final class RipleyEnvelope {
    private final double[] low;
    private final double[] high;
    private final double p;

    private RipleyEnvelope(double[] low, double[] high, double p) {
        this.low = low;
        this.high = high;
        this.p = p;
    }

    /**
     * Around K or, with kinds, the cross-K. Cost: that of K times the simulations.
     *
     * @param first whether a point is of the first kind; empty when there is one kind
     * @param simulations 19 or more make sense: p is at least 1/(simulations + 1)
     * @param seed of the simulations; each has its own stream, so threads do not matter
     */
    public static RipleyEnvelope of(
            PlanarPoints points,
            boolean[] first,
            PatternWindow window,
            RipleyDistances distances,
            Simulation simulations,
            Progress progress) {
        RipleyK observed = k(points, first, window, distances, simulations);
        double[][] l = new double[simulations.count()][];
        Parallel.run(l.length, simulations.threads(), progress, s -> {
            SplittableRandom random = new SplittableRandom(simulations.seed() * 0x9E37_79B9_7F4A_7C15L + s);
            RipleyK k = first.length == 0
                    ? k(spread(points.size(), window, random), first, window, distances, simulations)
                    : k(points, dealt(first, random), window, distances, simulations);
            l[s] = values(k, simulations.correction());
        });
        double[] low = l[0].clone();
        double[] high = l[0].clone();
        double[] mean = new double[low.length];
        for (double[] one : l) {
            for (int r = 0; r < one.length; r++) {
                low[r] = Math.min(low[r], one[r]);
                high[r] = Math.max(high[r], one[r]);
                mean[r] += one[r] / l.length;
            }
        }
        double stray = stray(values(observed, simulations.correction()), mean);
        long asFar = Arrays.stream(l).filter(one -> stray(one, mean) >= stray).count();
        return new RipleyEnvelope(low, high, (asFar + 1.0) / (l.length + 1.0));
    }

    /**
     * How to simulate.
     *
     * @param count of patterns
     * @param correction of the edge
     */
    public record Simulation(int count, RipleyCorrection correction, long seed, int threads) {
        public Simulation {
            if (count < 1 || count > 99_999 || threads < 1) {
                throw new IllegalArgumentException(count + " simulations on " + threads + " threads");
            }
        }
    }

    private static RipleyK k(
            PlanarPoints points, boolean[] first, PatternWindow window, RipleyDistances distances, Simulation how) {
        EnumSet<RipleyCorrection> only = EnumSet.of(how.correction());
        return first.length == 0
                ? RipleyK.of(points, window, distances, only, 1, Progress.NONE)
                : RipleyK.cross(points, first, window, distances, only, 1, Progress.NONE);
    }

    private static double[] values(RipleyK k, RipleyCorrection correction) {
        double[] l = new double[k.size()];
        Arrays.setAll(l, r -> k.l(correction, r));
        return l;
    }

    private static double stray(double[] l, double[] mean) {
        double most = 0;
        for (int r = 0; r < l.length; r++) {
            most = Math.max(most, Math.abs(l[r] - mean[r]));
        }
        return most;
    }

    private static PlanarPoints spread(int n, PatternWindow window, SplittableRandom random) {
        double[] bounds = window.bounds();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            do {
                x[i] = bounds[0] + random.nextDouble() * (bounds[2] - bounds[0]);
                y[i] = bounds[1] + random.nextDouble() * (bounds[3] - bounds[1]);
            } while (!window.covers(x[i], y[i]));
        }
        return PlanarPoints.of(x, y);
    }

    private static boolean[] dealt(boolean[] first, SplittableRandom random) {
        boolean[] kinds = first.clone();
        for (int i = kinds.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            boolean kind = kinds[i];
            kinds[i] = kinds[j];
            kinds[j] = kind;
        }
        return kinds;
    }

    /** Smallest simulated L at a distance, metres. */
    public double low(int r) {
        return low[r];
    }

    /** Largest simulated L. */
    public double high(int r) {
        return high[r];
    }

    /** Share of patterns, the observed among them, that stray at least as far from the simulations' mean. */
    public double p() {
        return p;
    }
}
