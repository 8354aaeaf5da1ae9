package org.jingtu.analysis.scan;

import java.util.SplittableRandom;

/** Cases thrown among bins at random, in proportion to their population (Walker 1977: a constant time each). */
final class RandomCases {
    private final double[] stay;
    private final int[] other;

    RandomCases(double[] population, double total) {
        int n = population.length;
        stay = new double[n];
        other = new int[n];
        int[] waiting = new int[n];
        int small = 0;
        int large = n;
        for (int i = 0; i < n; i++) {
            stay[i] = population[i] / total * n;
            other[i] = i;
            waiting[stay[i] < 1 ? small++ : --large] = i;
        }
        while (small > 0 && large < n) {
            int poor = waiting[--small];
            int rich = waiting[large];
            other[poor] = rich;
            stay[rich] -= 1 - stay[poor];
            if (stay[rich] < 1) {
                large++;
                waiting[small++] = rich;
            }
        }
        int richest = richest(population);
        while (small > 0) { // what rounding left over
            int last = waiting[--small];
            stay[last] = population[last] > 0 ? 1 : 0;
            other[last] = richest;
        }
    }

    private static int richest(double[] population) {
        int richest = 0;
        for (int i = 1; i < population.length; i++) {
            richest = population[i] > population[richest] ? i : richest;
        }
        return richest;
    }

    /** Adds cases to {@code counts[bin * sets + set]}. */
    void add(long cases, SplittableRandom random, int[] counts, int sets, int set) {
        for (long k = 0; k < cases; k++) {
            int bin = random.nextInt(stay.length);
            int chosen = random.nextDouble() < stay[bin] ? bin : other[bin];
            counts[chosen * sets + set]++;
        }
    }
}
