package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A made-up county whose roads are a grid of 200 m around 113.6° E 27.2° N; places lie within 10 m of a road. */
class DatumEvidenceTest {
    private static final DatumEvidence.Place COUNTY = new DatumEvidence.Place(113.6, 27.2);
    private static final MetricCrs PLANE = MetricCrs.at(113.6, 27.2);
    private static final double SPACING = 200;
    private static final NearestRoads GRID = (longitudes, latitudes) -> {
        double[] x = longitudes.clone();
        double[] y = latitudes.clone();
        PLANE.toMetres(x, y);
        double[] metres = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            metres[i] = Math.min(toLine(x[i]), toLine(y[i]));
        }
        return metres;
    };

    private static double toLine(double v) {
        double r = v - Math.floor(v / SPACING) * SPACING;
        return Math.min(r, SPACING - r);
    }

    /** Eastings, northings of 150 places beside roads. */
    private static double[][] metres() {
        SplittableRandom random = new SplittableRandom(5);
        double[] x = {113.6};
        double[] y = {27.2};
        PLANE.toMetres(x, y);
        double x0 = Math.floor(x[0] / SPACING) * SPACING;
        double y0 = Math.floor(y[0] / SPACING) * SPACING;
        double[][] places = new double[2][150];
        for (int i = 0; i < 150; i++) {
            places[0][i] = x0 + SPACING * random.nextInt(20) + random.nextDouble(-10, 10);
            places[1][i] = y0 + random.nextDouble(0, 4_000);
        }
        return places;
    }

    private static double[][] degrees(Datum.ToDegrees shift) {
        double[][] places = metres();
        PLANE.toDegrees(places[0], places[1]);
        double[] pair = new double[2];
        for (int i = 0; i < places[0].length; i++) {
            pair[0] = places[0][i];
            pair[1] = places[1][i];
            shift.transform(pair);
            places[0][i] = pair[0];
            places[1][i] = pair[1];
        }
        return places;
    }

    /** Written by other programs: systems that have a name and no code. */
    private static final String GCS_WGS_1984 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    @Test
    void aStatedSystemNeedsNoCode() {
        double[][] shifted = degrees(ChinaShift::degreesToGcj02);
        DatumRanking ranking = DatumEvidence.rank(shifted[0], shifted[1], Datum.ofWkt(GCS_WGS_1984), COUNTY, GRID);
        assertThat(ranking.suggested()).isEqualTo("GCJ-02");
        assertThat(ranking.candidates())
                .extracting(DatumCandidate::crs)
                .contains("GCS_WGS_1984")
                .doesNotContain("EPSG:4326");
        double[][] right = degrees(pair -> {});
        assertThat(DatumEvidence.rank(right[0], right[1], Datum.ofWkt(GCS_WGS_1984), COUNTY, GRID)
                        .suggested())
                .isNull();
    }

    private static DatumRanking rank(double[][] xy, String stated) {
        return DatumEvidence.rank(xy[0], xy[1], stated == null ? null : Datum.of(stated), COUNTY, GRID);
    }

    @Test
    void truePlacesAreLeftAlone() {
        DatumRanking ranking = rank(degrees(pair -> {}), "EPSG:4326");
        assertThat(ranking.suggestion()).isEmpty();
        assertThat(ranking.candidates().get(0).stated()).isTrue();
        assertThat(ranking.candidates().get(0).medianRoadMetres()).isLessThan(10);
        assertThat(ranking.candidates()).extracting(DatumCandidate::crs).contains("GCJ-02", "BD-09");
        assertThat(ranking.reason()).contains("EPSG:4326").contains("m.");
    }

    @Test
    void theShiftsOfWebMapsAreFoundByTheRoads() {
        DatumRanking gcj = rank(degrees(ChinaShift::degreesToGcj02), null);
        assertThat(gcj.suggested()).isEqualTo("GCJ-02");
        assertThat(gcj.candidates().get(0).closerShare()).isGreaterThan(0.7);
        assertThat(gcj.reasonZh()).contains("GCJ-02").contains("道路");
        assertThat(rank(degrees(ChinaShift::degreesToBd09), null).suggested()).isEqualTo("BD-09");
        assertThat(rank(degrees(pair -> {}), "GCJ-02").suggested()).isEqualTo("EPSG:4326");
    }

    @Test
    void withoutRoadsNoShiftIsSuggested() {
        double[][] xy = degrees(ChinaShift::degreesToGcj02);
        DatumRanking ranking = DatumEvidence.rank(xy[0], xy[1], null, COUNTY, NearestRoads.NONE);
        assertThat(ranking.suggestion()).isEmpty();
        assertThat(ranking.candidates().get(0).medianRoadMetres()).isNull();
    }

    @Test
    void aHandfulOfPlacesIsNoEvidence() {
        double[][] xy = degrees(ChinaShift::degreesToGcj02);
        DatumRanking ranking = DatumEvidence.rank(
                java.util.Arrays.copyOf(xy[0], 8), java.util.Arrays.copyOf(xy[1], 8), null, COUNTY, GRID);
        assertThat(ranking.suggestion()).isEmpty();
    }

    @Test
    void metresFindTheirZoneByThePlaceOfTheCounty() {
        double[][] xy = metres();
        DatumRanking plain = rank(xy, null);
        assertThat(plain.suggested()).isEqualTo("EPSG:4547");
        DatumRanking swapped = rank(new double[][] {xy[1], xy[0]}, null);
        assertThat(swapped.suggested()).isEqualTo("EPSG:4547");
        assertThat(swapped.candidates().get(0).axesSwapped()).isTrue();
        double[] prefixed = xy[0].clone();
        for (int i = 0; i < prefixed.length; i++) {
            prefixed[i] += 38_000_000;
        }
        DatumRanking twin = DatumEvidence.rank(prefixed, xy[1], null, null, NearestRoads.NONE);
        assertThat(twin.suggested()).isEqualTo("EPSG:4526");
        assertThat(twin.candidates().get(0).insideShare()).isEqualTo(1);
    }

    @Test
    void utmOutsideChinaIsFoundByTheCounty() {
        double[] x = {405_000, 406_000, 407_500};
        double[] y = {4_764_000, 4_765_000, 4_766_000};
        DatumRanking ranking =
                DatumEvidence.rank(x, y, null, new DatumEvidence.Place(-76.15, 43.04), NearestRoads.NONE);
        assertThat(ranking.suggested()).isEqualTo("EPSG:32618");
    }

    @Test
    void coordinatesOfNowhereHaveNoSuggestion() {
        DatumRanking ranking =
                DatumEvidence.rank(new double[] {-12, -13}, new double[] {-45, -46}, null, COUNTY, NearestRoads.NONE);
        assertThat(ranking.suggestion()).isEmpty();
        assertThat(ranking.reason()).contains("No known coordinate system");
    }
}
