package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPolygons;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PlanarGeometriesTest {
    private final PlanarGeometries geometries = new PlanarGeometries(MetricCrs.at(113.6, 27.2));

    @Test
    void holesAndPartsOfAnAreaAreSubtractedAndAdded() {
        Polygon square =
                geometries.polygon(new double[] {5e5, 3e6, 5e5 + 100, 3e6, 5e5 + 100, 3e6 + 100, 5e5, 3e6 + 100});
        Polygon hole = geometries.polygon(
                new double[] {5e5 + 10, 3e6 + 10, 5e5 + 20, 3e6 + 10, 5e5 + 20, 3e6 + 20, 5e5 + 10, 3e6 + 20});
        Geometry pierced = square.difference(hole);
        PlanarPolygons areas = geometries.polygons(List.of(square, pierced));
        assertThat(areas.size()).isEqualTo(2);
        assertThat(areas.areaSquareMetres(0)).isCloseTo(10_000, within(1e-3));
        assertThat(areas.areaSquareMetres(1)).isCloseTo(9_900, within(1e-3));
    }

    @Test
    void aLineComesBackWhereItWas() throws ParseException {
        LineString line = (LineString) new WKTReader().read("LINESTRING (113.6 27.2, 113.61 27.2, 113.61 27.21)");
        PlanarLines lines = geometries.lines(List.of(line));
        assertThat(lines.lengthMetres(0)).isCloseTo(2099, within(2.0));
        LineString back = geometries.line(
                new double[] {lines.x(0), lines.x(1), lines.x(2)}, new double[] {lines.y(0), lines.y(1), lines.y(2)});
        assertThat(back.equalsExact(line, 1e-9)).isTrue();
        assertThat(back.getSRID()).isEqualTo(PlanarGeometries.STORED_SRID);
    }
}
