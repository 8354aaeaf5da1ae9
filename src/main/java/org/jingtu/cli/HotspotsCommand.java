package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.hotspot.AutomaticScale;
import org.jingtu.analysis.hotspot.Correction;
import org.jingtu.analysis.hotspot.HotspotAnalysis;
import org.jingtu.analysis.hotspot.HotspotResult;
import org.jingtu.analysis.hotspot.PValue;
import org.jingtu.analysis.pattern.AreaLocator;
import org.jingtu.analysis.pattern.NearestNeighbours;
import org.jingtu.exchange.ColumnRole;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gi* of cells or areas: {@code id,x,y,value,z,p,q,class}. */
@Command(name = "hotspots", mixinStandardHelpOptions = true, description = "Hot and cold spots (Gi*)")
final class HotspotsCommand extends FileAnalysis {
    private static final int FEWEST_CELLS = 30;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** One of the three. */
    static final class Subject {
        @Option(names = "--points", required = true, description = "points, counted in cells")
        @Nullable
        Path points;

        @Option(names = "--areas", required = true, description = "areas with --value")
        @Nullable
        Path areas;

        @Option(names = "--cells", required = true, description = "places x, y with --value")
        @Nullable
        Path cells;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Subject subject = new Subject();

    @Option(names = "--value", paramLabel = "COLUMN", description = "of --areas or --cells")
    private @Nullable String value;

    @Option(names = "--grid", description = "hex (default) or square")
    private String grid = "hex";

    @Option(names = "--cell", paramLabel = "M", description = "metres, or auto (default)")
    private String cell = "auto";

    @Option(names = "--study-area", description = "polygons whose cells count; default: extent of the points")
    private @Nullable Path studyArea;

    @Mixin
    private WeightOptions neighbourhood = new WeightOptions();

    @Option(names = "--correction", description = "fdr (default), by, bonferroni, holm, none")
    private String correction = "fdr";

    @Option(names = "--p", description = "normal, permutation or exact; default: permutation for points, else normal")
    private @Nullable String p;

    /** What is tested: places in metres with a value each. */
    private static final class Places {
        private final List<String> ids;
        private final PlanarPoints centres;
        private final double[] values;
        private final @Nullable PlanarPolygons areas;
        private final double pitch;

        Places(List<String> ids, PlanarPoints centres, double[] values, @Nullable PlanarPolygons areas, double pitch) {
            this.ids = ids;
            this.centres = centres;
            this.values = values;
            this.areas = areas;
            this.pitch = pitch;
        }
    }

    @Override
    void analyse() throws IOException {
        requireOptions();
        Table.requireWritable(this);
        Layer layer;
        Plane plane;
        Places places;
        if (subject.points != null) {
            layer = read(
                    "points",
                    subject.points,
                    source(),
                    weight == null ? List.of() : List.of(weight),
                    Layer.Want.POINTS);
            plane = Plane.of(layer);
            places = counted(layer, plane);
        } else {
            boolean cells = subject.cells != null;
            Path file = cells ? subject.cells : subject.areas;
            layer = read(
                    cells ? "cells" : "areas",
                    file == null ? Path.of("") : file,
                    source().withColumn(ColumnRole.ID, id),
                    List.of(String.valueOf(value)),
                    cells ? Layer.Want.POINTS : Layer.Want.AREAS);
            plane = Plane.of(layer);
            places = cells ? cells(layer, plane) : areas(layer, plane);
        }
        long start = System.nanoTime();
        SpatialWeights weights =
                neighbourhood.weights(this, places.ids, places.centres, places.values, places.areas, places.pitch);
        HotspotResult result = test(places, weights);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", plane.code());
        write(places, result, plane, layer);
    }

    private void requireOptions() {
        if (subject.points == null && value == null) {
            throw usage("--value names the column of values of --areas or --cells");
        }
        if (!Set.of("hex", "square").contains(grid)) {
            throw usage("--grid is hex or square, not '" + grid + "'");
        }
        if (!Set.of("fdr", "by", "bonferroni", "holm", "none").contains(correction)) {
            throw usage("--correction is fdr, by, bonferroni, holm or none, not '" + correction + "'");
        }
        if (p != null && !Set.of("normal", "permutation", "exact").contains(p)) {
            throw usage("--p is normal, permutation or exact, not '" + p + "'");
        }
        neighbourhood.require(this, subject.areas != null);
    }

    private Places cells(Layer layer, Plane plane) {
        PlanarPoints centres = plane.points(layer, null);
        return new Places(layer.ids(), centres, layer.numbers(0), null, NearestNeighbours.meanDistanceMetres(centres));
    }

    private Places areas(Layer layer, Plane plane) {
        PlanarPoints centres = plane.centroids(layer.shapes());
        return new Places(
                layer.ids(),
                centres,
                layer.numbers(0),
                plane.polygons(layer),
                NearestNeighbours.meanDistanceMetres(centres));
    }

