package org.jingtu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against SciPy's t and Welch intervals. */
class MeanIntervalTest {
    @Test
    void meansHaveStudentsInterval() {
        MeanInterval mean = MeanInterval.of(List.of(1.0, 2.0, 3.0));
        assertThat(mean.estimate()).isEqualTo(2);
        assertThat(mean.low()).isCloseTo(-0.48414, within(1e-5));
    }

    @Test
    void differencesHaveWelchsInterval() {
        MeanInterval difference = MeanInterval.difference(List.of(0.90, 0.92, 0.91, 0.95), List.of(0.80, 0.86, 0.83));
        assertThat(difference.estimate()).isCloseTo(0.09, within(1e-9));
        assertThat(difference.low()).isCloseTo(0.03002, within(1e-5));
        assertThat(difference.high()).isCloseTo(0.14998, within(1e-5));
    }

    @Test
    void oneValueHasNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> MeanInterval.of(List.of(1.0)));
    }
}
