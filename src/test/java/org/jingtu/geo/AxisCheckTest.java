package org.jingtu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisCheckTest {
    @Test
    void latitudeInTheColumnOfLongitudeIsNoticed() {
        assertThat(AxisCheck.of(Datum.of("WGS84"), new double[] {43.05, 43.06}, new double[] {-76.1, -76.2})
                        .swapped())
                .isTrue();
        assertThat(AxisCheck.of(Datum.of("WGS84"), new double[] {27.2, 27.3}, new double[] {113.6, 113.7})
                        .swapped())
                .isTrue();
        assertThat(AxisCheck.of(Datum.of("WGS84"), new double[] {113.6, 113.7}, new double[] {27.2, 27.3})
                        .isNeutral())
                .isTrue();
    }

    @Test
    void northingFirstAndZonePrefixAreNoticedTogether() {
        Datum datum = Datum.of("EPSG:4547");
        AxisCheck check = AxisCheck.of(datum, new double[] {3_009_000}, new double[] {38_460_000});
        assertThat(check).isEqualTo(new AxisCheck(true, -38_000_000, false));
        double[] pair = {3_009_000, 38_460_000};
        check.apply(pair);
        datum.toDegrees(pair);
        assertThat(pair[0]).isCloseTo(113.6, within(0.01));
        assertThat(pair[1]).isCloseTo(27.19, within(0.01));
    }

    @Test
    void missingZonePrefixIsAdded() {
        AxisCheck check = AxisCheck.of(Datum.of("EPSG:4526"), new double[] {460_000}, new double[] {3_009_000});
        assertThat(check).isEqualTo(new AxisCheck(false, 38_000_000, false));
    }

    @Test
    void metresDeclaredAsDegreesAreNoticed() {
        assertThat(AxisCheck.of(Datum.of("WGS84"), new double[] {404_000}, new double[] {4_766_000})
                        .metresAsDegrees())
                .isTrue();
    }
}
