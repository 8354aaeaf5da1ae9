package org.jingtu.cli;

import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.Fixes;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.geo.Shapes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The metres in which files are analysed, and the way back to the coordinates that are written. */
final class Plane {
    private final @Nullable MetricCrs crs;

    private Plane(@Nullable MetricCrs crs) {
        this.crs = crs;
    }

    /** Of the first file; planar files keep their own metres. */
    static Plane of(Layer layer) {
        return new Plane(layer.isPlanar() ? null : MetricCrs.at(layer.centreX(), layer.centreY()));
    }

    static Plane of(TrackFile tracks) {
        return new Plane(tracks.isPlanar() ? null : MetricCrs.at(tracks.centreX(), tracks.centreY()));
    }

    /** @throws UnusableDataException {@code crs-mixed} when a further file is planar and the first is not */
    void require(Layer other) {
        if (other.isPlanar() != (crs == null)) {
            throw new UnusableDataException(
                    "crs-mixed", "One file is planar, the other has degrees; declare --crs for both.");
        }
    }

    boolean isPlanar() {
        return crs == null;
    }

    String code() {
        return crs == null ? "planar" : crs.code();
    }

    PlanarPoints points(Layer layer, double @Nullable [] weights) {
        double[] x = layer.xs();
        double[] y = layer.ys();
        if (crs != null) {
            crs.toMetres(x, y);
        }
        return weights == null ? PlanarPoints.of(x, y) : PlanarPoints.weighted(x, y, weights);
    }

    PlanarPolygons polygons(Layer layer) {
        return geometries().polygons(layer.shapes());
    }

    /** The areas of a layer that holds lines, too. */
    PlanarPolygons areasAmong(Layer layer) {
        return geometries()
                .polygons(layer.shapes().stream()
                        .filter(shape -> shape.getDimension() == 2)
                        .toList());
    }

    /** The lines of a layer that holds areas, too. */
    PlanarLines linesAmong(Layer layer) {
        return geometries()
                .lines(layer.shapes().stream()
                        .filter(shape -> shape.getDimension() == 1)
                        .flatMap(shape -> Shapes.lines(shape).stream())
                        .toList());
    }

    PlanarGeometries geometries() {
        return crs == null ? PlanarGeometries.inMetres() : new PlanarGeometries(crs);
    }

    /** Centroids of areas, metres. */
    PlanarPoints centroids(List<Geometry> areas) {
        double[] x = new double[areas.size()];
        double[] y = new double[areas.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = areas.get(i).getCentroid().getX();
            y[i] = areas.get(i).getCentroid().getY();
        }
        if (crs != null) {
            crs.toMetres(x, y);
        }
        return PlanarPoints.of(x, y);
    }

    /** Turns metres into the coordinates of the output, in place. */
    void toOutput(double[] x, double[] y) {
        if (crs != null) {
            crs.toDegrees(x, y);
        }
    }

    void toMetres(double[] x, double[] y) {
        if (crs != null) {
            crs.toMetres(x, y);
        }
    }

    /** Fixes with their places in metres. */
    Fixes fixes(Fixes located) {
        Fixes.Builder builder = new Fixes.Builder();
        double[] x = new double[located.size()];
        double[] y = new double[located.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = located.x(i);
            y[i] = located.y(i);
        }
        toMetres(x, y);
        for (int i = 0; i < x.length; i++) {
            builder.add(located.second(i), x[i], y[i], located.speed(i), located.brush(i));
        }
        return builder.build();
    }

    /** A copy in metres. */
    Geometry inMetres(Geometry shape) {
        return moved(shape, this::toMetres);
    }

    /** A copy in the coordinates of the output. */
    Geometry inOutput(Geometry metres) {
        return moved(metres, this::toOutput);
    }

    private interface Move {
        void apply(double[] x, double[] y);
    }

    private static Geometry moved(Geometry shape, Move move) {
        Geometry copy = shape.copy();
        double[] x = new double[1];
        double[] y = new double[1];
        copy.apply((CoordinateFilter) coordinate -> {
            x[0] = coordinate.x;
            y[0] = coordinate.y;
            move.apply(x, y);
            coordinate.x = x[0];
            coordinate.y = y[0];
        });
        copy.geometryChanged();
        return copy;
    }

    /** The line of a road; of several parts the longest. */
    static LineString onlyLine(Geometry shape) {
        Geometry longest = shape.getGeometryN(0);
        for (int part = 1; part < shape.getNumGeometries(); part++) {
            longest = shape.getGeometryN(part).getLength() > longest.getLength() ? shape.getGeometryN(part) : longest;
        }
        return (LineString) longest;
    }
}
