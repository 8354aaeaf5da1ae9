package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GapsTest {
    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    @Test
    void aStripIsASliverASquareIsNone() throws ParseException {
        Geometry left = wkt("GEOMETRYCOLLECTION (POLYGON ((0 0, 20 0, 20 0.4, 0 0.4, 0 0)), LINESTRING (0 0, 9 9),"
                + " POLYGON ((30 0, 30.6 0, 30.6 0.6, 30 0.6, 30 0)), POLYGON ((40 0, 50 0, 50 10, 40 10, 40 0)))");
        Gaps gaps = Gaps.of(left, 0.5);
        assertThat(gaps.polygons()).extracting(Polygon::getArea).first().isEqualTo(100.0);
        assertThat(gaps.polygons()).hasSize(2);
        assertThat(gaps.slivers()).isEqualTo(1);
        assertThat(gaps.sliverM2()).isCloseTo(8, within(1e-12));
        assertThat(Gaps.of(left, 0).polygons()).hasSize(3);
    }

    @Test
    void nothingIsLostWhateverTheWidth() throws ParseException {
        Geometry ring = wkt("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (0.2 0.2, 8.8 0.2, 8.8 8.8, 0.2 8.8, 0.2 0.2))")
                .union(wkt("POLYGON ((20 0, 23 0, 21.5 4, 20 0))"));
        for (double width : new double[] {0, 0.1, 0.5, 2, 50}) {
            Gaps gaps = Gaps.of(ring, width);
            double kept = gaps.polygons().stream().mapToDouble(Polygon::getArea).sum();
            assertThat(kept + gaps.sliverM2()).isCloseTo(ring.getArea(), within(1e-9));
            assertThat(gaps.polygons().size() + gaps.slivers()).isEqualTo(2);
        }
        assertThat(Gaps.of(ring, 0.5).polygons()).hasSize(1);
    }

    @Test
    void anEmptyShapeHasNoGapsAndAWidthIsANumber() throws ParseException {
        assertThat(Gaps.of(wkt("POLYGON EMPTY"), 1).polygons()).isEmpty();
        Geometry any = wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))");
        assertThatThrownBy(() -> Gaps.of(any, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
