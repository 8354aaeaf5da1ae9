package org.jingtu.analysis.matching;

import java.util.Arrays;

/** Nodes by distance, the nearest first, among equals the lowest number; a binary heap. */
final class NodeQueue {
    private double[] metres = new double[64];
    private int[] node = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Distance of the nearest. */
    double metres() {
        return metres[0];
    }

    void add(int added, double at) {
        if (size == node.length) {
            metres = Arrays.copyOf(metres, size * 2);
            node = Arrays.copyOf(node, size * 2);
        }
        int place = size++;
        while (place > 0 && isBefore(at, added, (place - 1) / 2)) {
            copy((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        metres[place] = at;
        node[place] = added;
    }

    /** Takes the nearest away. */
    int take() {
        int taken = node[0];
        size--;
        double at = metres[size];
        int last = node[size];
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(metres[child + 1], node[child + 1], child)) {
                child++;
            }
            if (isBefore(at, last, child)) {
                break;
            }
            copy(child, place);
            place = child;
        }
        metres[place] = at;
        node[place] = last;
        return taken;
    }

    private void copy(int from, int to) {
        metres[to] = metres[from];
        node[to] = node[from];
    }

    private boolean isBefore(double at, int which, int place) {
        return at < metres[place] || at == metres[place] && which < node[place];
    }
}
