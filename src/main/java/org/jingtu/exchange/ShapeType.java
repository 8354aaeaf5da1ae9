package org.jingtu.exchange;

import org.jingtu.analysis.UnusableDataException;
import org.locationtech.jts.geom.Geometry;

/** What one shapefile can hold: one of these. */
enum ShapeType {
    POINT(1, "point"),
    LINE(3, "line"),
    AREA(5, "area"),
    POINTS(8, "points");

    private final int code;
    private final String suffix;

    ShapeType(int code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    /** @throws UnusableDataException {@code wrong-geometry} for a mixture, which no shapefile can hold */
    static ShapeType of(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case "Point" -> POINT;
            case "MultiPoint" -> POINTS;
            case "LineString", "LinearRing", "MultiLineString" -> LINE;
            case "Polygon", "MultiPolygon" -> AREA;
            default ->
                throw new UnusableDataException(
                        "wrong-geometry",
                        "A shapefile holds points, lines or areas, not a " + geometry.getGeometryType()
                                + "; write GeoJSON or a GeoPackage.");
        };
    }

    /** As the file says it. */
    int code() {
        return code;
    }

    /** For names of files. */
    String suffix() {
        return suffix;
    }
}
