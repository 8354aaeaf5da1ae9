package org.jingtu.ogc.feature;

/** What the geometries of a collection are, as schemas name it. */
public enum ShapeKind {
    POINT("geometry-point"),
    LINE("geometry-linestring"),
    POLYGON("geometry-polygon"),
    MULTIPOLYGON("geometry-multipolygon"),
    ANY("geometry-any");

    private final String format;

    ShapeKind(String format) {
        this.format = format;
    }

    String format() {
        return format;
    }
}
