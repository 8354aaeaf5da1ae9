package org.jingtu.analysis.siting;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jingtu.analysis.Progress;

/**
 * The least radius within which p sites cover all demand: by halving over the distances that occur, each step a question
 * to {@link SetCover} (Minieka 1970).
 */
final class CentreSearch {
    private final SiteDistances distances;
    private final double[] weights;
    private final double[] existing;
    private final int p;

    CentreSearch(SiteDistances distances, double[] weights, double[] existing, int p) {
        this.distances = distances;
        this.weights = weights;
        this.existing = existing;
        this.p = p;
    }

    SitingSolution solve(Progress progress) {
        double[] nearest = distances.nearest();
        double least = 0;
        for (int i = 0; i < weights.length; i++) {
            least = weights[i] > 0 ? Math.max(least, Math.min(existing[i], nearest[i])) : least;
        }
        double[] radii = radii(least);
        int questions = 1 + Integer.SIZE - Integer.numberOfLeadingZeros(radii.length);
        int asked = 0;
        int low = 0; // every smaller one is known to be too small, or not known to be enough
        int high = radii.length - 1;
        int proven = 0;
        int[] sites = cover(radii[high], progress.between(0, 1.0 / questions)).sites();
        while (low < high) {
            int middle = (low + high) >>> 1;
            asked++;
            SetCover.Cover cover = cover(
                    radii[middle], progress.between(asked / (double) questions, (asked + 1) / (double) questions));
            if (cover.answer() == SetCover.Answer.FOUND) {
                high = middle;
                sites = cover.sites();
            } else {
                low = middle + 1;
                proven = cover.answer() == SetCover.Answer.IMPOSSIBLE ? low : proven;
            }
        }
        int[] chosen = filled(sites);
        return new SitingSolution(chosen, farthest(chosen), radii[Math.min(proven, high)]);
    }

    /** Of the demand that is worst off; less than the radius asked for where that was not the least. */
    private double farthest(int[] chosen) {
        double farthest = 0;
        for (int i = 0; i < weights.length; i++) {
            double metres = existing[i];
            for (int j : chosen) {
                metres = Math.min(metres, distances.metres(i, j));
            }
            farthest = weights[i] > 0 ? Math.max(farthest, metres) : farthest;
        }
        return farthest;
    }

    /** A cover with fewer sites is filled up: as many were asked for, and none makes it worse. */
    private int[] filled(int[] sites) {
        boolean[] taken = new boolean[distances.sites()];
        for (int j : sites) {
            taken[j] = true;
        }
        int[] free = IntStream.range(0, taken.length)
                .filter(j -> !taken[j])
                .limit(p - sites.length)
                .toArray();
        return IntStream.concat(Arrays.stream(sites), Arrays.stream(free)).toArray();
    }

    private SetCover.Cover cover(double radius, Progress progress) {
        return SetCover.within(distances, weights, existing, radius).atMost(p, progress);
    }

    /** Distances that an answer can have, ascending: from the least possible to the most that one site needs. */
    private double[] radii(double least) {
        double most = Double.POSITIVE_INFINITY;
        for (int j = 0; j < distances.sites(); j++) {
            double farthest = least;
            for (int i = 0; i < weights.length; i++) {
                double metres = Math.min(existing[i], distances.metres(i, j));
                farthest = weights[i] > 0 ? Math.max(farthest, metres) : farthest;
            }
            most = Math.min(most, farthest);
        }
        double limit = most;
        DoubleStream all = IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .flatMapToDouble(i -> DoubleStream.concat(
                        DoubleStream.of(existing[i]),
                        IntStream.range(0, distances.sites()).mapToDouble(j -> distances.metres(i, j))));
        return DoubleStream.concat(DoubleStream.of(least, limit), all)
                .filter(metres -> metres >= least && metres <= limit)
                .sorted()
                .distinct()
                .toArray();
    }
}
