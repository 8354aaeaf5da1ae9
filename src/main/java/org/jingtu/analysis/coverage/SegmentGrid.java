package org.jingtu.analysis.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds the pieces of track near a straight line: a grid of boxes that list the pieces whose capsules touch them. */
final class SegmentGrid {
    private static final int MOST_BOXES = 4_000_000;
    private static final double BOX = 60;

    private final WorkSegments segments;
    private final double west;
    private final double south;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] listed;

    SegmentGrid(WorkSegments segments, double extraReach) {
        this.segments = segments;
        double w = Double.POSITIVE_INFINITY;
        double s = Double.POSITIVE_INFINITY;
        double e = Double.NEGATIVE_INFINITY;
        double n = Double.NEGATIVE_INFINITY;
        Capsule capsule = new Capsule();
        for (int i = 0; i < segments.size(); i++) {
            capsule.set(segments, i, segments.halfWidthMetres(i) + extraReach);
            w = Math.min(w, capsule.west());
            e = Math.max(e, capsule.east());
            s = Math.min(s, capsule.south());
            n = Math.max(n, capsule.north());
        }
        boolean any = segments.size() > 0;
        west = any ? w : 0;
        south = any ? s : 0;
        double width = any ? e - w : 1;
        double height = any ? n - s : 1;
        side = Math.max(BOX, Math.sqrt(width / MOST_BOXES * height));
        columns = (int) (width / side) + 1;
        rows = (int) (height / side) + 1;
        int[] count = new int[columns * rows + 1];
        for (int i = 0; i < segments.size(); i++) {
            capsule.set(segments, i, segments.halfWidthMetres(i) + extraReach);
            eachBox(capsule.west(), capsule.south(), capsule.east(), capsule.north(), box -> count[box + 1]++);
        }
        for (int b = 0; b < columns * rows; b++) {
            count[b + 1] += count[b];
        }
        start = count;
        listed = new int[start[columns * rows]];
        int[] next = start.clone();
        for (int i = 0; i < segments.size(); i++) {
            int each = i;
            capsule.set(segments, i, segments.halfWidthMetres(i) + extraReach);
            eachBox(
                    capsule.west(),
                    capsule.south(),
                    capsule.east(),
                    capsule.north(),
                    box -> listed[next[box]++] = each);
        }
    }

    WorkSegments segments() {
        return segments;
    }

    private void eachBox(double w, double s, double e, double n, IntConsumer consumer) {
        int firstColumn = Math.max(0, (int) Math.floor((w - west) / side));
        int lastColumn = Math.min(columns - 1, (int) Math.floor((e - west) / side));
        for (int row = Math.max(0, (int) Math.floor((s - south) / side));
                row <= Math.min(rows - 1, (int) Math.floor((n - south) / side));
                row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                consumer.accept(row * columns + column);
            }
        }
    }

    /** Calls back once for each piece whose capsule's boxes touch the line's boxes, in ascending order. */
    void forEachNear(double ax, double ay, double bx, double by, IntConsumer consumer) {
        int[] found = new int[64];
        int[] n = new int[1];
        int[][] holder = {found};
        eachBox(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), box -> {
            for (int k = start[box]; k < start[box + 1]; k++) {
                if (n[0] == holder[0].length) {
                    holder[0] = Arrays.copyOf(holder[0], n[0] * 2);
                }
                holder[0][n[0]++] = listed[k];
            }
        });
        Arrays.sort(holder[0], 0, n[0]);
        for (int k = 0; k < n[0]; k++) {
            if (k == 0 || holder[0][k] != holder[0][k - 1]) {
                consumer.accept(holder[0][k]);
            }
        }
    }
}
