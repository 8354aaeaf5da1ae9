package org.jingtu.analysis.scan;

import java.util.Arrays;

/**
 * The largest likelihood ratios over all circles and stretches of time around centres, for several sets of cases at once.
 * For one thread at a time.
 *
 * <p>Few windows are worth a logarithm: C·KL(q‖p) is at most (c − E)²/(E·(1 − E/C)), so a count that does not exceed what
 * was expected by more than √(best so far · E·(1 − E/C)) cannot be better.
 */
final class CentreScan {
    private final ScanData data;
    private final ScanOptions options;
    private final NearestFirst nearest;
    private final int[] cases;
    private final int sets;
    private final int[] held;
    private final double[] living;
    private final int[] inWindow;
    private final double[] best;
    private final double[] root;
    private double leastRoot;

    /** Places, first and last step of the window that the last improvement came from. */
    private int size;

    private int from;
    private int to;
    private long count;
    private double expected;

    /** @param cases by place, step and set */
    CentreScan(ScanData data, ScanOptions options, int[] cases, int sets) {
        this.data = data;
        this.options = options;
        this.nearest = new NearestFirst(data, options.maxShare());
        this.cases = cases;
        this.sets = sets;
        held = new int[data.steps() * sets];
        living = new double[data.steps()];
        inWindow = new int[sets];
        best = new double[sets];
        root = new double[sets];
    }

    /** Forgets the best so far. */
    void restart(int centre) {
        Arrays.fill(best, 0);
        Arrays.fill(root, 0);
        size = 1;
        from = 0;
        to = data.steps() - 1;
        count = 0;
        expected = 0;
        for (int bin = centre * data.steps(); bin < (centre + 1) * data.steps(); bin++) {
            count += cases[bin * sets];
            expected += data.totalCases() * (data.population()[bin] / data.totalPopulation());
        }
    }

    /** Looks at all circles around a centre. */
    void scan(int centre) {
        leastRoot = Arrays.stream(root).min().orElse(0);
        int places = nearest.around(centre);
        int steps = data.steps();
        Arrays.fill(held, 0);
        Arrays.fill(living, 0);
        for (int k = 0; k < places; k++) {
            int place = nearest.place(k);
            int first = place * steps * sets;
            for (int h = 0; h < held.length; h++) {
                held[h] += cases[first + h];
            }
            for (int t = 0; t < steps; t++) {
                living[t] += data.population()[place * steps + t];
            }
            boolean onlyLast = options.windows() == ScanOptions.Windows.PROSPECTIVE;
            for (int last = onlyLast ? steps - 1 : 0; last < steps; last++) {
                windowsUntil(last, k + 1);
            }
        }
    }

    private void windowsUntil(int last, int places) {
        System.arraycopy(held, last * sets, inWindow, 0, sets);
        double population = living[last];
        compare(population, places, last, last);
        for (int t = last - 1; t >= 0 && last - t < options.maxSteps(); t--) {
            population += living[t];
            for (int r = 0; r < sets; r++) {
                inWindow[r] += held[t * sets + r];
            }
            compare(population, places, t, last);
        }
    }

    private void compare(double population, int places, int first, int last) {
        double total = data.totalCases();
        double chance = total * population / data.totalPopulation();
        double width = Math.sqrt(Math.max(0, chance * (1 - chance / total)));
        int needed = (int) (chance + leastRoot * width);
        for (int r = 0; r < sets; r++) {
            if (inWindow[r] >= needed && inWindow[r] - chance > root[r] * width) {
                double ratio = PoissonRatio.of(inWindow[r], chance, data.totalCases());
                if (ratio > best[r]) {
                    best[r] = ratio;
                    root[r] = Math.sqrt(ratio);
                    size = places;
                    from = first;
                    to = last;
                    count = inWindow[r];
                    expected = chance;
                }
            }
        }
    }

    /** The best so far of each set: read them, never write. */
    double[] best() {
        return best;
    }

    /** Goes on from what is known to be reached. */
    void raise(double[] known) {
        for (int r = 0; r < sets; r++) {
            best[r] = Math.max(best[r], known[r]);
            root[r] = Math.sqrt(best[r]);
        }
    }

    int size() {
        return size;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    long count() {
        return count;
    }

    double expected() {
        return expected;
    }
}
