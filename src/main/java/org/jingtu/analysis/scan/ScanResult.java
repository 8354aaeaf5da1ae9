package org.jingtu.analysis.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The best circle (and stretch of time) around every centre, and what they are worth. */
public final class ScanResult {
    private static final double EULER = 0.57721566490153286;

    /** With fewer random data sets above, the rank says little and a fitted Gumbel distribution more. */
    private static final int FEW = 10;

    private final ScanData data;
    private final ScanOptions options;
    private final int[] size;
    private final int[] from;
    private final int[] to;
    private final long[] cases;
    private final double[] expected;
    private final double[] ratio;
    private final double[] chance;
    private final int[] order;

    private ScanResult(Builder best, double[] chance) {
        this.data = best.data;
        this.options = best.options;
        this.size = best.size;
        this.from = best.from;
        this.to = best.to;
        this.cases = best.cases;
        this.expected = best.expected;
        this.ratio = best.ratio;
        this.chance = chance;
        this.order = IntStream.range(0, ratio.length)
                .boxed()
                .sorted((a, b) -> ratio[a] == ratio[b] ? Integer.compare(a, b) : Double.compare(ratio[b], ratio[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Collects the best of each centre, from any thread. */
    static final class Builder {
        private final ScanData data;
        private final ScanOptions options;
        private final int[] size;
        private final int[] from;
        private final int[] to;
        private final long[] cases;
        private final double[] expected;
        private final double[] ratio;

        Builder(ScanData data, ScanOptions options) {
            this.data = data;
            this.options = options;
            int n = data.size();
            size = new int[n];
            from = new int[n];
            to = new int[n];
            cases = new long[n];
            expected = new double[n];
            ratio = new double[n];
        }

        void set(int centre, CentreScan scan) {
            size[centre] = scan.size();
            from[centre] = scan.from();
            to[centre] = scan.to();
            cases[centre] = scan.count();
            expected[centre] = scan.expected();
            ratio[centre] = scan.best()[0];
        }

        /** @param chance largest ratios of random data sets, ascending */
        ScanResult build(double[] chance) {
            return new ScanResult(this, chance);
        }
    }

    /** Number of centres. */
    public int size() {
        return size.length;
    }

    /** The centre of the k-th best circle, from 0; ties by index. */
    public int centre(int rank) {
        return order[rank];
    }

    /** Places in the best circle around a centre; 1, the centre, where no circle holds more than expected. */
    public int places(int centre) {
        return size[centre];
    }

    /** Those places, ascending. */
    public int[] members(int centre) {
        if (ratio[centre] == 0) {
            return new int[] {centre};
        }
        NearestFirst nearest = new NearestFirst(data, options.maxShare());
        nearest.around(centre);
        return IntStream.range(0, size[centre]).map(nearest::place).sorted().toArray();
    }

    /** First step of the stretch of time. */
    public int firstStep(int centre) {
        return from[centre];
    }

    /** Its last step. */
    public int lastStep(int centre) {
        return to[centre];
    }

    public long cases(int centre) {
        return cases[centre];
    }

    public double expected(int centre) {
        return expected[centre];
    }

    /** Log likelihood ratio; 0 where no circle holds more than expected. */
    public double ratio(int centre) {
        return ratio[centre];
    }

    /**
     * P(the best circle of a random data set is as good): the rank among the random data sets, (at least as good + 1) /
     * (sets + 1). Where fewer than ten are as good, the upper tail of a Gumbel distribution with their mean and variance
     * (Abrams, Kulldorff &amp; Kleinman 2010), which can be smaller than one in the number of sets. 1 without sets.
     */
    public double p(int centre) {
        int atLeast = chance.length - below(ratio[centre]);
        double ranked = rankP(centre);
        if (ratio[centre] == 0 || atLeast >= FEW || chance.length < FEW) {
            return ranked;
        }
        return Math.min(gumbelP(ratio[centre]), (FEW + 1.0) / (chance.length + 1.0));
    }

    /** The rank alone. */
    public double rankP(int centre) {
        return ratio[centre] == 0 ? 1 : (chance.length - below(ratio[centre]) + 1.0) / (chance.length + 1.0);
    }

    private int below(double value) {
        int from = 0;
        int to = chance.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (chance[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private double gumbelP(double value) {
        double mean = Arrays.stream(chance).average().orElse(0);
        double variance =
                Arrays.stream(chance).map(c -> (c - mean) * (c - mean)).sum() / (chance.length - 1);
        if (variance == 0) {
            return 1.0 / (chance.length + 1);
        }
        double scale = Math.sqrt(6 * variance) / Math.PI;
        double location = mean - EULER * scale;
        return -Math.expm1(-Math.exp(-(value - location) / scale));
    }

    /**
     * Centres of the most likely cluster and of the next best ones that share no place with those before, best first.
     *
     * @param most how many at most
     */
    public List<Integer> clusters(int most) {
        List<Integer> clusters = new ArrayList<>();
        boolean[] taken = new boolean[size.length];
        for (int centre : order) {
            if (clusters.size() == most || ratio[centre] == 0) {
                break;
            }
            if (taken[centre]) {
                continue;
            }
            int[] members = members(centre);
            if (Arrays.stream(members).noneMatch(m -> taken[m])) {
                Arrays.stream(members).forEach(m -> taken[m] = true);
                clusters.add(centre);
            }
        }
        return clusters;
    }
}