    private @Nullable CellGrid lattice;
    private int[] lastCells = new int[0];

    private Places counted(Layer layer, Plane plane) {
        PlanarPoints points = plane.points(layer, weight == null ? null : layer.numbers(0));
        if (points.size() < AutomaticScale.FEWEST_POINTS) {
            throw new UnusableDataException(
                    "too-few-points", "Hotspots need at least 60 points, there are " + points.size() + ".");
        }
        double metres;
        if (cell.equals("auto")) {
            AutomaticScale chosen = AutomaticScale.cell(points);
            metres = chosen.metres();
            card.reason("cellMetres", chosen.reason());
        } else {
            metres = Numbers.positive(this, "--cell", cell);
        }
        CellGrid.Shape shape = grid.equals("hex") ? CellGrid.Shape.HEX : CellGrid.Shape.SQUARE;
        PlanarPolygons study = studyArea(plane);
        double[] x = study == null ? points.xs() : corners(study, true);
        double[] y = study == null ? points.ys() : corners(study, false);
        Arrays.sort(x);
        Arrays.sort(y);
        CellGrid cells = CellGrid.covering(shape, metres, x[0], y[0], x[x.length - 1], y[y.length - 1]);
        double[] counts = cells.count(points);
        int[] kept = IntStream.range(0, cells.size()).toArray();
        if (study != null) {
            AreaLocator locator = new AreaLocator(study);
            kept = IntStream.of(kept)
                    .filter(c -> locator.firstCovering(cells.centreX(c), cells.centreY(c)) >= 0)
                    .toArray();
        }
        if (kept.length < FEWEST_CELLS) {
            throw new UnusableDataException(
                    "too-few-cells",
                    "Hotspots need at least 30 cells, there are " + kept.length + "; choose smaller cells.");
        }
        lattice = cells;
        lastCells = kept;
        card.parameter("grid", grid);
        card.parameter("cellMetres", metres);
        card.parameter("weight", weight == null ? "none" : weight);
        double[] values = Arrays.stream(kept).mapToDouble(c -> counts[c]).toArray();
        card.result("pointsInCells", Arrays.stream(values).sum());
        return new Places(
                Arrays.stream(kept).mapToObj(Integer::toString).toList(), cells.centres(kept), values, null, metres);
    }

    private @Nullable PlanarPolygons studyArea(Plane plane) {
        if (studyArea == null) {
            card.reason("studyArea", "none given: all cells of the points' extent");
            return null;
        }
        Layer layer = read("studyArea", studyArea, shapeSource(), List.of(), Layer.Want.AREAS);
        plane.require(layer);
        card.reason("studyArea", "cells whose centres lie in the polygons");
        return plane.polygons(layer);
    }

    private static double[] corners(PlanarPolygons areas, boolean east) {
        double[] values = new double[areas.firstVertex(areas.firstRing(areas.size()))];
        Arrays.setAll(values, v -> east ? areas.x(v) : areas.y(v));
        return values;
    }

    private HotspotResult test(Places places, SpatialWeights weights) {
        String method = p != null ? p : subject.points != null ? "permutation" : "normal";
        if (method.equals("exact")
                && Arrays.stream(places.values).anyMatch(v -> v < 0 || v != Math.rint(v) || v > Integer.MAX_VALUE)) {
            throw new UnusableDataException("not-counts", "The exact p needs whole counts of at least 0.");
        }
        card.parameter("p", method);
        card.parameter("correction", correction);
        HotspotAnalysis analysis = new HotspotAnalysis(PValue.named(method), Correction.named(correction), threads);
        return analysis.ofValues(places.values, weights, progress());
    }

    private void write(Places places, HotspotResult result, Plane plane, Layer layer) throws IOException {
        double[] x = places.centres.xs();
        double[] y = places.centres.ys();
        plane.toOutput(x, y);
        Table table = new Table(List.of("id", "x", "y", "value", "z", "p", "q", "class"));
        for (int i = 0; i < x.length; i++) {
            table.add(
                    List.of(
                            places.ids.get(i),
                            x[i],
                            y[i],
                            places.values[i],
                            result.z(i),
                            result.p(i),
                            result.q(i),
                            result.hotspotClass(i)),
                    lattice != null
                            ? plane.geometries().polygon(lattice.corners(lastCells[i]))
                            : subject.areas != null
                                    ? layer.shapes().get(i)
                                    : SHAPES.createPoint(new Coordinate(x[i], y[i])));
        }
        card.result("tested", result.tested());
        card.result("islands", result.islands());
        for (int k = 3; k >= 1; k--) {
            String level = new String[] {"90", "95", "99"}[k - 1];
            card.result("hot" + level, result.count(k));
            card.result("cold" + level, result.count(-k));
        }
        table.write(this);
    }
}
