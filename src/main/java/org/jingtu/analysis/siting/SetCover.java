package org.jingtu.analysis.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jingtu.analysis.Progress;

/**
 * The fewest sites that together cover all demand that can be covered. Demand that is covered whenever other demand is
 * leaves the search first. Then Lagrangean multipliers of the demand give a bound, and the order in which sites are
 * taken for good covers (Beasley 1990; Caprara, Fischetti &amp; Toth 1999); branch and bound on the demand with the fewest
 * sites left does the rest. The search is broken off after a fixed amount of work.
 */
final class SetCover {
    private static final long MOST_WORK = 1_500_000_000L;
    private static final int ROOT_STEPS = 400;
    private static final int NODE_STEPS = 15;
    private static final double ROUNDING = 1e-9;

    /** The sites that cover a demand; only demand that matters. */
    private final List<BitSet> rows;
    /** The demand that a site covers, by number in {@link #rows}. */
    private final BitSet[] columns;

    /** Sum of the rows' sizes: the work of a step. */
    private final int entries;

    /** Of all questions together. */
    private long work;

    private boolean brokenOff;
    private Progress progress = Progress.NONE;

    private SetCover(List<BitSet> rows, int sites) {
        this.rows = rows;
        this.columns = new BitSet[sites];
        for (int j = 0; j < sites; j++) {
            columns[j] = new BitSet();
        }
        for (int r = 0; r < rows.size(); r++) {
            int row = r;
            rows.get(r).stream().forEach(j -> columns[j].set(row));
        }
        this.entries = rows.stream().mapToInt(BitSet::cardinality).sum();
    }

