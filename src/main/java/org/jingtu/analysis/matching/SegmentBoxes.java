package org.jingtu.analysis.matching;

import java.util.Arrays;

/**
 * Straight segments listed in square boxes: the box of a place lists every segment that comes within the reach of it, and
 * some more. O(segments · boxes around each).
 */
final class SegmentBoxes {
    private static final double MOST_BOXES = 4e6;

    private final double west;
    private final double south;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] segment;

    /** Ends of segments. */
    interface Segments {
        int size();

        double x1(int s);

        double y1(int s);

        double x2(int s);

        double y2(int s);
    }

    private interface BoxOfSegment {
        void accept(int segment, int box);
    }

    SegmentBoxes(Segments segments, double reach, double shortestSide) {
        double w = Double.POSITIVE_INFINITY;
        double s = Double.POSITIVE_INFINITY;
        double e = Double.NEGATIVE_INFINITY;
        double n = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < segments.size(); k++) {
            w = Math.min(w, Math.min(segments.x1(k), segments.x2(k)));
            e = Math.max(e, Math.max(segments.x1(k), segments.x2(k)));
            s = Math.min(s, Math.min(segments.y1(k), segments.y2(k)));
            n = Math.max(n, Math.max(segments.y1(k), segments.y2(k)));
        }
        boolean any = segments.size() > 0;
        west = any ? w - reach : 0;
        south = any ? s - reach : 0;
        double width = any ? e - w + 2 * reach : 1;
        double height = any ? n - s + 2 * reach : 1;
        side = Math.max(shortestSide, Math.max(width, height) / Math.sqrt(MOST_BOXES));
        columns = (int) (width / side) + 1;
        rows = (int) (height / side) + 1;
        int[] count = new int[columns * rows + 1];
        forEachBox(segments, reach, (k, box) -> count[box + 1]++);
        for (int box = 0; box < columns * rows; box++) {
            count[box + 1] += count[box];
        }
        start = count;
        segment = new int[count[columns * rows]];
        int[] next = count.clone();
        forEachBox(segments, reach, (k, box) -> segment[next[box]++] = k);
    }

    /** Boxes around the parts of a segment that are no longer than a box. */
    private void forEachBox(Segments segments, double reach, BoxOfSegment visitor) {
        int[] last = new int[columns * rows];
        Arrays.fill(last, -1);
        for (int k = 0; k < segments.size(); k++) {
            double dx = segments.x2(k) - segments.x1(k);
            double dy = segments.y2(k) - segments.y1(k);
            int parts = (int) Math.max(1, Math.ceil(Math.hypot(dx, dy) / side));
            for (int p = 0; p < parts; p++) {
                double ax = segments.x1(k) + dx * p / parts;
                double ay = segments.y1(k) + dy * p / parts;
                double bx = segments.x1(k) + dx * (p + 1) / parts;
                double by = segments.y1(k) + dy * (p + 1) / parts;
                int lastRow = row(Math.max(ay, by) + reach);
                int lastColumn = column(Math.max(ax, bx) + reach);
                for (int r = row(Math.min(ay, by) - reach); r <= lastRow; r++) {
                    for (int c = column(Math.min(ax, bx) - reach); c <= lastColumn; c++) {
                        if (last[r * columns + c] != k) {
                            last[r * columns + c] = k;
                            visitor.accept(k, r * columns + c);
                        }
                    }
                }
            }
        }
    }

    private int column(double px) {
        return (int) Math.min(columns - 1.0, Math.max(0, Math.floor((px - west) / side)));
    }

    private int row(double py) {
        return (int) Math.min(rows - 1.0, Math.max(0, Math.floor((py - south) / side)));
    }

    int boxes() {
        return columns * rows;
    }

    int box(double px, double py) {
        return row(py) * columns + column(px);
    }

    int first(int box) {
        return start[box];
    }

    /** A segment that a box lists, by entry; ascending within a box. */
    int segment(int entry) {
        return segment[entry];
    }
}
