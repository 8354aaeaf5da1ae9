package org.jingtu.coverage;

import java.util.HashSet;
import java.util.Set;
import org.jingtu.track.PatrolEffort;

/** The squares of 50 m that a patrol came through in a window. */
final class PatrolledSquares {
    private static final double STEP_METRES = PatrolEffort.SQUARE_METRES / 2;

    private final Set<Long> squares = new HashSet<>();

    PatrolledSquares(PatrolEffort effort) {
        for (int i = 0; i < effort.size(); i++) {
            if (effort.kilometres(i) > 0) {
                squares.add(square(effort.centreX(i), effort.centreY(i)));
            }
        }
    }

    /** Whether a patrol came through a square that the part of a road between two places runs through. */
    boolean touch(RoadPosition road, double fromMetres, double toMetres) {
        for (double at = fromMetres; at < toMetres; at += STEP_METRES) {
            if (squares.contains(square(road.x(at), road.y(at)))) {
                return true;
            }
        }
        return squares.contains(square(road.x(toMetres), road.y(toMetres)));
    }

    private static long square(double x, double y) {
        long column = (long) Math.floor(x / PatrolEffort.SQUARE_METRES);
        long row = (long) Math.floor(y / PatrolEffort.SQUARE_METRES);
        return column << 32 ^ row & 0xffffffffL;
    }

    /** Number of squares. */
    int size() {
        return squares.size();
    }
}
