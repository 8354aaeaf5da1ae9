package org.jingtu.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComplianceTest {
    private static RoadStretch hundredMetres(StretchState state, int passes) {
        return new RoadStretch(0, 0, 100, state, passes, 2, 100.0 * Math.min(2, passes), -1);
    }

    @Test
    void example() {
        Compliance compliance = new Compliance();
        compliance.add(hundredMetres(StretchState.SWEPT, 2));
        compliance.add(hundredMetres(StretchState.SWEPT, 1));
        compliance.add(hundredMetres(StretchState.UNKNOWN, 0));
        assertThat(compliance.known()).isCloseTo(0.75, within(1e-12));
        assertThat(compliance.least()).isCloseTo(0.5, within(1e-12));
        assertThat(compliance.most()).isCloseTo(5.0 / 6, within(1e-12));
    }

    /** 100 m matched as swept, of which the corridor reaches 80 m. */
    @Test
    void confidenceIsWhereBothWaysOfTellingAgree() {
        MethodAgreement agreement = new MethodAgreement(List.of(
                new RoadStretch(0, 0, 80, StretchState.SWEPT, 1, 2, 80, -1),
                new RoadStretch(0, 80, 100, StretchState.MISSED, 0, 2, 0, -1)));
        assertThat(agreement.confidence(hundredMetres(StretchState.REPEATED, 3)))
                .isEqualTo(0.8);
        assertThat(agreement.confidence(hundredMetres(StretchState.MISSED, 0))).isCloseTo(0.2, within(1e-12));
        assertThat(agreement.confidence(hundredMetres(StretchState.UNKNOWN, 0))).isZero();
        assertThat(agreement.confidence(new RoadStretch(1, 0, 50, StretchState.MISSED, 0, 2, 0, -1)))
                .isEqualTo(1);
    }

    @Test
    void whatIsJustifiedIsNotRequired() {
        Compliance compliance = new Compliance();
        compliance.add(hundredMetres(StretchState.JUSTIFIED, 0));
        assertThat(compliance.requiredPassMetres()).isZero();
        assertThat(compliance.known()).isNull();
    }

    @Test
    void morePassesThanAskedForDoNotMakeUpForOthers() {
        Compliance compliance = new Compliance();
        compliance.add(hundredMetres(StretchState.REPEATED, 5));
        compliance.add(hundredMetres(StretchState.MISSED, 0));
        assertThat(compliance.known()).isCloseTo(0.5, within(1e-12));
    }
}
