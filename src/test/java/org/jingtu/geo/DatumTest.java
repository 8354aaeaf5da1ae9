package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;

class DatumTest {
    private static final String SYRACUSE_PRJ =
            """
            PROJCS["NAD_1983_StatePlane_New_York_Central_FIPS_3102_Feet",GEOGCS["GCS_North_American_1983",\
            DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],\
            UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
            PARAMETER["False_Easting",820208.3333333333],PARAMETER["False_Northing",0.0],\
            PARAMETER["Central_Meridian",-76.58333333333333],PARAMETER["Scale_Factor",0.9999375],\
            PARAMETER["Latitude_Of_Origin",40.0],UNIT["Foot_US",0.3048006096012192]]""";

    @Test
    void gaussKruegerIsReadEastingFirst() {
        double[] pair = {500_000, 3_000_000};
        Datum.of("EPSG:4547").toDegrees(pair);
        assertThat(pair[0]).isCloseTo(114, within(1e-9));
        assertThat(pair[1]).isCloseTo(27.1116355, within(1e-7));
    }

    @Test
    void aNumberThatIsNoneMakesNoDatum() {
        assertThatThrownBy(() -> Datum.ofWkt(SYRACUSE_PRJ.replace("6378137.0", "6378137.0.5")))
                .isInstanceOf(UnusableDataException.class);
    }

    @Test
    void zonePrefixedTwinGivesTheSamePlace() {
        double[] plain = {412_345, 3_012_345};
        double[] prefixed = {38_412_345, 3_012_345};
        Datum.of("4547").toDegrees(plain);
        Datum.of("urn:ogc:def:crs:EPSG::4526").toDegrees(prefixed);
        assertThat(prefixed).containsExactly(plain, within(1e-10));
    }

    @Test
    void prjWithoutCodeLandsWhereItsEpsgTwinDoes() {
        double[] byWkt = {935_000, 1_112_000};
        double[] byCode = byWkt.clone();
        Datum.ofWkt(SYRACUSE_PRJ).toDegrees(byWkt);
        Datum.of("EPSG:2261").toDegrees(byCode);
        assertThat(byWkt).containsExactly(byCode, within(1e-8));
        assertThat(byWkt[0]).isBetween(-76.2045, -76.0743);
        assertThat(byWkt[1]).isBetween(42.9844, 43.0861);
    }

    @Test
    void bothWaysThroughGcj02AndBd09AgreeWithinMillimetres() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            double lon = 74 + 60 * random.nextDouble();
            double lat = 18 + 35 * random.nextDouble();
            double[] gcj = {lon, lat};
            ChinaShift.degreesToGcj02(gcj);
            assertThat(Math.hypot(gcj[0] - lon, gcj[1] - lat) * 111_000).isBetween(20.0, 1_200.0);
            Datum.of("GCJ-02").toDegrees(gcj);
            assertThat(gcj).containsExactly(new double[] {lon, lat}, within(1e-8));
            double[] baidu = {lon, lat};
            ChinaShift.degreesToBd09(baidu);
            Datum.of("bd09").toDegrees(baidu);
            assertThat(baidu).containsExactly(new double[] {lon, lat}, within(1e-7));
        }
    }

    @Test
    void tiananmenIsShiftedAsPublished() {
        double[] pair = {116.391_248, 39.907_211}; // true degrees
        ChinaShift.degreesToGcj02(pair);
        assertThat(pair[0]).isCloseTo(116.397_490, within(2e-5));
        assertThat(pair[1]).isCloseTo(39.908_614, within(2e-5));
    }

    @Test
    void outsideChinaGcj02IsTheIdentity() {
        double[] pair = {-87.63, 41.88};
        Datum.of("GCJ02").toDegrees(pair);
        assertThat(pair).containsExactly(-87.63, 41.88);
    }

    @Test
    void datumWithShiftParametersIsShifted() {
        double[] pair = {155_000, 463_000}; // Amersfoort, the origin of the Dutch grid
        Datum.of("EPSG:28992").toDegrees(pair);
        assertThat(pair[0]).isCloseTo(5.387_206, within(2e-5));
        assertThat(pair[1]).isCloseTo(52.155_174, within(2e-5));
    }

    @Test
    void oldDatumWithoutParametersSaysSo() {
        assertThat(Datum.of("EPSG:2383").isShiftUnknown()).isTrue();
        assertThat(Datum.of("EPSG:4547").isShiftUnknown()).isFalse();
    }

    @Test
    void unknownNamesAreRefused() {
        for (String text : new String[] {"EPSG:999999", "Mars", "EPSG:"}) {
            assertThatThrownBy(() -> Datum.of(text))
                    .isInstanceOfSatisfying(UnusableDataException.class, e -> assertThat(e.code())
                            .isEqualTo("datum-unknown"));
        }
        assertThatThrownBy(() -> Datum.ofWkt("hello")).isInstanceOf(UnusableDataException.class);
    }
}
