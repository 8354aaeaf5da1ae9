package org.jingtu.analysis.cluster;

/** Puts keys in ascending order, equal ones by index: a radix sort, linear in their number. 28 bytes a key. */
final class KeyOrder {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private KeyOrder() {}

    /** Indices of the keys in ascending order. Keys are at least 0; they come back sorted. */
    static int[] sort(long[] keys) {
        int n = keys.length;
        long all = 0;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            all |= keys[i];
            order[i] = i;
        }
        long[] from = keys;
        long[] to = new long[n];
        int[] orderTo = new int[n];
        for (int shift = 0; shift < Long.SIZE - 1 && all >>> shift != 0; shift += BITS) {
            int[] next = starts(from, shift);
            for (int k = 0; k < n; k++) {
                int at = next[(int) (from[k] >>> shift) & (BUCKETS - 1)]++;
                to[at] = from[k];
                orderTo[at] = order[k];
            }
            long[] keysSwap = from;
            from = to;
            to = keysSwap;
            int[] orderSwap = order;
            order = orderTo;
            orderTo = orderSwap;
        }
        if (from != keys) {
            System.arraycopy(from, 0, keys, 0, n);
        }
        return order;
    }

    /** Order of numbers that are at least 0, which are left as they are. */
    static int[] ofNumbers(double[] numbers) {
        long[] keys = new long[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Double.doubleToLongBits(numbers[i] + 0.0);
        }
        return sort(keys);
    }

    private static int[] starts(long[] keys, int shift) {
        int[] start = new int[BUCKETS];
        for (long key : keys) {
            start[(int) (key >>> shift) & (BUCKETS - 1)]++;
        }
        int sum = 0;
        for (int b = 0; b < BUCKETS; b++) {
            int count = start[b];
            start[b] = sum;
            sum += count;
        }
        return start;
    }
}
