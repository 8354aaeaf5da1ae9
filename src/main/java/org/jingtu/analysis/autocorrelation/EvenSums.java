package org.jingtu.analysis.autocorrelation;

import java.util.Arrays;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;

/**
 * Pseudo p-values when each row's weights are equal: the drawn sums then depend on the number of neighbours only. They are
 * drawn and sorted once for each number; a place looks its observed sum up and corrects for the few lists that hold
 * itself, whose next place takes its part.
 */
final class EvenSums {
    private static final double TIE = 1e-12;

    private final LocalMoran statistic;
    private final DrawnPlaces drawn;
    private final double[] p;
    /** Where each place occurs in the lists: entries first[i] … first[i + 1] − 1. */
    private final int[] first;

    private final int[] occurrence;

    private EvenSums(LocalMoran statistic, DrawnPlaces drawn, double[] p) {
        this.statistic = statistic;
        this.drawn = drawn;
        this.p = p;
        int lists = drawn.permutations();
        first = new int[p.length + 1];
        occurrence = new int[lists * drawn.length()];
        for (int entry = 0; entry < occurrence.length; entry++) {
            first[drawn.at(entry / drawn.length(), entry % drawn.length()) + 1]++;
        }
        for (int i = 0; i < p.length; i++) {
            first[i + 1] += first[i];
        }
        int[] next = Arrays.copyOf(first, p.length);
        for (int entry = 0; entry < occurrence.length; entry++) {
            occurrence[next[drawn.at(entry / drawn.length(), entry % drawn.length())]++] = entry;
        }
    }

    static void pseudoP(LocalMoran statistic, DrawnPlaces drawn, double[] p, int threads, Progress progress) {
        EvenSums sums = new EvenSums(statistic, drawn, p);
        int[][] byDegree = sums.placesByDegree();
        Parallel.run(byDegree.length, threads, progress, degree -> {
            if (byDegree[degree].length > 0) {
                sums.ofDegree(degree, byDegree[degree], threads);
            }
        });
    }

    private int[][] placesByDegree() {
        SpatialWeights weights = statistic.weights();
        int[] count = new int[drawn.length()];
        for (int i = 0; i < p.length; i++) {
            count[weights.degree(i)]++;
        }
        int[][] places = new int[count.length][];
        Arrays.setAll(places, degree -> new int[count[degree]]);
        for (int i = 0; i < p.length; i++) {
            int degree = weights.degree(i);
            places[degree][--count[degree]] = i;
        }
        return places;
    }

    private void ofDegree(int degree, int[] places, int threads) {
        double[] values = statistic.dealt();
        double[] sum = new double[drawn.permutations()];
        for (int r = 0; r < sum.length; r++) {
            for (int k = 0; k < degree; k++) {
                sum[r] += values[drawn.at(r, k)];
            }
        }
        double[] sorted = sum.clone();
        Arrays.sort(sorted);
        int chunks = (places.length + CHUNK - 1) / CHUNK;
        Parallel.run(chunks, threads, Progress.NONE, chunk -> {
            for (int k = chunk * CHUNK; k < Math.min(places.length, (chunk + 1) * CHUNK); k++) {
                p[places[k]] = ofPlace(places[k], degree, sum, sorted);
            }
        });
    }

    private static final int CHUNK = 8192;

    private double ofPlace(int i, int degree, double[] sum, double[] sorted) {
        SpatialWeights weights = statistic.weights();
        int direction = statistic.direction(i) * (int) Math.signum(degree == 0 ? 0 : weights.weight(weights.first(i)));
        if (direction == 0) {
            return 1;
        }
        double[] values = statistic.dealt();
        double observed = 0;
        double size = 0;
        for (int e = weights.first(i); e < weights.first(i + 1); e++) {
            observed += values[weights.neighbour(e)];
            size += Math.abs(values[weights.neighbour(e)]);
        }
        double threshold = observed - direction * TIE * size;
        int below = rank(sorted, threshold, direction > 0);
        int atLeast = direction > 0 ? sorted.length - below : below;
        for (int o = first[i]; o < first[i + 1]; o++) {
            int list = occurrence[o] / drawn.length();
            if (occurrence[o] % drawn.length() < degree) {
                double corrected = sum[list] - values[i] + values[drawn.at(list, degree)];
                atLeast += (direction * (corrected - threshold) >= 0 ? 1 : 0)
                        - (direction * (sum[list] - threshold) >= 0 ? 1 : 0);
            }
        }
        return ConditionalPermutation.folded(atLeast, sum.length);
    }

    /** How many are below the threshold, or not above it. */
    private static int rank(double[] sorted, double threshold, boolean strictly) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (strictly ? sorted[middle] < threshold : sorted[middle] <= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
