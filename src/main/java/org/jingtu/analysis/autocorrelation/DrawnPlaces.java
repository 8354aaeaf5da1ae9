package org.jingtu.analysis.autocorrelation;

import java.util.Map;
import java.util.SplittableRandom;
import org.jingtu.analysis.UnusableDataException;

/** Lists of distinct places drawn at random, one list a permutation, row by row. */
final class DrawnPlaces {
    private static final long MOST_ENTRIES = 400_000_000;

    private final int length;
    private final int[] place;

    private DrawnPlaces(int length, int[] place) {
        this.length = length;
        this.place = place;
    }

    /** @throws UnusableDataException {@code too-many-neighbours} when the lists would not fit in memory */
    static DrawnPlaces draw(int places, int length, int permutations, long seed) {
        if ((long) length * permutations > MOST_ENTRIES) {
            throw new UnusableDataException(
                    "too-many-neighbours",
                    permutations + " permutations of " + length + " neighbours need too much memory; choose fewer"
                            + " permutations or a smaller neighbourhood.",
                    Map.of("permutations", permutations, "neighbours", length));
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] place = new int[length * permutations];
        int[] lastUse = new int[length > FEW ? places : 0];
        for (int r = 0; r < permutations; r++) {
            for (int k = 0; k < length; k++) {
                int drawn = random.nextInt(places);
                while (lastUse.length > 0 ? lastUse[drawn] == r + 1 : occurs(place, r * length, k, drawn)) {
                    drawn = random.nextInt(places);
                }
                place[r * length + k] = drawn;
                if (lastUse.length > 0) {
                    lastUse[drawn] = r + 1;
                }
            }
        }
        return new DrawnPlaces(length, place);
    }

    /** Up to here, looking through the list is faster than marking places. */
    private static final int FEW = 32;

    private static boolean occurs(int[] place, int first, int count, int drawn) {
        for (int k = first; k < first + count; k++) {
            if (place[k] == drawn) {
                return true;
            }
        }
        return false;
    }

    int permutations() {
        return place.length / length;
    }

    int length() {
        return length;
    }

    int at(int permutation, int slot) {
        return place[permutation * length + slot];
    }
}