    /** Covering within a radius, the radius itself included. */
    static SetCover within(SiteDistances distances, double[] weights, double[] existing, double radiusMetres) {
        HashSet<BitSet> different = new HashSet<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && existing[i] > radiusMetres) {
                BitSet covering = new BitSet();
                for (int j = 0; j < distances.sites(); j++) {
                    covering.set(j, distances.metres(i, j) <= radiusMetres);
                }
                if (!covering.isEmpty()) {
                    different.add(covering);
                }
            }
        }
        List<BitSet> byNumber = new ArrayList<>(different);
        byNumber.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(SetCover::compare));
        List<BitSet> kept = new ArrayList<>();
        for (BitSet row : byNumber) {
            if (kept.stream().noneMatch(smaller -> contains(row, smaller))) {
                kept.add(row);
            }
        }
        return new SetCover(kept, distances.sites());
    }

    /** By the first site in which they differ, so that the order does not depend on hashes. */
    private static int compare(BitSet a, BitSet b) {
        BitSet difference = (BitSet) a.clone();
        difference.xor(b);
        int first = difference.nextSetBit(0);
        return first < 0 ? 0 : a.get(first) ? -1 : 1;
    }

    private static boolean contains(BitSet larger, BitSet smaller) {
        BitSet rest = (BitSet) smaller.clone();
        rest.andNot(larger);
        return rest.isEmpty();
    }

    /** How a question for a cover of at most so many sites ended. */
    enum Answer {
        FOUND,
        IMPOSSIBLE,
        /** The search was broken off. */
        UNKNOWN
    }

    /** An answer with the sites of the cover that was found, else none. */
    static final class Cover {
        private final Answer answer;
        private final int[] sites;

        Cover(Answer answer, int[] sites) {
            this.answer = answer;
            this.sites = sites.clone();
        }

        Answer answer() {
            return answer;
        }

        int[] sites() {
            return sites.clone();
        }
    }

    /** Whether so many sites are enough. */
    Cover atMost(int limit, Progress told) {
        progress = told;
        Multipliers root = new Multipliers(all(), available());
        int[] best = root.improve(ROOT_STEPS, limit);
        if (best.length > 0 && best.length <= limit || rows.isEmpty()) {
            return new Cover(Answer.FOUND, best);
        }
        int[] found = search(root, limit, new int[0]);
        Answer answer = found.length > 0 ? Answer.FOUND : brokenOff ? Answer.UNKNOWN : Answer.IMPOSSIBLE;
        return new Cover(answer, found);
    }

    SitingSolution fewest(Progress told) {
        progress = told;
        if (rows.isEmpty()) {
            return new SitingSolution(new int[0], 0, 0);
        }
        Multipliers root = new Multipliers(all(), available());
        int[] best = root.improve(ROOT_STEPS, 0);
        while (best.length > root.bound()) {
            Cover fewer = atMost(best.length - 1, told);
            if (fewer.answer() == Answer.IMPOSSIBLE) {
                return new SitingSolution(best, best.length, best.length);
            }
            if (fewer.answer() == Answer.UNKNOWN) {
                return new SitingSolution(best, best.length, root.bound());
            }
            best = fewer.sites();
        }
        return new SitingSolution(best, best.length, best.length);
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, rows.size());
        return all;
    }

    private BitSet available() {
        BitSet available = new BitSet();
        available.set(0, columns.length);
        return available;
    }

    /** Sites that cover what is left, with those chosen already; empty when there are none or the search is over. */
    private int[] search(Multipliers node, int limit, int[] chosen) {
        if (node.left.isEmpty()) {
            return chosen;
        }
        if (work > MOST_WORK) {
            brokenOff = true;
            return new int[0];
        }
        if (limit == 0 || node.bound() > limit) {
            return new int[0];
        }
        progress.report(Math.min(1, work / (double) MOST_WORK));
        BitSet allowed = (BitSet) node.available.clone();
        List<Integer> tried = new ArrayList<>();
        branchingSites(node.left, node.available).stream().forEach(tried::add);
        tried.sort(Comparator.<Integer>comparingDouble(j -> node.reduced[j]).thenComparing(Comparator.naturalOrder()));
        for (int site : tried) {
            BitSet rest = (BitSet) node.left.clone();
            rest.andNot(columns[site]);
            allowed.clear(site);
            int[] more = with(chosen, site);
            Multipliers child = new Multipliers(rest, (BitSet) allowed.clone(), node.values);
            int[] cover = child.improve(NODE_STEPS, limit - 1);
            if (cover.length > 0 && cover.length <= limit - 1) {
                return IntStream.concat(Arrays.stream(more), Arrays.stream(cover))
                        .toArray();
            }
            int[] found = search(child, limit - 1, more);
            if (found.length > 0) {
                return found;
            }
        }
        return new int[0];
    }

    private static int[] with(int[] chosen, int site) {
        int[] more = Arrays.copyOf(chosen, chosen.length + 1);
        more[chosen.length] = site;
        return more;
    }

    /** The sites left for the demand that has the fewest. */
    private BitSet branchingSites(BitSet left, BitSet available) {
        BitSet fewest = available;
        int least = Integer.MAX_VALUE;
        for (int r = left.nextSetBit(0); r >= 0; r = left.nextSetBit(r + 1)) {
            BitSet sites = (BitSet) rows.get(r).clone();
            sites.and(available);
            int number = sites.cardinality();
            if (number < least) {
                least = number;
                fewest = sites;
            }
        }
        return fewest;
    }

    /** What covering each demand is worth, and what follows from it for the demand and the sites that are left. */
    private final class Multipliers {
        private final BitSet left;
        private final BitSet available;
        private final double[] values;
        private final double[] reduced;
        private double best;

        /** From each demand's share in its largest site. */
        Multipliers(BitSet left, BitSet available) {
            this(left, available, new double[rows.size()]);
            for (int r = left.nextSetBit(0); r >= 0; r = left.nextSetBit(r + 1)) {
                int most = rows.get(r).stream()
                        .map(j -> columns[j].cardinality())
                        .max()
                        .orElse(1);
                values[r] = 1.0 / most;
            }
        }

        Multipliers(BitSet left, BitSet available, double[] values) {
            this.left = left;
            this.available = available;
            this.values = values.clone();
            this.reduced = new double[columns.length];
        }

        /** At least so many sites are needed. */
        int bound() {
            return best == Double.POSITIVE_INFINITY ? Integer.MAX_VALUE : (int) Math.ceil(best - ROUNDING);
        }

        /**
         * Subgradient steps; the smallest cover that was met, empty when there is none.
         *
         * @param enough a cover of at most so many ends the steps, and so does a bound above
         */
        int[] improve(int steps, int enough) {
            int[] smallest = new int[0];
            double[] bestValues = values.clone();
            double[] bestReduced = reduced.clone();
            int[] uncovered = new int[rows.size()];
            double step = 1;
            int stale = 0;
            for (int k = 0; k < steps && step > 1e-3; k++) {
                double value = relax(uncovered);
                if (value > best) {
                    stale = value > best + 1e-3 ? 0 : stale + 1;
                    best = value;
                    System.arraycopy(values, 0, bestValues, 0, values.length);
                    System.arraycopy(reduced, 0, bestReduced, 0, reduced.length);
                } else {
                    stale++;
                }
                if (stale >= 10) {
                    step /= 2;
                    stale = 0;
                }
                if (value == Double.POSITIVE_INFINITY || bound() > enough && enough > 0) {
                    break;
                }
                if (k % 5 == 0) {
                    int[] cover = taken();
                    if (smallest.length == 0 || cover.length < smallest.length) {
                        smallest = cover;
                    }
                    if (smallest.length <= Math.max(enough, bound())) {
                        break;
                    }
                }
                move(uncovered, step * (1.05 * Math.max(smallest.length, best + 1) - value));
            }
            System.arraycopy(bestValues, 0, values, 0, values.length);
            System.arraycopy(bestReduced, 0, reduced, 0, reduced.length);
            return smallest;
        }

        /** The relaxed problem: its value, and how often each demand lacks a site. */
        private double relax(int[] uncovered) {
            work += entries;
            Arrays.fill(reduced, 1);
            double sum = 0;
            for (int r = left.nextSetBit(0); r >= 0; r = left.nextSetBit(r + 1)) {
                uncovered[r] = 1;
                boolean coverable = false;
                BitSet sites = rows.get(r);
                for (int j = sites.nextSetBit(0); j >= 0; j = sites.nextSetBit(j + 1)) {
                    reduced[j] -= values[r];
                    coverable |= available.get(j);
                }
                if (!coverable) {
                    return Double.POSITIVE_INFINITY;
                }
                sum += values[r];
            }
            for (int j = available.nextSetBit(0); j >= 0; j = available.nextSetBit(j + 1)) {
                if (reduced[j] < 0) {
                    sum += reduced[j];
                    BitSet column = columns[j];
                    for (int r = column.nextSetBit(0); r >= 0; r = column.nextSetBit(r + 1)) {
                        uncovered[r]--;
                    }
                }
            }
            return sum;
        }

        private void move(int[] uncovered, double length) {
            long norm = 0;
            for (int r = left.nextSetBit(0); r >= 0; r = left.nextSetBit(r + 1)) {
                norm += (long) uncovered[r] * uncovered[r];
            }
            for (int r = left.nextSetBit(0); norm > 0 && r >= 0; r = left.nextSetBit(r + 1)) {
                values[r] = Math.max(0, values[r] + length / norm * uncovered[r]);
            }
        }

        /** A cover: each time the site that costs least for the demand that it newly covers; then without the needless. */
        private int[] taken() {
            double[] cost = reduced.clone();
            int[] newly = new int[columns.length];
            BitSet open = (BitSet) left.clone();
            for (int j = available.nextSetBit(0); j >= 0; j = available.nextSetBit(j + 1)) {
                BitSet both = (BitSet) columns[j].clone();
                both.and(open);
                newly[j] = both.cardinality();
            }
            List<Integer> chosen = new ArrayList<>();
            while (!open.isEmpty()) {
                int cheapest = -1;
                double least = Double.POSITIVE_INFINITY;
                for (int j = available.nextSetBit(0); j >= 0; j = available.nextSetBit(j + 1)) {
                    double score = cost[j] > 0 ? cost[j] / newly[j] : cost[j] * newly[j];
                    if (newly[j] > 0 && score < least) {
                        least = score;
                        cheapest = j;
                    }
                }
                chosen.add(cheapest);
                BitSet covered = (BitSet) columns[cheapest].clone();
                covered.and(open);
                open.andNot(covered);
                for (int r = covered.nextSetBit(0); r >= 0; r = covered.nextSetBit(r + 1)) {
                    BitSet sites = rows.get(r);
                    for (int j = sites.nextSetBit(0); j >= 0; j = sites.nextSetBit(j + 1)) {
                        newly[j]--;
                        cost[j] += values[r];
                    }
                }
            }
            work += entries + (long) chosen.size() * columns.length;
            return withoutNeedless(chosen);
        }

        private int[] withoutNeedless(List<Integer> chosen) {
            int[] times = new int[rows.size()];
            for (int j : chosen) {
                columns[j].stream().forEach(r -> times[r]++);
            }
            for (int k = chosen.size() - 1; k >= 0; k--) {
                BitSet column = (BitSet) columns[chosen.get(k)].clone();
                column.and(left);
                if (column.stream().allMatch(r -> times[r] > 1)) {
                    column.stream().forEach(r -> times[r]--);
                    chosen.remove(k);
                }
            }
            return chosen.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
