package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.density.DensityRaster;
import org.jingtu.analysis.pattern.PointsInAreas;
import org.jingtu.exchange.ColumnRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Points in areas: {@code id,count,weight,per_ha}, areas in the order of their file. */
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
        Layer places =
                read("points", points, source(), weight == null ? List.of() : List.of(weight), Layer.Want.POINTS);
        Layer zones = read("areas", areas, shapeSource().withColumn(ColumnRole.ID, id), List.of(), Layer.Want.AREAS);
        Plane plane = Plane.of(places);
        plane.require(zones);
        long start = System.nanoTime();
        PlanarPolygons polygons = plane.polygons(zones);
        PlanarPoints located = plane.points(places, weight == null ? null : places.numbers(0));
        PointsInAreas counts = PointsInAreas.count(located, polygons, rule, threads);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("predicate", predicate.toLowerCase(Locale.ROOT));
        card.parameter("plane", plane.code());
        Table table = new Table(List.of("id", "count", "weight", "per_ha"));
        long total = 0;
        for (int a = 0; a < zones.size(); a++) {
            double hectares = polygons.areaSquareMetres(a) / DensityRaster.HECTARE;
            List<Object> row = new ArrayList<>(List.of(zones.id(a), counts.count(a), counts.weight(a)));
            row.add((weight == null ? counts.count(a) : counts.weight(a)) / hectares);
            table.add(row, zones.shapes().get(a));
            total += counts.count(a);
        }
        card.result("areas", zones.size());
        card.result("pointsInAreas", total);
        table.write(this);
    }
}
