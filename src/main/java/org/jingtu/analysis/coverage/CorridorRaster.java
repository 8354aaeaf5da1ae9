package org.jingtu.analysis.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;

/**
 * How much of each area the corridors of tracks cover, by how many passes, on pixels: a pixel counts when its centre lies
 * within half a swath of a piece of track (no dilation, no buffer segments, so the figure is unbiased).
 *
 * <p>Works tile by tile: memory is 6 bytes a pixel of one tile a thread, whatever the extent. Results are sums of whole
 * pixels and so the same for any number of threads and any order of input.
 */
public final class CorridorRaster {
    private static final int TILE = 512;

    private final PlanarPolygons areas;
    private final WorkSegments work;
    private final WorkSegments gaps;
    private final CoverageOptions options;
    private final AreaRows rows;
    private final TileIndex tiles;

    private CorridorRaster(PlanarPolygons areas, WorkSegments work, WorkSegments gaps, CoverageOptions options) {
        this.areas = areas;
        this.work = work.ordered(options.rule());
        this.gaps = gaps;
        this.options = options;
        this.rows = new AreaRows(areas);
        this.tiles = new TileIndex(areas, options.resolutionMetres() * TILE);
    }

    /**
     * @param areas may overlap
     * @param work pieces along which vehicles worked
     * @param gaps pieces along which nothing is known
     */
    public static List<AreaCoverage> of(
            PlanarPolygons areas, WorkSegments work, WorkSegments gaps, CoverageOptions options, Progress progress) {
        return new CorridorRaster(areas, work, gaps, options).compute(progress);
    }

    private List<AreaCoverage> compute(Progress progress) {
        int[][] workOfTile = tiles.assign(work);
        int[][] gapsOfTile = tiles.assign(gaps);
        int passes = options.passes();
        long[][] pixels = new long[areas.size()][passes + 2];
        Parallel.run(tiles.size(), options.threads(), progress, t -> {
            long[][] found = new Tile(t).count(workOfTile[t], gapsOfTile[t]);
            synchronized (pixels) {
                for (int k = 0; k < found.length; k++) {
                    long[] sum = pixels[tiles.area(t, k)];
                    for (int m = 0; m < sum.length; m++) {
                        sum[m] += found[k][m];
                    }
                }
            }
        });
        return IntStream.range(0, areas.size())
                .mapToObj(a -> result(areas.areaSquareMetres(a), pixels[a]))
                .toList();
    }

    /** Pixels of an area by passes (0, 1, … k and more) and, last, those of no pass that are unknown. */
    private AreaCoverage result(double area, long[] pixels) {
        int passes = options.passes();
        long all = 0;
        for (int m = 0; m <= passes; m++) {
            all += pixels[m];
        }
        double perPixel = all == 0 ? 0 : area / all;
        double[] atLeast = new double[passes];
        long above = 0;
        for (int m = passes; m >= 1; m--) {
            above += pixels[m];
            atLeast[m - 1] = above * perPixel;
        }
        return new AreaCoverage(area, pixels[passes + 1] * perPixel, atLeast);
    }

    /** One tile: passes by pixel, and what the last visit's mark was. */
    private final class Tile {
        private final int tile;
        private final double west;
        private final double south;
        private final double pixel = options.resolutionMetres();
        private final byte[] passes = new byte[TILE * TILE];
        private final float[] last = new float[TILE * TILE];
        private final boolean[] unknown = new boolean[TILE * TILE];
        private final Capsule capsule = new Capsule();
        private double origin;

        Tile(int tile) {
            this.tile = tile;
            this.west = tiles.west(tile);
            this.south = tiles.south(tile);
        }

        long[][] count(int[] workHere, int[] gapsHere) {
            origin = workHere.length == 0 || options.rule().byVehicle() ? 0 : work.second(workHere[0]);
            for (int i : workHere) {
                capsule.set(work, i, work.halfWidthMetres(i));
                float mark = (float) (options.rule().mark(work, i) - origin);
                eachRun((from, to) -> visit(from, to, mark));
            }
            for (int i : gapsHere) {
                capsule.set(gaps, i, gaps.halfWidthMetres(i));
                eachRun((from, to) -> Arrays.fill(unknown, from, to, true));
            }
            long[][] found = new long[tiles.areas(tile)][options.passes() + 2];
            for (int k = 0; k < found.length; k++) {
                sum(tiles.area(tile, k), found[k]);
            }
            return found;
        }

        private interface Run {
            void accept(int from, int to);
        }

        /** Calls back for the pixels of each row whose centres lie in the capsule. */
        private void eachRun(Run run) {
            int bottom = Math.max(0, (int) Math.ceil((capsule.south() - south) / pixel - 0.5));
            int top = Math.min(TILE - 1, (int) Math.floor((capsule.north() - south) / pixel - 0.5));
            for (int r = bottom; r <= top; r++) {
                if (capsule.meet(west, south + (r + 0.5) * pixel, 1, 0)) {
                    int from = Math.max(0, (int) Math.ceil(capsule.from() / pixel - 0.5));
                    int to = Math.min(TILE - 1, (int) Math.floor(capsule.to() / pixel - 0.5));
                    if (from <= to) {
                        run.accept(r * TILE + from, r * TILE + to + 1);
                    }
                }
            }
        }

        private void visit(int from, int to, float mark) {
            PassRule rule = options.rule();
            int most = options.passes();
            for (int k = from; k < to; k++) {
                if (passes[k] == 0 || (passes[k] < most && rule.isNewPass(last[k], mark))) {
                    passes[k]++;
                }
                last[k] = mark;
            }
        }

        private void sum(int area, long[] found) {
            int unknownSlot = options.passes() + 1;
            for (int r = 0; r < TILE; r++) {
                double[] crossings = rows.crossings(area, south + (r + 0.5) * pixel);
                for (int c = 0; c + 1 < crossings.length; c += 2) {
                    int from = Math.max(0, (int) Math.ceil((crossings[c] - west) / pixel - 0.5));
                    int to = Math.min(TILE - 1, (int) Math.ceil((crossings[c + 1] - west) / pixel - 0.5) - 1);
                    for (int k = r * TILE + from; k <= r * TILE + to; k++) {
                        found[passes[k]]++;
                        found[unknownSlot] += unknown[k] && passes[k] == 0 ? 1 : 0;
                    }
                }
            }
        }
    }
}
