package org.jingtu.exchange.batch;

import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.RowProblem;
import org.jingtu.geo.Shapes;
import org.jspecify.annotations.Nullable;

/** A row that must be an area: its identity, its name and a valid multipolygon, or the reason why not. */
public final class PolygonRow {
    private final String id;
    private final String name;
    private final byte[] ewkb;
    private final @Nullable RowProblem problem;

    private PolygonRow(String id, String name, byte[] ewkb, @Nullable RowProblem problem) {
        this.id = id;
        this.name = name;
        this.ewkb = ewkb;
        this.problem = problem;
    }

    /** Checks a row; a repaired polygon is counted in the run. */
    public static PolygonRow of(Feature row, ImportRun run) {
        String name = row.text(ColumnRole.NAME);
        String own = row.text(ColumnRole.ID);
        String id = !own.isEmpty() ? own : !name.isEmpty() ? name : row.fingerprint();
        Shapes.Repaired areas = row.isPoint() ? null : Shapes.areas(row.geometry());
        if (areas == null) {
            String type = row.geometry().getGeometryType();
            boolean polygonal = type.endsWith("Polygon") || type.equals("GeometryCollection");
            return new PolygonRow(
                    id,
                    name,
                    new byte[0],
                    polygonal
                            ? RowProblem.ofRow("polygon-empty", "The polygon encloses nothing.")
                            : RowProblem.ofRow("wrong-geometry", "An area is needed; this row is a " + type + "."));
        }
        if (areas.repaired()) {
            run.countRepaired();
        }
        return new PolygonRow(id, name.isEmpty() ? id : name, Shapes.ewkb(areas.polygons()), null);
    }

    public String id() {
        return id;
    }

    /** Its name; its id when it has none. */
    public String name() {
        return name;
    }

    /** The multipolygon for the staging table. */
    public byte[] ewkb() {
        return ewkb;
    }

    public @Nullable RowProblem problem() {
        return problem;
    }
}
