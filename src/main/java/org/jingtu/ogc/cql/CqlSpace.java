package org.jingtu.ogc.cql;

import static org.jingtu.ogc.cql.CqlLiterals.wrong;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jingtu.geo.Shapes;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;

/** Conditions on where features are. */
final class CqlSpace {
    private static final Map<String, String> FUNCTIONS = Map.of(
            "s_intersects", "ST_Intersects",
            "s_disjoint", "ST_Disjoint",
            "s_equals", "ST_Equals",
            "s_touches", "ST_Touches",
            "s_overlaps", "ST_Overlaps",
            "s_crosses", "ST_Crosses",
            "s_within", "ST_Within",
            "s_contains", "ST_Contains");

    private final CqlOperands operands;
    private final UnaryOperator<Geometry> toStored;

    CqlSpace(CqlOperands operands, UnaryOperator<Geometry> toStored) {
        this.operands = operands;
        this.toStored = toStored;
    }

    String condition(String op, List<Cql> sides) {
        String function = FUNCTIONS.get(op);
        if (function == null) {
            throw wrong("There is no function " + CqlLiterals.shortened(op) + ".");
        }
        boolean mixed = "s_intersects".equals(op) || "s_disjoint".equals(op);
        return function + "(" + shape(sides.get(0), mixed) + ", " + shape(sides.get(1), mixed) + ")";
    }

    private String shape(Cql side, boolean mixedAllowed) {
        if (side instanceof Cql.Property property && operands.column(property).type() == CqlType.SHAPE) {
            return operands.column(property).sql();
        }
        if (!(side instanceof Cql.Shape shape)) {
            throw wrong("A function of space takes the geometry's property and geometries.");
        }
        Geometry given = shape.value();
        if (!mixedAllowed && isMixed(given)) {
            throw wrong("A geometry collection goes with S_INTERSECTS and S_DISJOINT only.");
        }
        Geometry stored = toStored.apply(given);
        if (!stored.isValid()) {
            throw wrong("A geometry crosses itself or is not closed properly.");
        }
        return "ST_GeomFromEWKB(" + operands.bind(Shapes.ewkb(stored), "bytea") + ")";
    }

    private static boolean isMixed(Geometry geometry) {
        return geometry instanceof GeometryCollection
                && !(geometry instanceof MultiPoint)
                && !(geometry instanceof MultiLineString)
                && !(geometry instanceof MultiPolygon);
    }
}
