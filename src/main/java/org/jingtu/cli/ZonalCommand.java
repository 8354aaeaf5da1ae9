package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.density.DensityRaster;
import org.jingtu.analysis.pattern.AreaLocator;
import org.jingtu.analysis.pattern.PointsInAreas;
import org.jingtu.exchange.ColumnRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Points in areas: {@code id,count,weight,per_ha}, areas in the order of their file; with {@code --time} also
 * {@code first,last}, the earliest and latest time of a point in the area, as the file has them.
 */
@Command(name = "zonal", mixinStandardHelpOptions = true, description = "Counts points in areas")
final class ZonalCommand extends FileAnalysis {
    @Option(names = "--points", required = true, description = "file of points")
    private Path points = Path.of("");

    @Option(names = "--areas", required = true, description = "file of polygons")
    private Path areas = Path.of("");

    @Option(names = "--predicate", description = "contains (interior only) or covers (boundary too); default contains")
    private String predicate = "contains";

    @Override
    void analyse() throws IOException {
        PointsInAreas.Predicate rule =
                switch (predicate.toLowerCase(Locale.ROOT)) {
                    case "contains" -> PointsInAreas.Predicate.CONTAINS;
                    case "covers" -> PointsInAreas.Predicate.COVERS;
                    default -> throw usage("--predicate is contains or covers, not '" + predicate + "'");
                };
        Table.requireWritable(this);
        Layer.Columns columns =
                new Layer.Columns(weight == null ? List.of() : List.of(weight), time, time == null ? null : zone());
        Layer places = read("points", points, source(), columns, Layer.Want.POINTS);
        Layer zones = read("areas", areas, shapeSource().withColumn(ColumnRole.ID, id), List.of(), Layer.Want.AREAS);
        Plane plane = Plane.of(places);
        plane.require(zones);
        long start = System.nanoTime();
        PlanarPolygons polygons = plane.polygons(zones);
        PlanarPoints located = plane.points(places, weight == null ? null : places.numbers(0));
        PointsInAreas counts = PointsInAreas.count(located, polygons, rule, threads);
        TimesByArea byArea = time == null ? null : TimesByArea.of(places, located, polygons, rule);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("predicate", predicate.toLowerCase(Locale.ROOT));
        card.parameter("plane", plane.code());
        List<String> header = List.of("id", "count", "weight", "per_ha", "first", "last");
        Table table = new Table(byArea == null ? header.subList(0, 4) : header);
        long total = 0;
        for (int a = 0; a < zones.size(); a++) {
            double hectares = polygons.areaSquareMetres(a) / DensityRaster.HECTARE;
            List<Object> row = new ArrayList<>(List.of(zones.id(a), counts.count(a), counts.weight(a)));
            row.add((weight == null ? counts.count(a) : counts.weight(a)) / hectares);
            if (byArea != null) {
                row.add(byArea.first(a));
                row.add(byArea.last(a));
            }
            table.add(row, zones.shapes().get(a));
            total += counts.count(a);
        }
        card.result("areas", zones.size());
        card.result("pointsInAreas", total);
        table.write(this);
    }

    /** The earliest and the latest point of each area. */
    private static final class TimesByArea {
        private final List<String> times;
        private final int[] first;
        private final int[] last;

        private TimesByArea(List<String> times, int areas) {
            this.times = times;
            this.first = new int[areas];
            this.last = new int[areas];
            Arrays.fill(first, -1);
            Arrays.fill(last, -1);
        }

        static TimesByArea of(
                Layer places, PlanarPoints located, PlanarPolygons polygons, PointsInAreas.Predicate predicate) {
            double[] days = places.days();
            TimesByArea byArea = new TimesByArea(places.texts(), polygons.size());
            AreaLocator locator = new AreaLocator(polygons);
            for (int point = 0; point < days.length; point++) {
                int p = point;
                locator.forEach(located.x(p), located.y(p), (area, place) -> {
                    if (place == AreaLocator.Place.INSIDE || predicate == PointsInAreas.Predicate.COVERS) {
                        boolean earlier = byArea.first[area] < 0 || days[p] < days[byArea.first[area]];
                        byArea.first[area] = earlier ? p : byArea.first[area];
                        boolean later = byArea.last[area] < 0 || days[p] > days[byArea.last[area]];
                        byArea.last[area] = later ? p : byArea.last[area];
                    }
                });
            }
            return byArea;
        }

        String first(int area) {
            return first[area] < 0 ? "" : times.get(first[area]);
        }

        String last(int area) {
            return last[area] < 0 ? "" : times.get(last[area]);
        }
    }
}
