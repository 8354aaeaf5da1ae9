package org.jingtu.analysis.coverage;

import java.util.Arrays;

/**
 * The pixels of one tile: which were covered, how often and when last, and about which nothing is known. Reused from tile
 * to tile.
 */
final class TileCanvas {
    private static final int TILE = PixelFrame.TILE;
    private static final int WORDS = TILE / Long.SIZE;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final PixelFrame frame;
    private final int passes;
    private final int step;
    private final long[] covered = new long[TILE * WORDS];
    private final long[] unknown = new long[TILE * WORDS];
    private final int[] last;
    private final short[] count;
    private final CapsuleRows capsule = new CapsuleRows();
    private int west;
    private int south;
    private double westMetres;
    private double southMetres;
    private final double perMetre;
    private final double pixel;

    /**
     * @param passes most that are told apart; for one pass no times are kept
     * @param step see {@link Visits#step}
     */
    TileCanvas(PixelFrame frame, int passes, int step) {
        this.frame = frame;
        this.perMetre = frame.perMetre();
        this.pixel = 1 / perMetre;
        this.passes = passes;
        this.step = step;
        last = new int[passes > 1 ? TILE * TILE : 0];
        count = new short[last.length];
    }

    /** Clears the canvas and moves it to a tile. */
    void open(int tile) {
        west = tile % frame.tileColumns() * TILE;
        south = tile / frame.tileColumns() * TILE;
        westMetres = frame.westOf(west);
        southMetres = frame.southOf(south);
        Arrays.fill(covered, 0);
        Arrays.fill(unknown, 0);
        Arrays.fill(last, NEVER);
        Arrays.fill(count, (short) 0);
    }

    /** A vehicle worked along a piece. Visits must come in ascending order of their marks. */
    void visit(WorkSegments pieces, int i, int mark) {
        paint(pieces, i, covered, mark);
    }

    /** Nothing is known of what happened along a piece. */
    void doubt(WorkSegments pieces, int i) {
        paint(pieces, i, unknown, NEVER);
    }

    private void paint(WorkSegments pieces, int i, long[] plane, int mark) {
        capsule.set(pieces.x1(i), pieces.y1(i), pieces.x2(i), pieces.y2(i), pieces.halfWidthMetres(i));
        int bottom = Math.max(0, (int) ((capsule.south() - southMetres) * perMetre + 0.5));
        int top = Math.min(TILE, (int) ((capsule.north() - southMetres) * perMetre + 0.5));
        // a counter of doubles: converting the row each time would cost as much as all the rest
        double centre = bottom + 0.5;
        for (int row = bottom; row < top; row++, centre++) {
            double y = southMetres + centre * pixel;
            int from = column(capsule.west(y));
            int to = column(capsule.east(y));
            if (from < to) {
                fill(plane, row * WORDS, from, to - 1);
                if (passes > 1 && mark != NEVER) {
                    count(row * TILE + from, row * TILE + to, mark);
                }
            }
        }
    }

    /** The first column of the tile whose centre is east of {@code x}. */
    private int column(double x) {
        return Math.max(0, Math.min(TILE, (int) ((x - westMetres) * perMetre + 0.5)));
    }

    private static void fill(long[] plane, int base, int from, int to) {
        int first = base + (from >> 6);
        int end = base + (to >> 6);
        long head = -1L << from;
        long tail = -1L >>> ~to;
        if (first == end) {
            plane[first] |= head & tail;
            return;
        }
        plane[first] |= head;
        for (int w = first + 1; w < end; w++) {
            plane[w] = -1L;
        }
        plane[end] |= tail;
    }

    private void count(int from, int to, int mark) {
        int recent = mark - step + 1;
        for (int k = from; k < to; k++) {
            count[k] += (short) ((last[k] - recent) >>> 31); // 1 when the last visit is not recent
            last[k] = mark;
        }
    }

    /**
     * Adds this tile's part of an area to its sums.
     *
     * @param sums at 0 the uncovered pixels about which nothing is known, at m those of m passes, the most and more at the
     *     end
     */
    void add(AreaRuns runs, int area, long[] sums) {
        int end = Math.min(south + TILE, runs.endRow(area));
        for (int row = Math.max(south, runs.firstRow(area)); row < end; row++) {
            for (int k = runs.firstEnd(area, row); k < runs.firstEnd(area, row + 1); k += 2) {
                int from = Math.max(0, runs.end(area, k) - west);
                int to = Math.min(TILE, runs.end(area, k + 1) - west);
                if (from < to) {
                    add(row - south, from, to - 1, sums);
                }
            }
        }
    }

    private void add(int row, int from, int to, long[] sums) {
        for (int w = from >> 6; w <= to >> 6; w++) {
            long mask = (w == from >> 6 ? -1L << from : -1L) & (w == to >> 6 ? -1L >>> ~to : -1L);
            long here = covered[row * WORDS + w] & mask;
            sums[0] += Long.bitCount(unknown[row * WORDS + w] & mask & ~here);
            if (passes == 1) {
                sums[1] += Long.bitCount(here);
                continue;
            }
            for (int base = row * TILE + w * Long.SIZE; here != 0; here &= here - 1) {
                sums[Math.min(passes, count[base + Long.numberOfTrailingZeros(here)])]++;
            }
        }
    }
}
