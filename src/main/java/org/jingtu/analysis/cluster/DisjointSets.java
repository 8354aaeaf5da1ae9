package org.jingtu.analysis.cluster;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Sets that are joined by several threads at once without locks. A set's representative is its lowest member, so the
 * outcome does not depend on the order of joins. 4 bytes a member.
 */
final class DisjointSets {
    private final AtomicIntegerArray parent;

    DisjointSets(int size) {
        parent = new AtomicIntegerArray(size);
        for (int i = 0; i < size; i++) {
            parent.setPlain(i, i);
        }
    }

    /** The lowest member of the set, once no other thread joins any more. */
    int find(int member) {
        int at = member;
        int above = parent.getPlain(at);
        while (above != at) {
            int top = parent.getPlain(above);
            if (top != above) {
                parent.weakCompareAndSetPlain(at, above, top);
            }
            at = above;
            above = top;
        }
        return at;
    }

    /** @return whether they were apart */
    boolean join(int a, int b) {
        while (true) {
            int high = find(a);
            int low = find(b);
            if (high == low) {
                return false;
            }
            if (high < low) {
                int swap = high;
                high = low;
                low = swap;
            }
            if (parent.compareAndSet(high, high, low)) {
                return true;
            }
        }
    }
}
