package org.jingtu.analysis.coverage;

import java.util.Arrays;
import java.util.function.Consumer;

/** For each tile of pixels a list of numbers: of the areas that it has a part of, or of the pieces of track near it. */
final class TileLists {
    private final int[] start;
    private final int[] items;

    private TileLists(int[] start, int[] items) {
        this.start = start;
        this.items = items;
    }

    private interface Sink {
        void put(int tile, int item);
    }

    /** The filler runs twice, to count and to fill, and must do the same both times. */
    private static TileLists of(PixelFrame frame, Consumer<Sink> filler) {
        int tiles = frame.tileColumns() * frame.tileRows();
        int[] next = new int[tiles + 1];
        filler.accept((tile, item) -> next[tile + 1]++);
        for (int t = 0; t < tiles; t++) {
            next[t + 1] = Math.addExact(next[t], next[t + 1]);
        }
        int[] start = next.clone();
        int[] items = new int[start[tiles]];
        filler.accept((tile, item) -> items[next[tile]++] = item);
        return new TileLists(start, items);
    }

    /** The areas of each tile. */
    static TileLists ofAreas(PixelFrame frame, AreaRuns runs) {
        return of(frame, sink -> {
            for (int a = 0; a < runs.size(); a++) {
                for (int row = runs.firstRow(a); row < runs.endRow(a); row = nextTile(row)) {
                    putArea(frame, runs, a, row, sink);
                }
            }
        });
    }

    private static int nextTile(int row) {
        return (row / PixelFrame.TILE + 1) * PixelFrame.TILE;
    }

    private static void putArea(PixelFrame frame, AreaRuns runs, int a, int firstRow, Sink sink) {
        int west = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        for (int row = firstRow; row < Math.min(runs.endRow(a), nextTile(firstRow)); row++) {
            int from = runs.firstEnd(a, row);
            int to = runs.firstEnd(a, row + 1);
            if (from < to) {
                west = Math.min(west, runs.end(a, from));
                east = Math.max(east, runs.end(a, to - 1) - 1);
            }
        }
        int tileRow = firstRow / PixelFrame.TILE * frame.tileColumns();
        for (int column = west / PixelFrame.TILE; west <= east && column <= east / PixelFrame.TILE; column++) {
            sink.put(tileRow + column, a);
        }
    }

    /** The pieces whose capsules may touch each tile, in their order. */
    static TileLists ofPieces(PixelFrame frame, WorkSegments pieces) {
        return of(frame, sink -> {
            for (int i = 0; i < pieces.size(); i++) {
                double reach = pieces.halfWidthMetres(i);
                if (reach == 0) {
                    continue;
                }
                int bottom = frame.tileRow(Math.min(pieces.y1(i), pieces.y2(i)) - reach);
                int top = frame.tileRow(Math.max(pieces.y1(i), pieces.y2(i)) + reach);
                for (int row = Math.max(0, bottom); row <= Math.min(top, frame.tileRows() - 1); row++) {
                    putPiece(frame, pieces, i, row, bottom == top, sink);
                }
            }
        });
    }

    /** The tiles of a row that the piece may touch: those near the part of it that is within reach of the row. */
    private static void putPiece(PixelFrame frame, WorkSegments pieces, int i, int tileRow, boolean whole, Sink sink) {
        double reach = pieces.halfWidthMetres(i);
        double x1 = pieces.x1(i);
        double dx = pieces.x2(i) - x1;
        double dy = pieces.y2(i) - pieces.y1(i);
        double from = 0;
        double to = 1;
        if (!whole && dy != 0) {
            double enters = (frame.southOf(tileRow * PixelFrame.TILE) - reach - pieces.y1(i)) / dy;
            double leaves = (frame.southOf((tileRow + 1) * PixelFrame.TILE) + reach - pieces.y1(i)) / dy;
            from = Math.max(0, Math.min(enters, leaves));
            to = Math.min(1, Math.max(enters, leaves));
        }
        int west = frame.tileColumn(x1 + Math.min(from * dx, to * dx) - reach);
        int east = frame.tileColumn(x1 + Math.max(from * dx, to * dx) + reach);
        for (int column = Math.max(0, west); column <= Math.min(east, frame.tileColumns() - 1); column++) {
            sink.put(tileRow * frame.tileColumns() + column, i);
        }
    }

    /** Index of the first item of a tile; those of the next tile follow. */
    int first(int tile) {
        return start[tile];
    }

    /** The items of a tile. */
    int[] items(int tile) {
        return Arrays.copyOfRange(items, start[tile], start[tile + 1]);
    }

    int item(int index) {
        return items[index];
    }

    boolean isEmpty(int tile) {
        return start[tile] == start[tile + 1];
    }
}
