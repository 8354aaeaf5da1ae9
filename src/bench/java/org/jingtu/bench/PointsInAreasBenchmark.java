package org.jingtu.bench;

import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.PointWorkload;
import org.jingtu.analysis.ZoneWorkload;
import org.jingtu.analysis.pattern.PointsInAreas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Points counted in 500 areas of 256 vertices. */
@Fork(jvmArgsAppend = "-Xmx1g")
public class PointsInAreasBenchmark extends Threaded {
    @Param({"1000", "10000", "100000", "1000000"})
    public int n;

    private PlanarPoints points = PlanarPoints.of(new double[0], new double[0]);
    private PlanarPolygons areas = PlanarPolygons.builder().build();

    @Setup
    public void draw() {
        points = new PointWorkload(n).points();
        areas = ZoneWorkload.zones500();
    }

    @Benchmark
    public PointsInAreas pointsInAreas() {
        return PointsInAreas.count(points, areas, PointsInAreas.Predicate.CONTAINS, threads);
    }
}
