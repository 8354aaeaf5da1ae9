package org.jingtu.cli;

import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What a statistic is computed for: cells that points were counted in, areas, or places given with values. One row comes
 * out for each, in this order.
 */
final class Places {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<String> ids;
    private final PlanarPoints centres;
    private final double[][] columns;
    private final Plane plane;
    private final double pitchMetres;
    private @Nullable PlanarPolygons areas;
    private List<Geometry> shapes = List.of();
    private @Nullable CellGrid grid;
    private int[] cells = new int[0];
    private double[] exposure = new double[0];

    /** @param columns the value of each place, then other columns that were asked for */
    Places(List<String> ids, PlanarPoints centres, double[][] columns, Plane plane, double pitchMetres) {
        this.ids = ids;
        this.centres = centres;
        this.columns = columns;
        this.plane = plane;
        this.pitchMetres = pitchMetres;
    }

    Places ofAreas(PlanarPolygons polygons, List<Geometry> geometries) {
        areas = polygons;
        shapes = geometries;
        return this;
    }

    Places ofCells(CellGrid lattice, int[] numbers) {
        grid = lattice;
        cells = numbers;
        return this;
    }

    /** Kilometres or people by place; 0 means no data. */
    Places withExposure(double[] given) {
        exposure = given;
        return this;
    }

    int size() {
        return ids.size();
    }

    List<String> ids() {
        return ids;
    }

    String id(int i) {
        return ids.get(i);
    }

    /** Centres of cells, centroids of areas; metres. */
    PlanarPoints centres() {
        return centres;
    }

    double[] values() {
        return columns[0];
    }

    /** A further column that was asked for, in the order of asking, from 0. */
    double[] column(int k) {
        return columns[k + 1];
    }

    Plane plane() {
        return plane;
    }

    /** Typical distance of neighbours. */
    double pitchMetres() {
        return pitchMetres;
    }

    /** The polygons, when the places are areas. */
    @Nullable
    PlanarPolygons areas() {
        return areas;
    }

    /** The lattice, when points were counted in cells. */
    @Nullable
    CellGrid grid() {
        return grid;
    }

    /** Numbers of the cells in the lattice. */
    int[] cells() {
        return cells;
    }

    boolean hasExposure() {
        return exposure.length > 0;
    }

    double[] exposure() {
        return exposure;
    }

    /** Centres in the coordinates of the output: x of all, then y of all. */
    double[][] outputCentres() {
        double[] x = Arrays.copyOf(centres.xs(), size());
        double[] y = Arrays.copyOf(centres.ys(), size());
        plane.toOutput(x, y);
        return new double[][] {x, y};
    }

    /** The shape of a place in the coordinates of the output. */
    Geometry shape(int i) {
        if (grid != null) {
            return plane.geometries().polygon(grid.corners(cells[i]));
        }
        if (areas != null) {
            return shapes.get(i);
        }
        double[] x = {centres.x(i)};
        double[] y = {centres.y(i)};
        plane.toOutput(x, y);
        return SHAPES.createPoint(new Coordinate(x[0], y[0]));
    }
}
