package org.jingtu.analysis.siting;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jingtu.analysis.Progress;

/**
 * The p rows of a table of costs with the least sum of column minima: swaps from several starts (Teitz &amp; Bart 1968) for
 * the choice, the Lagrangean dual of the assignment for the bound (Cornuéjols, Fisher &amp; Nemhauser 1977), branch and
 * bound in between. A step of the dual costs O(sites · demand); the search is broken off after a fixed amount of work.
 */
final class MedianSearch {
    private static final long MOST_WORK = 15_000_000_000L;
    private static final int STARTS = 8;
    private static final int ROOT_STEPS = 400;
    private static final int NODE_STEPS = 40;
    private static final double TOLERANCE = 1e-10;

    private static final byte FREE = 0;
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final double[][] costs;
    private final int sites;
    private final int demands;
    private final int p;
    private final Random random;
    private final double[] reduced;
    private final Integer[] order;

    private int[] best = {};
    private double upper = Double.POSITIVE_INFINITY;
    private long work;
    /** Least bound of the nodes that were not looked into. */
    private double open = Double.POSITIVE_INFINITY;

    /** @param costs by site, then by demand */
    MedianSearch(double[][] costs, int p, long seed) {
        this.costs = costs;
        this.sites = costs.length;
        this.demands = costs[0].length;
        this.p = p;
        this.random = new Random(seed);
        this.reduced = new double[sites];
        this.order = IntStream.range(0, sites).boxed().toArray(Integer[]::new);
    }

    SitingSolution solve(Progress progress) {
        for (int start = 0; start < STARTS; start++) {
            offer(swapped(start == 0 ? greedy() : drawn()));
            progress.report(0.3 * start / STARTS);
        }
        double[] multipliers = nearestCosts(best);
        branch(new byte[sites], multipliers, ROOT_STEPS, progress);
        return new SitingSolution(best, upper, Math.min(upper, open));
    }

    private void offer(int[] chosen) {
        double cost = Arrays.stream(nearestCosts(chosen)).sum();
        if (cost < upper) {
            upper = cost;
            best = chosen.clone();
        }
    }

