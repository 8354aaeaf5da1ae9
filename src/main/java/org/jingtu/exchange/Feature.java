package org.jingtu.exchange;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One row of a file: its text by column, and a place in CGCS2000 degrees (or planar metres), or the reason why it has
 * none.
 */
public final class Feature {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long line;
    private final String[] values;
    private final int[] roles;
    private final double x;
    private final double y;
    private final @Nullable Geometry geometry;
    private final @Nullable RowProblem problem;

    Feature(RawRow row, int[] roles, double x, double y, @Nullable Geometry geometry, @Nullable RowProblem problem) {
        this.line = row.line;
        this.values = row.values;
        this.roles = roles;
        this.x = x;
        this.y = y;
        this.geometry = geometry;
        this.problem = problem;
    }

    /** Line of the file where it begins, from 1; for shapefiles and databases the number of the record. */
    public long line() {
        return line;
    }

    /** Text of the column of a role, stripped; empty when there is no such column or nothing in it. */
    public String text(ColumnRole role) {
        int column = roles[role.ordinal()];
        return column < 0 ? "" : value(column).strip();
    }

    /** Text of a column as it stands in the file; empty when the row is shorter. */
    public String value(int column) {
        return column < values.length ? values[column] : "";
    }

    /** Whether it is a point: then {@link #x} and {@link #y} tell where. */
    public boolean isPoint() {
        return problem == null && !Double.isNaN(x);
    }

    /** Longitude, or easting of a planar file; NaN when it is no point. */
    public double x() {
        return x;
    }

    /** Latitude, or northing of a planar file; NaN when it is no point. */
    public double y() {
        return y;
    }

    /** Its shape, easting (longitude) first. @throws IllegalStateException when it has a {@link #problem} */
    public Geometry geometry() {
        if (geometry != null) {
            return geometry;
        }
        if (!isPoint()) {
            throw new IllegalStateException("line " + line + " has no geometry");
        }
        return GEOMETRIES.createPoint(new Coordinate(x, y));
    }

    /**
     * Sixteen hexadecimal digits that stand for the row's text and place: rows that agree in everything have the same.
     * The identity of rows without one, so that a file imported twice is noticed.
     */
    public String fingerprint() {
        long hash = FNV_OFFSET;
        for (String value : values) {
            for (int i = 0; i < value.length(); i++) {
                hash = (hash ^ value.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ 0x1F) * FNV_PRIME;
        }
        for (Coordinate c : geometry().getCoordinates()) {
            hash = (hash ^ Double.doubleToLongBits(c.x)) * FNV_PRIME;
            hash = (hash ^ Double.doubleToLongBits(c.y)) * FNV_PRIME;
        }
        return HexFormat.of().toHexDigits(hash);
    }

    /** Why it cannot be used; null when it can. */
    public @Nullable RowProblem problem() {
        return problem;
    }
}
