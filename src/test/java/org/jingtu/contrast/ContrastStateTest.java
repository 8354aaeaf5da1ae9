package org.jingtu.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class ContrastStateTest {
    private static final Point NOWHERE = new GeometryFactory().createPoint();

    @ParameterizedTest(name = "tested {0} hot {1} cold {2}: {3} done, {4} driven, {5} unknown of 100")
    @CsvSource({
        "true, true, false, 40, 40, 0, HOT_UNSWEPT",
        "true, true, false, 79.9, 200, 0, HOT_UNSWEPT",
        "true, true, false, 80, 80, 0, HOT_SWEPT",
        "true, false, true, 100, 150, 0, COLD_OVERSWEPT",
        "true, false, true, 100, 149, 0, NORMAL",
        "true, false, false, 100, 400, 0, NORMAL",
        "true, false, false, 0, 0, 0, NORMAL",
        "false, true, false, 40, 40, 0, NO_DATA",
        "true, true, false, 40, 40, 101, NO_DATA",
        "true, true, false, 40, 40, 99, HOT_UNSWEPT",
    })
    void problemsAreHeldAgainstCleaning(
            boolean tested,
            boolean hot,
            boolean cold,
            double done,
            double driven,
            double unknown,
            ContrastState expected) {
        assertThat(ContrastState.of(unit(tested, hot, cold, 100, done, driven, unknown), 0.8, 1.5))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 5"})
    void whereNothingIsAskedForNothingIsSaid(double required, double unknown) {
        assertThat(ContrastState.of(unit(true, true, false, required, 0, 0, unknown), 0.8, 1.5))
                .isEqualTo(ContrastState.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource({"100, 60, 90, 0, 2, 1.8", "50, 30, 45, 50, 2, 1.8"})
    void passesAreOfTheKnownMetresOnly(
            double required, double done, double driven, double unknown, double asked, double passes) {
        ContrastUnit unit = unit(true, false, false, required, done, driven, unknown);
        assertThat(unit.requiredPasses()).isEqualTo(asked);
        assertThat(unit.passes()).isEqualTo(passes);
        assertThat(unit.compliance()).isEqualTo(0.6);
    }

    /** On 50 m of road. */
    private static ContrastUnit unit(
            boolean tested, boolean hot, boolean cold, double required, double done, double driven, double unknown) {
        return new ContrastUnit(1, null, tested, hot, cold, 5, 2.0, 2.5, 50, required, done, driven, unknown, NOWHERE);
    }
}
