package org.jingtu.issue;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * What tiles need of all issues, as columns in the order of the {@link ZCurve}; 26 bytes an issue. Never changes: new
 * states are built from it. A class because records carry no arrays.
 */
final class IssueColumns {
    /** Words that the codes of the columns stand for. */
    record Words(List<String> categories, List<String> sources, List<String> statuses) {}

    static final IssueColumns EMPTY = new Builder(0).build(new Words(List.of(), List.of(), List.of()));

    final Words words;
    final int size;
    final long[] keys;
    final long[] ids;
    final int[] days;
    final short[] categories;
    final short[] sources;
    final short[] statuses;

    private IssueColumns(Words words, Builder unsorted) {
        this.words = words;
        this.size = unsorted.size;
        int[] order = order(unsorted.keys, size);
        this.keys = new long[size];
        this.ids = new long[size];
        this.days = new int[size];
        this.categories = new short[size];
        this.sources = new short[size];
        this.statuses = new short[size];
        for (int i = 0; i < size; i++) {
            int from = order[i];
            keys[i] = unsorted.keys[from];
            ids[i] = unsorted.ids[from];
            days[i] = unsorted.days[from];
            categories[i] = unsorted.categories[from];
            sources[i] = unsorted.sources[from];
            statuses[i] = unsorted.statuses[from];
        }
    }

    /** First place whose key is not below. */
    int firstFrom(long key) {
        int found = Arrays.binarySearch(keys, key);
        while (found > 0 && keys[found - 1] == key) {
            found--;
        }
        return found >= 0 ? found : -found - 1;
    }

    /** A builder that begins with these issues but those left out. */
    Builder without(LongPredicate leftOut, int further) {
        Builder builder = new Builder(size + further);
        for (int i = 0; i < size; i++) {
            if (!leftOut.test(ids[i])) {
                builder.add(ids[i], keys[i], days[i], categories[i], sources[i], statuses[i]);
            }
        }
        return builder;
    }

    /** Indices in the order of their keys: radix sort, 11 bits at a time; 0.1 s a million. */
    private static int[] order(long[] keys, int n) {
        int bits = 11;
        int[] order = new int[n];
        int[] next = new int[n];
        Arrays.setAll(order, i -> i);
        for (int shift = 0; shift < 2 * ZCurve.BITS; shift += bits) {
            int[] starts = new int[(1 << bits) + 1];
            for (int i = 0; i < n; i++) {
                starts[digit(keys[i], shift, bits) + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            for (int i = 0; i < n; i++) {
                next[starts[digit(keys[order[i]], shift, bits)]++] = order[i];
            }
            int[] swap = order;
            order = next;
            next = swap;
        }
        return order;
    }

    private static int digit(long key, int shift, int bits) {
        return (int) (key >>> shift) & (1 << bits) - 1;
    }

    /** Collects issues in any order. */
    static final class Builder {
        private int size;
        private long[] keys;
        private long[] ids;
        private int[] days;
        private short[] categories;
        private short[] sources;
        private short[] statuses;

        Builder(int expected) {
            keys = new long[expected];
            ids = new long[expected];
            days = new int[expected];
            categories = new short[expected];
            sources = new short[expected];
            statuses = new short[expected];
        }

        void add(long id, long key, int day, short category, short source, short status) {
            if (size == keys.length) {
                grow(Math.max(1024, size + (size >> 1)));
            }
            ids[size] = id;
            keys[size] = key;
            days[size] = day;
            categories[size] = category;
            sources[size] = source;
            statuses[size] = status;
            size++;
        }

        int size() {
            return size;
        }

        private void grow(int length) {
            keys = Arrays.copyOf(keys, length);
            ids = Arrays.copyOf(ids, length);
            days = Arrays.copyOf(days, length);
            categories = Arrays.copyOf(categories, length);
            sources = Arrays.copyOf(sources, length);
            statuses = Arrays.copyOf(statuses, length);
        }

        IssueColumns build(Words words) {
            return new IssueColumns(words, this);
        }
    }
}
