package org.jingtu.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.Fixes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * How far patrols went in each cell. Of fixes, the way between two of the same vehicle at most five minutes apart and
 * slower than 80 km/h counts as straight; lines count as they are.
 */
final class PatrolKilometres {
    private static final double LONGEST_GAP_SECONDS = 300;
    private static final double FASTEST_METRES_A_SECOND = 80 / 3.6;

    private final CellGrid grid;
    private final double[] metres;

    private PatrolKilometres(CellGrid grid) {
        this.grid = grid;
        this.metres = new double[grid.size()];
    }

    /** Kilometres of some cells of the lattice. */
    static double[] of(FileAnalysis analysis, Path file, ZoneId zone, Places cells) {
        CellGrid grid = cells.grid();
        if (grid == null) {
            throw analysis.usage("--effort goes with --points only; areas and cells take --population");
        }
        long start = System.nanoTime();
        TrackFile tracks =
                TrackFile.read(file, analysis.shapeSource(), zone, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        analysis.card.input("effort", tracks.summary(file));
        analysis.card.seconds("read", System.nanoTime() - start);
        if (tracks.isPlanar() != cells.plane().isPlanar()) {
            throw new UnusableDataException(
                    "crs-mixed", "One file is planar, the other has degrees; declare --crs for both.");
        }
        PatrolKilometres effort = new PatrolKilometres(grid);
        for (int v = 0; v < tracks.vehicles(); v++) {
            effort.add(cells.plane().fixes(tracks.fixesOf(v)));
        }
        for (TrackFile.Line line : tracks.lines()) {
            effort.add(cells.plane().inMetres(line.shape()));
        }
        double[] kilometres = Arrays.stream(cells.cells())
                .mapToDouble(cell -> effort.metres[cell] / 1000)
                .toArray();
        analysis.card.result("patrolKilometres", Arrays.stream(kilometres).sum());
        if (Arrays.stream(kilometres).allMatch(km -> km == 0)) {
            throw new UnusableDataException(
                    "no-patrol-effort",
                    "No patrol of " + file.getFileName() + " went through the study area, so there is nothing to divide"
                            + " by.",
                    Map.of("rows", tracks.summary(file).getOrDefault("rows", 0)));
        }
        return kilometres;
    }

    private void add(Fixes fixes) {
        Integer[] order = new Integer[fixes.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(fixes.second(a), fixes.second(b)));
        for (int k = 1; k < order.length; k++) {
            int from = order[k - 1];
            int to = order[k];
            double gap = fixes.second(to) - fixes.second(from);
            double distance = Math.hypot(fixes.x(to) - fixes.x(from), fixes.y(to) - fixes.y(from));
            if (gap > 0 && gap <= LONGEST_GAP_SECONDS && distance <= FASTEST_METRES_A_SECOND * gap) {
                add(fixes.x(from), fixes.y(from), fixes.x(to), fixes.y(to));
            }
        }
    }

    private void add(Geometry line) {
        for (int part = 0; part < line.getNumGeometries(); part++) {
            Coordinate[] vertices = line.getGeometryN(part).getCoordinates();
            for (int v = 1; v < vertices.length; v++) {
                add(vertices[v - 1].x, vertices[v - 1].y, vertices[v].x, vertices[v].y);
            }
        }
    }

    private void add(double x0, double y0, double x1, double y1) {
        grid.walk(x0, y0, x1, y1, (cell, length) -> metres[cell] += length);
    }
}
