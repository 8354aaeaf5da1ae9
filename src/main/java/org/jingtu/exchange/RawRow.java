package org.jingtu.exchange;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A row as a decoder found it: coordinates still in the file's own system. */
final class RawRow {
    final long line;
    final String[] values;
    final @Nullable Geometry geometry;
    final @Nullable RowProblem problem;

    RawRow(long line, String[] values, @Nullable Geometry geometry, @Nullable RowProblem problem) {
        this.line = line;
        this.values = values;
        this.geometry = geometry;
        this.problem = problem;
    }

    int vertices() {
        return geometry == null ? 1 : geometry.getNumPoints();
    }
}
