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
 * leaves the search first; then branch and bound on the demand with the fewest sites left, bounded by dual ascent. The
 * search is broken off after a fixed number of nodes.
 */
final class SetCover {
    private static final int MOST_NODES = 400_000;

    /** The sites that cover a demand; only demand that matters. */
    private final List<BitSet> rows;
    /** The demand that a site covers, by number in {@link #rows}. */
    private final BitSet[] columns;

    private int nodes;
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
        static final Cover IMPOSSIBLE = new Cover(Answer.IMPOSSIBLE, new int[0]);

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
        nodes = 0;
        int[] greedy = greedy();
        if (greedy.length <= limit) {
            return new Cover(Answer.FOUND, greedy);
        }
        int[] found = search(all(), available(), limit, new int[0]);
        Answer answer = found.length > 0 ? Answer.FOUND : nodes > MOST_NODES ? Answer.UNKNOWN : Answer.IMPOSSIBLE;
        return new Cover(answer, found);
    }

    SitingSolution fewest(Progress told) {
        int[] best = greedy();
        while (best.length > 0) {
            Cover fewer = atMost(best.length - 1, told);
            if (fewer.answer() == Answer.IMPOSSIBLE) {
                return new SitingSolution(best, best.length, best.length);
            }
            if (fewer.answer() == Answer.UNKNOWN) {
                return new SitingSolution(best, best.length, bound(all(), available()));
            }
            best = fewer.sites();
        }
        return new SitingSolution(best, 0, 0);
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

    /** Each time the site that covers most of what is left, the first of equals; then without what became needless. */
    private int[] greedy() {
        List<Integer> chosen = new ArrayList<>();
        BitSet left = all();
        while (!left.isEmpty()) {
            int most = IntStream.range(0, columns.length)
                    .reduce((a, b) -> covered(b, left) > covered(a, left) ? b : a)
                    .orElseThrow();
            chosen.add(most);
            left.andNot(columns[most]);
        }
        for (int k = chosen.size() - 1; k >= 0; k--) {
            BitSet without = all();
            for (int other = 0; other < chosen.size(); other++) {
                if (other != k) {
                    without.andNot(columns[chosen.get(other)]);
                }
            }
            if (without.isEmpty()) {
                chosen.remove(k);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private int covered(int site, BitSet left) {
        BitSet both = (BitSet) columns[site].clone();
        both.and(left);
        return both.cardinality();
    }

    /** Sites that cover what is left, with those chosen already; empty when there are none or the search is over. */
    private int[] search(BitSet left, BitSet available, int limit, int[] chosen) {
        if (left.isEmpty()) {
            return chosen;
        }
        if (++nodes > MOST_NODES || limit == 0 || bound(left, available) > limit) {
            return new int[0];
        }
        if ((nodes & 255) == 0) {
            progress.report(nodes / (double) MOST_NODES);
        }
        BitSet allowed = (BitSet) available.clone();
        List<Integer> tried = new ArrayList<>();
        branchingSites(left, available).stream().forEach(tried::add);
        tried.sort(Comparator.<Integer>comparingInt(j -> -covered(j, left)).thenComparing(Comparator.naturalOrder()));
        for (int site : tried) {
            BitSet rest = (BitSet) left.clone();
            rest.andNot(columns[site]);
            allowed.clear(site);
            int[] more = Arrays.copyOf(chosen, chosen.length + 1);
            more[chosen.length] = site;
            int[] found = search(rest, allowed, limit - 1, more);
            if (found.length > 0) {
                return found;
            }
        }
        return new int[0];
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

    /**
     * At least so many sites are needed: dual ascent on the covering problem's linear relaxation, the demand with the
     * fewest sites first.
     */
    private int bound(BitSet left, BitSet available) {
        double[] slack = new double[columns.length];
        Arrays.fill(slack, 1);
        double sum = 0;
        for (int r = left.nextSetBit(0); r >= 0; r = left.nextSetBit(r + 1)) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = rows.get(r).nextSetBit(0); j >= 0; j = rows.get(r).nextSetBit(j + 1)) {
                least = available.get(j) ? Math.min(least, slack[j]) : least;
            }
            if (least == Double.POSITIVE_INFINITY) {
                return Integer.MAX_VALUE;
            }
            for (int j = rows.get(r).nextSetBit(0);
                    least > 0 && j >= 0;
                    j = rows.get(r).nextSetBit(j + 1)) {
                slack[j] -= least;
            }
            sum += least;
        }
        return (int) Math.ceil(sum - 1e-9);
    }
}
