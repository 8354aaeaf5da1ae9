package org.jingtu.analysis.matching;

import java.util.Arrays;

/** The states of the model: for each kept fix of a track the arcs it may have been on. */
final class CandidateColumns {
    private int[] fix = new int[256];
    private int[] start = new int[257];
    private boolean[] offRoad = new boolean[256];
    private int columns;
    private int[] arc = new int[2048];
    private double[] offset = new double[2048];
    private double[] emission = new double[2048];
    private double[] score = new double[2048];
    private int[] before = new int[2048];
    private int size;

    void clear() {
        columns = 0;
        size = 0;
    }

    /** A state of the column that is being made. */
    void add(int onArc, double atOffset, double logProbability) {
        if (size == arc.length) {
            arc = Arrays.copyOf(arc, size * 2);
            offset = Arrays.copyOf(offset, size * 2);
            emission = Arrays.copyOf(emission, size * 2);
            score = Arrays.copyOf(score, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        arc[size] = onArc;
        offset[size] = atOffset;
        emission[size++] = logProbability;
    }

    /**
     * Ends the column of a fix.
     *
     * @param fromOffRoad whether the fix before it had no road
     * @return whether the column has a state; otherwise there is none
     */
    boolean endColumn(int ofFix, boolean fromOffRoad) {
        if (start[columns] == size) {
            return false;
        }
        if (columns == fix.length) {
            fix = Arrays.copyOf(fix, columns * 2);
            start = Arrays.copyOf(start, columns * 2 + 1);
            offRoad = Arrays.copyOf(offRoad, columns * 2);
        }
        fix[columns] = ofFix;
        offRoad[columns] = fromOffRoad;
        start[++columns] = size;
        return true;
    }

    boolean comesFromOffRoad(int column) {
        return offRoad[column];
    }

    int columns() {
        return columns;
    }

    int fix(int column) {
        return fix[column];
    }

    int start(int column) {
        return start[column];
    }

    int arc(int state) {
        return arc[state];
    }

    double offset(int state) {
        return offset[state];
    }

    double emission(int state) {
        return emission[state];
    }

    /** Log probability of the best way to a state. */
    double score(int state) {
        return score[state];
    }

    /** The state before it on that way, -1 at the beginning of a piece. */
    int before(int state) {
        return before[state];
    }

    void reach(int state, double logProbability, int from) {
        score[state] = logProbability;
        before[state] = from;
    }

    /** The best state of a column; of equals the first. */
    int best(int column) {
        int best = start[column];
        for (int s = best + 1; s < start[column + 1]; s++) {
            best = score[s] > score[best] ? s : best;
        }
        return best;
    }
}
