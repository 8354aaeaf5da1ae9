package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

class ShapesTest {
    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    @Test
    void bowTieBecomesItsTwoTriangles() throws ParseException {
        Shapes.Repaired result = Shapes.areas(wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))"));
        assertThat(result).isNotNull();
        assertThat(result.repaired()).isTrue();
        assertThat(result.polygons().getNumGeometries()).isEqualTo(2);
        assertThat(result.polygons().getArea()).isEqualTo(2);
        assertThat(result.polygons().isValid()).isTrue();
    }

    @Test
    void soundPolygonsStayAsTheyAre() throws ParseException {
        Shapes.Repaired result = Shapes.areas(wkt("POLYGON ((0 0, 0 1, 1 1, 0 0))"));
        assertThat(result).isNotNull();
        assertThat(result.repaired()).isFalse();
        assertThat(result.polygons().getArea()).isEqualTo(0.5);
    }

    @Test
    void linesAndCollapsedRingsHaveNoAreas() throws ParseException {
        assertThat(Shapes.areas(wkt("LINESTRING (0 0, 1 1)"))).isNull();
        assertThat(Shapes.areas(wkt("POLYGON ((0 0, 1 1, 2 2, 0 0))"))).isNull();
    }

    @Test
    void linesWithoutLengthAreLeftOut() throws ParseException {
        assertThat(Shapes.lines(wkt("MULTILINESTRING ((0 0, 1 1), (2 2, 2 2))")))
                .hasSize(1);
    }

    @Test
    void ewkbCarriesTheDatum() throws ParseException {
        assertThat(new WKBReader().read(Shapes.ewkb(wkt("POINT (113 27)"))).getSRID())
                .isEqualTo(4490);
    }
}