    private double[] nearestCosts(int[] chosen) {
        double[] nearest = new double[demands];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int j : chosen) {
            for (int i = 0; i < demands; i++) {
                nearest[i] = Math.min(nearest[i], costs[j][i]);
            }
        }
        return nearest;
    }

    /** One site after the other, each time the one that helps most. */
    private int[] greedy() {
        int[] chosen = new int[0];
        double[] nearest = nearestCosts(chosen);
        for (int k = 0; k < p; k++) {
            int found = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < sites; j++) {
                double sum = 0;
                for (int i = 0; i < demands; i++) {
                    sum += Math.min(nearest[i], costs[j][i]);
                }
                if (sum < least && !contains(chosen, j)) {
                    least = sum;
                    found = j;
                }
            }
            chosen = Arrays.copyOf(chosen, k + 1);
            chosen[k] = found;
            nearest = nearestCosts(chosen);
        }
        return chosen;
    }

    private static boolean contains(int[] chosen, int site) {
        return Arrays.stream(chosen).anyMatch(j -> j == site);
    }

    private int[] drawn() {
        int[] all = IntStream.range(0, sites).toArray();
        for (int k = 0; k < p; k++) {
            int other = k + random.nextInt(sites - k);
            int site = all[other];
            all[other] = all[k];
            all[k] = site;
        }
        return Arrays.copyOf(all, p);
    }

    /** Swaps a chosen site for another, the best swap first, until no swap helps. */
    private int[] swapped(int[] start) {
        int[] chosen = start.clone();
        int[] first = new int[demands];
        double[] nearest = new double[demands];
        double[] second = new double[demands];
        double[] loss = new double[p];
        while (true) {
            rank(chosen, first, nearest, second);
            double scale = Arrays.stream(nearest).sum();
            double bestChange = -TOLERANCE * scale;
            int in = -1;
            int out = -1;
            for (int j = 0; j < sites; j++) {
                double gain = 0;
                Arrays.fill(loss, 0);
                for (int i = 0; i < demands; i++) {
                    double cost = costs[j][i];
                    if (cost < nearest[i]) {
                        gain += nearest[i] - cost;
                    } else {
                        loss[first[i]] += Math.min(cost, second[i]) - nearest[i];
                    }
                }
                for (int k = 0; k < p; k++) {
                    if (loss[k] - gain < bestChange && !contains(chosen, j)) {
                        bestChange = loss[k] - gain;
                        in = j;
                        out = k;
                    }
                }
            }
            if (in < 0) {
                return chosen;
            }
            chosen[out] = in;
        }
    }

    /** The nearest chosen site of each demand, and the costs of the nearest and of the next. */
    private void rank(int[] chosen, int[] first, double[] nearest, double[] second) {
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        Arrays.fill(second, Double.POSITIVE_INFINITY);
        for (int k = 0; k < p; k++) {
            for (int i = 0; i < demands; i++) {
                double cost = costs[chosen[k]][i];
                if (cost < nearest[i]) {
                    second[i] = nearest[i];
                    nearest[i] = cost;
                    first[i] = k;
                } else if (cost < second[i]) {
                    second[i] = cost;
                }
            }
        }
    }

    /** What a node knows after its steps: bound, multipliers and reduced costs there. */
    private static final class Bound {
        private final double value;
        private final double[] multipliers;
        private final double[] reduced;
        private final boolean[] selected;

        Bound(double value, double[] multipliers, double[] reduced, boolean[] selected) {
            this.value = value;
            this.multipliers = multipliers.clone();
            this.reduced = reduced.clone();
            this.selected = selected.clone();
        }
    }

    private void branch(byte[] state, double[] multipliers, int steps, Progress progress) {
        int fixed = count(state, IN);
        if (fixed > p || sites - count(state, OUT) < p) {
            return;
        }
        Bound bound = bound(state, multipliers, steps, progress);
        if (isClosed(bound.value)) {
            return;
        }
        byte[] narrowed = narrowed(state, bound);
        int site = branchingSite(narrowed, bound);
        if (count(narrowed, IN) == p || site < 0) {
            return; // the only choice left was offered by the bound's own steps
        }
        if (work > MOST_WORK) {
            open = Math.min(open, bound.value);
            return;
        }
        for (byte choice : new byte[] {IN, OUT}) {
            byte[] child = narrowed.clone();
            child[site] = choice;
            branch(child, bound.multipliers, NODE_STEPS, progress);
        }
    }

    private boolean isClosed(double bound) {
        return bound >= upper - TOLERANCE * Math.abs(upper);
    }

    /** Sites that the bound alone puts in or out. */
    private byte[] narrowed(byte[] state, Bound bound) {
        double worstIn = Double.NEGATIVE_INFINITY;
        double bestOut = Double.POSITIVE_INFINITY;
        for (int j = 0; j < sites; j++) {
            if (state[j] == FREE && bound.selected[j]) {
                worstIn = Math.max(worstIn, bound.reduced[j]);
            } else if (state[j] == FREE) {
                bestOut = Math.min(bestOut, bound.reduced[j]);
            }
        }
        byte[] narrowed = state.clone();
        for (int j = 0; j < sites; j++) {
            if (state[j] != FREE) {
                continue;
            }
            if (bound.selected[j] && isClosed(bound.value + bestOut - bound.reduced[j])) {
                narrowed[j] = IN;
            } else if (!bound.selected[j] && isClosed(bound.value + bound.reduced[j] - worstIn)) {
                narrowed[j] = OUT;
            }
        }
        if (count(narrowed, IN) == p || sites - count(narrowed, OUT) == p) {
            offer(completed(narrowed));
        }
        return narrowed;
    }

    private int[] completed(byte[] state) {
        int full = count(state, IN);
        return IntStream.range(0, sites)
                .filter(j -> state[j] == IN || full < p && state[j] == FREE)
                .toArray();
    }

    /** The free site that the bound wants most; none when no free site is left to choose between. */
    private int branchingSite(byte[] state, Bound bound) {
        int found = -1;
        if (sites - count(state, OUT) == p) {
            return -1;
        }
        for (int j = 0; j < sites; j++) {
            if (state[j] == FREE && (found < 0 || bound.reduced[j] < bound.reduced[found])) {
                found = j;
            }
        }
        return found;
    }

    private static int count(byte[] state, byte which) {
        int count = 0;
        for (byte each : state) {
            count += each == which ? 1 : 0;
        }
        return count;
    }

    /** Subgradient steps on the dual; each also offers its sites as a choice when the bound grew. */
    private Bound bound(byte[] state, double[] start, int steps, Progress progress) {
        double[] multipliers = start.clone();
        int[] served = new int[demands];
        boolean[] selected = new boolean[sites];
        Bound bestBound = new Bound(Double.NEGATIVE_INFINITY, start, new double[sites], selected);
        double step = 1;
        int stale = 0;
        for (int k = 0; k < steps && step > 1e-4; k++) {
            double value = relax(state, multipliers, selected, served);
            work += (long) sites * demands;
            if (value > bestBound.value) {
                bestBound = new Bound(value, multipliers, reduced, selected);
                stale = 0;
                offer(chosen(selected));
            } else if (++stale == 8) {
                step /= 2;
                stale = 0;
            }
            long norm = 0;
            for (int count : served) {
                norm += (long) (1 - count) * (1 - count);
            }
            if (isClosed(bestBound.value) || norm == 0) {
                break;
            }
            double length = step * Math.max(1e-12, 1.05 * upper - value) / norm;
            for (int i = 0; i < demands; i++) {
                multipliers[i] = Math.max(0, multipliers[i] + length * (1 - served[i]));
            }
            progress.report(0.3 + 0.7 * Math.min(1, work / (double) MOST_WORK));
        }
        return bestBound;
    }

    /** The relaxed problem at these multipliers: which sites it takes, and how often each demand is served by them. */
    private double relax(byte[] state, double[] multipliers, boolean[] selected, int[] served) {
        for (int j = 0; j < sites; j++) {
            double sum = 0;
            if (state[j] != OUT) {
                double[] row = costs[j];
                for (int i = 0; i < demands; i++) {
                    sum += Math.min(0, row[i] - multipliers[i]);
                }
            }
            reduced[j] = sum;
        }
        Arrays.sort(
                order,
                (a, b) -> state[a] != state[b] && (state[a] == IN || state[b] == IN)
                        ? (state[a] == IN ? -1 : 1)
                        : state[a] != state[b]
                                ? Byte.compare(state[a], state[b])
                                : reduced[a] != reduced[b]
                                        ? Double.compare(reduced[a], reduced[b])
                                        : Integer.compare(a, b));
        Arrays.fill(selected, false);
        Arrays.fill(served, 0);
        double value = Arrays.stream(multipliers).sum();
        for (int k = 0; k < p; k++) {
            int j = order[k];
            selected[j] = true;
            value += reduced[j];
            for (int i = 0; i < demands; i++) {
                served[i] += costs[j][i] < multipliers[i] ? 1 : 0;
            }
        }
        return value;
    }

    private int[] chosen(boolean[] selected) {
        return IntStream.range(0, sites).filter(j -> selected[j]).toArray();
    }
}
