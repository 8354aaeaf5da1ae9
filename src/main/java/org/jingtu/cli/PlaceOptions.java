package org.jingtu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.hotspot.AutomaticScale;
import org.jingtu.analysis.pattern.NearestNeighbours;
import org.jingtu.analysis.pattern.StudyArea;
import org.jingtu.exchange.ColumnRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options that say for which places something is computed: points in a grid, areas, or places with values. */
final class PlaceOptions {
    private static final int FEWEST_CELLS = 30;

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

    @Option(
            names = "--study-area",
            description = "polygons or lines (roads) whose cells count; default: extent of the points")
    private @Nullable Path studyArea;

    boolean isPoints() {
        return subject.points != null;
    }

    boolean isAreas() {
        return subject.areas != null;
    }

    /** Refuses what does not fit before anything is read. */
    void require(FileAnalysis analysis) {
        if (!isPoints() && value == null) {
            throw analysis.usage("--value names the column of values of --areas or --cells");
        }
        if (!Set.of("hex", "square").contains(grid)) {
            throw analysis.usage("--grid is hex or square, not '" + grid + "'");
        }
    }

    /** @param others further columns of --areas or --cells that must hold finite numbers */
    Places read(FileAnalysis analysis, String... others) {
        if (isPoints()) {
            return counted(analysis);
        }
        List<String> numbers = new ArrayList<>(List.of(String.valueOf(value)));
        numbers.addAll(Arrays.asList(others));
        return given(analysis, numbers);
    }

    /** Areas or places with these columns of numbers; the first are the values. */
    Places given(FileAnalysis analysis, List<String> numbers) {
        boolean cells = subject.cells != null;
        Path file = cells ? subject.cells : subject.areas;
        Layer layer = analysis.read(
                cells ? "cells" : "areas",
                file == null ? Path.of("") : file,
                (cells ? analysis.source() : analysis.shapeSource()).withColumn(ColumnRole.ID, analysis.id),
                numbers,
                cells ? Layer.Want.POINTS : Layer.Want.AREAS);
        Plane plane = Plane.of(layer);
        PlanarPoints centres = cells ? plane.points(layer, null) : plane.centroids(layer.shapes());
        double[][] columns = new double[numbers.size()][];
        Arrays.setAll(columns, layer::numbers);
        Places places = new Places(layer.ids(), centres, columns, plane, NearestNeighbours.meanDistanceMetres(centres));
        return cells ? places : places.ofAreas(plane.polygons(layer), layer.shapes());
    }

    /** The points as they are, in the order of their file, with weights where they are named. */
    Layer readPoints(FileAnalysis analysis) {
        return readPoints(analysis, Layer.Columns.of(weights(analysis)));
    }

    /** The same with the time of each. */
    Layer readTimedPoints(FileAnalysis analysis) {
        return readPoints(analysis, Layer.Columns.timed(weights(analysis), analysis.zone()));
    }

    private static List<String> weights(FileAnalysis analysis) {
        return analysis.weight == null ? List.of() : List.of(analysis.weight);
    }

    private Layer readPoints(FileAnalysis analysis, Layer.Columns columns) {
        Path file = subject.points;
        if (file == null) {
            throw analysis.usage("--points is needed");
        }
        return analysis.read("points", file, analysis.source(), columns, Layer.Want.POINTS);
    }

    private Places counted(FileAnalysis analysis) {
        Layer layer = readPoints(analysis);
        Plane plane = Plane.of(layer);
        PlanarPoints points = plane.points(layer, analysis.weight == null ? null : layer.numbers(0));
        return counted(analysis, points, plane);
    }

    /** Cells of the study area with the weight of the points in each. */
    Places counted(FileAnalysis analysis, PlanarPoints points, Plane plane) {
        Places empty = cells(analysis, points, plane);
        CellGrid lattice = empty.grid();
        if (lattice == null) {
            throw new IllegalStateException("cells without a lattice");
        }
        double[] counts = lattice.count(points);
        int[] kept = empty.cells();
        double[] values = Arrays.stream(kept).mapToDouble(c -> counts[c]).toArray();
        analysis.card.parameter("weight", analysis.weight == null ? "none" : analysis.weight);
        analysis.card.result("pointsInCells", Arrays.stream(values).sum());
        return new Places(empty.ids(), empty.centres(), new double[][] {values}, plane, empty.pitchMetres())
                .ofCells(lattice, kept);
    }

    /** The cells of the study area, all of value 0. */
    Places cells(FileAnalysis analysis, PlanarPoints points, Plane plane) {
        if (points.size() < AutomaticScale.FEWEST_POINTS) {
            throw new UnusableDataException(
                    "too-few-points",
                    "This needs at least " + AutomaticScale.FEWEST_POINTS + " points, there are " + points.size()
                            + ".");
        }
        double metres = cellMetres(analysis, points);
        CellGrid.Shape shape = grid.equals("hex") ? CellGrid.Shape.HEX : CellGrid.Shape.SQUARE;
        CellGrid lattice;
        int[] kept;
        if (studyArea == null) {
            PlanarPolygons extent = extent(points);
            double[] bounds = StudyArea.bounds(noLines(), extent);
            // a point on the outermost edge has its cell, too
            lattice = CellGrid.covering(
                    shape, metres, bounds[0], bounds[1], Math.nextUp(bounds[2]), Math.nextUp(bounds[3]));
            kept = StudyArea.cells(lattice, noLines(), extent);
            analysis.card.reason("studyArea", "none given: the cells of the points' extent");
        } else {
            Layer layer =
                    analysis.read("studyArea", studyArea, analysis.shapeSource(), List.of(), Layer.Want.AREAS_OR_LINES);
            plane.require(layer);
            PlanarPolygons areas = plane.areasAmong(layer);
            PlanarLines lines = plane.linesAmong(layer);
            double[] bounds = StudyArea.bounds(lines, areas);
            lattice = CellGrid.covering(shape, metres, bounds[0], bounds[1], bounds[2], bounds[3]);
            kept = StudyArea.cells(lattice, lines, areas);
            analysis.card.reason("studyArea", "cells that the given areas or lines touch");
        }
        requireEnough(kept.length);
        analysis.card.parameter("grid", grid);
        analysis.card.parameter("cellMetres", metres);
        List<String> ids = IntStream.of(kept).mapToObj(Integer::toString).toList();
        return new Places(ids, lattice.centres(kept), new double[][] {new double[kept.length]}, plane, metres)
                .ofCells(lattice, kept);
    }

    private static PlanarLines noLines() {
        return PlanarLines.builder().build();
    }

    private static PlanarPolygons extent(PlanarPoints points) {
        double west = Arrays.stream(points.xs()).min().orElseThrow();
        double east = Arrays.stream(points.xs()).max().orElseThrow();
        double south = Arrays.stream(points.ys()).min().orElseThrow();
        double north = Arrays.stream(points.ys()).max().orElseThrow();
        return PlanarPolygons.builder()
                .ring(new double[] {west, east, east, west}, new double[] {south, south, north, north})
                .endArea()
                .build();
    }

    private double cellMetres(FileAnalysis analysis, PlanarPoints points) {
        if (!cell.equals("auto")) {
            return Numbers.positive(analysis, "--cell", cell);
        }
        AutomaticScale chosen = AutomaticScale.cell(points);
        analysis.card.reason("cellMetres", chosen.reason());
        return chosen.metres();
    }

    private static void requireEnough(int cells) {
        if (cells < FEWEST_CELLS) {
            throw new UnusableDataException(
                    "too-few-cells", "This needs at least 30 cells, there are " + cells + "; choose smaller cells.");
        }
    }
}
