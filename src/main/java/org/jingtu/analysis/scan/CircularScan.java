package org.jingtu.analysis.scan;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;

/**
 * Where more cases are than chance would put there: the circular scan of Kulldorff (1997) and, over steps of time, the
 * cylindrical one of Kulldorff (2001), Poisson, high rates.
 *
 * <p>Every place is a centre; its circle grows place by place, by distance, ties by index, as long as it holds at most the
 * share asked for. For each circle (and stretch of time) the {@link PoissonRatio}; the largest of all is the most likely
 * cluster. Its p-value: the rank of its ratio among the largest ratios of random data sets with the same total.
 *
 * <p>Time O(places² + places · places in a circle · windows · permutations). Memory: the random data sets in batches of at
 * most {@value #BATCH_MEGABYTES} MB, 20 bytes a place and thread, 40 bytes a place for the result; lists of members are
 * made when asked for. So 50,000 centres take less than 100 MB, whatever the permutations and the largest circle.
 *
 * <p>Example: places (0, 0), (1, 0), (9, 0) with 9, 1 and 0 cases in populations of 10: the circle of the first place alone,
 * 9 cases where 3.33 were expected, ratio 7.04.
 */
public final class CircularScan {
    private static final int CENTRES = 64;
    private static final int BATCH_MEGABYTES = 64;
    private static final int MOST_SETS = 256;

    private final ScanData data;
    private final ScanOptions options;
    private final int threads;

    private CircularScan(ScanData data, ScanOptions options, int threads) {
        this.data = data;
        this.options = options;
        this.threads = threads;
    }

    /** @param threads to compute with; results do not depend on it */
    public static ScanResult of(ScanData data, ScanOptions options, int threads, Progress progress) {
        CircularScan scan = new CircularScan(data, options, threads);
        ScanResult.Builder best = new ScanResult.Builder(data, options);
        double ownShare = 1.0 / (1 + options.permutations());
        scan.observe(best, progress.between(0, ownShare));
        return best.build(scan.chance(progress.between(ownShare, 1)));
    }

    private void observe(ScanResult.Builder best, Progress progress) {
        Parallel.run(parts(), threads, progress, part -> {
            CentreScan scan = new CentreScan(data, options, data.cases(), 1);
            for (int centre = part * CENTRES; centre < Math.min(data.size(), (part + 1) * CENTRES); centre++) {
                scan.restart(centre);
                scan.scan(centre);
                best.set(centre, scan);
            }
        });
    }

    private int parts() {
        return (data.size() + CENTRES - 1) / CENTRES;
    }

    /** The largest ratios of random data sets. */
    private double[] chance(Progress progress) {
        long[] seeds = new SplittableRandom(options.seed())
                .longs(options.permutations())
                .toArray();
        RandomCases random = new RandomCases(data.population(), data.totalPopulation());
        int bins = data.cases().length;
        int most = Math.max(1, Math.min(MOST_SETS, (BATCH_MEGABYTES << 18) / bins));
        double[] largest = new double[seeds.length];
        for (int first = 0; first < seeds.length; first += most) {
            int from = first;
            int sets = Math.min(most, seeds.length - first);
            int[] cases = new int[bins * sets];
            Parallel.run(
                    sets,
                    threads,
                    Progress.NONE,
                    set -> random.add(data.totalCases(), new SplittableRandom(seeds[from + set]), cases, sets, set));
            double[] batch = largest(
                    cases,
                    sets,
                    progress.between((double) first / seeds.length, (double) (first + sets) / seeds.length));
            System.arraycopy(batch, 0, largest, first, sets);
        }
        Arrays.sort(largest);
        return largest;
    }

    private double[] largest(int[] cases, int sets, Progress progress) {
        double[] largest = new double[sets];
        Parallel.run(parts(), threads, progress, part -> {
            CentreScan scan = new CentreScan(data, options, cases, sets);
            synchronized (largest) {
                scan.raise(largest);
            }
            for (int centre = part * CENTRES; centre < Math.min(data.size(), (part + 1) * CENTRES); centre++) {
                scan.scan(centre);
            }
            synchronized (largest) {
                for (int r = 0; r < sets; r++) {
                    largest[r] = Math.max(largest[r], scan.best()[r]);
                }
            }
        });
        return largest;
    }
}
