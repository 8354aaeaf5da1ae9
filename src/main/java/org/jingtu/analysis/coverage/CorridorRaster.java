package org.jingtu.analysis.coverage;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How much of each area the corridors of tracks cover, by how many passes, on pixels: a pixel counts when its centre lies
 * within half a swath of a piece of track (no dilation, no buffer segments, so the figure is unbiased). An area's covered
 * share is its covered pixels ÷ its pixels, and its covered square metres are that share of its exact size; an area that
 * no pixel centre lies in reads as not covered.
 *
 * <p>Works tile by tile, only where there are both areas and tracks: memory is 2 MB a thread and a few bytes for each
 * piece and each row of an area, whatever the extent. Results are sums of whole pixels and so the same for any number of
 * threads and any order of input.
 *
 * <p>Example: a piece of 10 m with half a swath of 1 m covers 20 + π m²; in pixels of 1 cm it reads 23.142.
 */
public final class CorridorRaster {
    private final PlanarPolygons areas;
    private final WorkSegments work;
    private final WorkSegments gaps;
    private final CoverageOptions options;
    private final PixelFrame frame;
    private final AreaRuns runs;
    private final @Nullable Visits visits;
    private final ConcurrentLinkedQueue<TileCanvas> idle = new ConcurrentLinkedQueue<>();

    private CorridorRaster(PlanarPolygons areas, WorkSegments work, WorkSegments gaps, CoverageOptions options) {
        this.areas = areas;
        this.work = work;
        this.gaps = gaps;
        this.options = options;
        this.frame = new PixelFrame(areas, options.resolutionMetres());
        this.runs = new AreaRuns(areas, frame);
        this.visits = options.passes() > 1 ? new Visits(work, options.rule()) : null;
    }

    /**
     * @param areas may overlap
     * @param work pieces along which vehicles worked
     * @param gaps pieces along which nothing is known
     * @return one for each area, in their order
     * @throws org.jingtu.analysis.UnusableDataException {@code raster-too-large} when the extent has more than 10¹²
     *     pixels
     */
    public static List<AreaCoverage> of(
            PlanarPolygons areas, WorkSegments work, WorkSegments gaps, CoverageOptions options, Progress progress) {
        return new CorridorRaster(areas, work, gaps, options).compute(progress);
    }

    private List<AreaCoverage> compute(Progress progress) {
        TileLists areasOf = TileLists.ofAreas(frame, runs);
        TileLists workOf = TileLists.ofPieces(frame, work);
        TileLists gapsOf = TileLists.ofPieces(frame, gaps);
        int[] busy = IntStream.range(0, frame.tileColumns() * frame.tileRows())
                .filter(t -> !areasOf.isEmpty(t) && !(workOf.isEmpty(t) && gapsOf.isEmpty(t)))
                .toArray();
        long[][] sums = new long[areas.size()][options.passes() + 1];
        Parallel.run(busy.length, options.threads(), progress, t -> {
            TileCanvas canvas = Objects.requireNonNullElseGet(idle.poll(), this::canvas);
            paint(canvas, busy[t], workOf, gapsOf);
            for (int k = areasOf.first(busy[t]); k < areasOf.first(busy[t] + 1); k++) {
                long[] sum = sums[areasOf.item(k)];
                synchronized (sum) {
                    canvas.add(runs, areasOf.item(k), sum);
                }
            }
            idle.add(canvas);
        });
        return IntStream.range(0, areas.size())
                .mapToObj(a -> result(areas.areaSquareMetres(a), runs.pixels(a), sums[a]))
                .toList();
    }

    private TileCanvas canvas() {
        return new TileCanvas(frame, options.passes(), visits == null ? 1 : visits.step());
    }

    private void paint(TileCanvas canvas, int tile, TileLists workOf, TileLists gapsOf) {
        canvas.open(tile);
        int[] pieces = workOf.items(tile);
        if (visits != null) {
            visits.sort(pieces);
        }
        for (int piece : pieces) {
            canvas.visit(work, piece, visits == null ? 0 : visits.mark(piece));
        }
        for (int k = gapsOf.first(tile); k < gapsOf.first(tile + 1); k++) {
            canvas.doubt(gaps, gapsOf.item(k));
        }
    }

    private AreaCoverage result(double area, long pixels, long[] sums) {
        double perPixel = pixels == 0 ? 0 : area / pixels;
        double[] atLeast = new double[options.passes()];
        long above = 0;
        for (int m = options.passes(); m >= 1; m--) {
            above += sums[m];
            atLeast[m - 1] = above * perPixel;
        }
        return new AreaCoverage(area, sums[0] * perPixel, atLeast);
    }
}
