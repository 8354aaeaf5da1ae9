package org.jingtu.analysis;

import java.util.Arrays;

/** Numbers equal pairs of longs alike, from 0 in the order of their first appearance: a hash table without boxes. */
final class PairNumbers {
    private final long[] first;
    private final long[] second;
    private final int[] slots;
    private final int mask;
    private int size;

    /** @param most distinct pairs that will come */
    PairNumbers(int most) {
        first = new long[most];
        second = new long[most];
        slots = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
        mask = slots.length - 1;
        Arrays.fill(slots, -1);
    }

    int number(long a, long b) {
        int slot = hash(a, b) & mask;
        while (slots[slot] >= 0) {
            int known = slots[slot];
            if (first[known] == a && second[known] == b) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        first[size] = a;
        second[size] = b;
        slots[slot] = size;
        return size++;
    }

    private static int hash(long a, long b) {
        long h = (a * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(b, 31)) * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 29;
        return (int) ((h * 0x94D049BB133111EBL) >>> 32);
    }
}
