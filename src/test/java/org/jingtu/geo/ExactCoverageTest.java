package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.coverage.AreaCoverage;
import org.jingtu.analysis.coverage.CorridorRaster;
import org.jingtu.analysis.coverage.CoverageOptions;
import org.jingtu.analysis.coverage.PassRule;
import org.jingtu.analysis.coverage.WorkSegments;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ExactCoverageTest {
    @Test
    void passesByTimeAgreeWithThePixels() throws ParseException {
        Geometry area = new WKTReader()
                .read(
                        "MULTIPOLYGON (((0 0, 40 0, 40 30, 0 30, 0 0), (5 5, 9 5, 9 9, 5 5)), ((50 0, 60 0, 55 9, 50 0)))");
        SplittableRandom random = new SplittableRandom(41);
        WorkSegments.Builder work = new WorkSegments.Builder();
        for (int i = 0; i < 25; i++) {
            double[] c = random.doubles(4, -5, 65).toArray();
            work.add(c[0], c[1] / 2, c[2], c[3] / 2, random.nextInt(9) * 900.0, i, 1 + random.nextDouble());
        }
        double[] exact = new ExactCoverage(work.build(), PassRule.HALF_HOUR, 4).coveredSquareMetres(area);
        AreaCoverage pixels = CorridorRaster.of(
                        PlanarGeometries.inMetres().polygons(List.of(area)),
                        work.build(),
                        new WorkSegments.Builder().build(),
                        new CoverageOptions(0.02, 4, PassRule.HALF_HOUR, 1),
                        Progress.NONE)
                .get(0);
        for (int k = 1; k <= 4; k++) {
            assertThat(exact[k - 1]).isPositive().isCloseTo(pixels.coveredSquareMetres(k), within(0.3));
        }
    }

    @Test
    void standingTouchingAndFarAwayAreNoTrouble() throws ParseException {
        Geometry area = new WKTReader().read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        WorkSegments work = new WorkSegments.Builder()
                .add(5, 5, 5, 5, 0, 0, 2)
                .add(12, -20, 12, 30, 0, 1, 2) // its side runs along the area's
                .add(5_000, 0, 6_000, 0, 0, 2, 2)
                .build();
        ExactCoverage coverage = new ExactCoverage(work, PassRule.EACH_VEHICLE, 2);
        assertThat(coverage.coveredSquareMetres(area)[0]).isCloseTo(4 * Math.PI, within(1e-4));
        assertThat(coverage.coveredSquareMetres(area)[1]).isZero();
        assertThat(coverage.gaps(area).getArea()).isCloseTo(100 - 4 * Math.PI, within(1e-4));
    }

    /** A silence 10 m long and 2 m wide, half of it swept by somebody else: what is known is not unknown. */
    @Test
    void whereTheSignalWasSilentIsUnknownUnlessSwept() throws ParseException {
        Geometry area = new WKTReader().read("POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))");
        WorkSegments swept =
                new WorkSegments.Builder().add(-5, 5, 10, 5, 0, 0, 3).build();
        WorkSegments silent =
                new WorkSegments.Builder().add(5, 5, 25, 5, 0, 1, 1).build();
        double head = 10 + Math.sqrt(8); // the swept corridor ends in a half circle of 3 m
        double circle = 2 * integral(head - 10);
        assertThat(new ExactCoverage(swept, PassRule.HALF_HOUR, 1).unknownSquareMetres(area, silent))
                .isCloseTo(20 * 2 - 10 * 2 - circle, within(1e-3));
        assertThat(new ExactCoverage(swept, PassRule.HALF_HOUR, 1)
                        .unknownSquareMetres(area, new WorkSegments.Builder().build()))
                .isZero();
    }

    /** Of the half circle of 3 m, the part within 1 m above its axis. */
    private static double integral(double side) {
        return side / 2 + 4.5 * Math.asin(1.0 / 3);
    }
}
