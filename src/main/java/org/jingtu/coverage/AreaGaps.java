package org.jingtu.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.coverage.PassRule;
import org.jingtu.analysis.coverage.WorkSegments;
import org.jingtu.geo.ExactCoverage;
import org.jingtu.geo.Gaps;
import org.jingtu.geo.PlanarGeometries;
import org.locationtech.jts.geom.Polygon;

/** What was left uncovered of areas, as places worth going to; zones have their roads instead. */
final class AreaGaps {
    /** A gap in which no circle this wide has room is a seam, not a place. */
    static final double LEAST_WIDTH_METRES = 2;

    private static final int MOST_OF_AN_AREA = 50;
    private static final double LARGEST_M2 = 1e6;

    private final CoverageTargets targets;
    private final WorkSegments work;

    AreaGaps(CoverageTargets targets, WorkSegments work) {
        this.targets = targets;
        this.work = work;
    }

    /** The largest of each area that is no larger than a square kilometre. */
    List<AreaGap> find(int threads, Progress progress) {
        PlanarPolygons polygons = targets.polygons();
        int[] small = IntStream.range(targets.zones(), targets.size())
                .filter(a -> polygons.areaSquareMetres(a) <= LARGEST_M2)
                .toArray();
        ExactCoverage corridors = new ExactCoverage(work, PassRule.HALF_HOUR, 1, ExactCoverage.DRAWN);
        List<List<AreaGap>> found = new ArrayList<>(IntStream.range(0, small.length)
                .mapToObj(a -> List.<AreaGap>of())
                .toList());
        Parallel.run(small.length, threads, progress, k -> {
            List<AreaGap> gaps = gaps(small[k], corridors);
            synchronized (found) {
                found.set(k, gaps);
            }
        });
        return found.stream().flatMap(List::stream).toList();
    }

    private List<AreaGap> gaps(int area, ExactCoverage corridors) {
        List<Polygon> polygons = Gaps.of(
                        corridors.gaps(PlanarGeometries.inMetres().area(targets.polygons(), area)), LEAST_WIDTH_METRES)
                .polygons();
        return IntStream.range(0, Math.min(MOST_OF_AN_AREA, polygons.size()))
                .mapToObj(g -> new AreaGap(area, g + 1, polygons.get(g)))
                .toList();
    }
}
