package org.jingtu.cli;

import java.util.List;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

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

    /** @throws UnusableDataException {@code crs-mixed} when a further file is planar and the first is not */
    void require(Layer other) {
        if (other.isPlanar() != (crs == null)) {
            throw new UnusableDataException(
                    "crs-mixed", "One file is planar, the other has degrees; declare --crs for both.");
        }
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
}
