package org.jingtu.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateClassesTest {
    @Test
    void limitsAreRoundAndTheWorstIsDarkest() {
        RateClasses classes = new RateClasses(List.of(77.0, 90.0, 112.0));
        assertThat(classes.legend())
                .extracting(MapSheet.LegendEntry::label)
                .containsExactly("0 – 80", "80 – 90", "90 – 100", "100 – 110", "≥ 110");
        assertThat(classes.style(112)).isEqualTo(classes.legend().get(4).style());
        assertThat(classes.style(90)).isEqualTo(classes.legend().get(2).style());
    }

    @Test
    void smallRatesKeepTheirDigitsAndEqualOnesHaveOneClass() {
        assertThat(new RateClasses(List.of(0.012, 0.09)).legend().get(1).label())
                .isEqualTo("0.02 – 0.04");
        assertThat(new RateClasses(List.of(3.0, 3.0)).legend()).hasSize(1);
    }
}
