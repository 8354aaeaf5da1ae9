package org.jingtu.analysis.cluster;

import java.util.Arrays;

/** Points that wait for their turn: the one of least priority first, of equal ones that of least rank. A binary heap. */
final class PointQueue {
    private final double[] priority;
    private final int[] rank;
    private final int[] heap;
    private final int[] place;
    private int waiting;

    /**
     * @param priority of each point, shared with the owner, who may lower it and then offers the point again
     * @param rank of each point, all different
     */
    PointQueue(double[] priority, int[] rank) {
        this.priority = priority;
        this.rank = rank;
        this.heap = new int[rank.length];
        this.place = new int[rank.length];
        Arrays.fill(place, -1);
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    /** Adds a point, or moves it forward after its priority was lowered. */
    void offer(int point) {
        int at = place[point] >= 0 ? place[point] : waiting++;
        for (; at > 0 && before(point, heap[(at - 1) / 2]); at = (at - 1) / 2) {
            put(heap[(at - 1) / 2], at);
        }
        put(point, at);
    }

    /** Takes the first out. */
    int take() {
        int first = heap[0];
        int last = heap[--waiting];
        int at = 0;
        for (int child = 1; child < waiting; child = 2 * at + 1) {
            if (child + 1 < waiting && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], last)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(last, at);
        return first;
    }

    private void put(int point, int at) {
        heap[at] = point;
        place[point] = at;
    }

    private boolean before(int a, int b) {
        return priority[a] < priority[b] || (priority[a] == priority[b] && rank[a] < rank[b]);
    }
}
