package org.jingtu.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Turns paths of the drawing into geometry in degrees, bent by the warp. */
final class DemoGeometry {
    private static final double CURVE_STEP = 40;
    private static final int CGCS2000 = 4490;

    private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(), CGCS2000);
    private final CountyPlane plane;

    DemoGeometry(CountyPlane plane) {
        this.plane = plane;
    }

    Point point(double u, double v) {
        return factory.createPoint(coordinate(u, v));
    }

    LineString line(Polyline path) {
        return factory.createLineString(coordinates(path.densified(CURVE_STEP)));
    }

    Polygon polygon(Polyline ring) {
        return factory.createPolygon(coordinates(ring.densified(CURVE_STEP)));
    }

    /** A point for a path of one corner, else a polygon. */
    Geometry shape(Polyline path) {
        return path.size() == 1 ? point(path.u(0), path.v(0)) : polygon(path);
    }

    private Coordinate[] coordinates(Polyline path) {
        Coordinate[] coordinates = new Coordinate[path.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = coordinate(path.u(i), path.v(i));
        }
        return coordinates;
    }

    private Coordinate coordinate(double u, double v) {
        double x = plane.x(u, v);
        double y = plane.y(u, v);
        return new Coordinate(plane.longitude(x, y), plane.latitude(x, y));
    }
}
