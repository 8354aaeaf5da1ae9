package org.jingtu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class NormalTest {
    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal PI =
            new BigDecimal("3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280");

    @Test
    void twoSidedTailsAgreeWithTheSeriesInEightyDigits() {
        for (double z = 0.001; z < 9; z += 0.0371) {
            double expected = twoSided(z);
            assertThat(Normal.twoSided(z)).isCloseTo(expected, within(expected * 1e-16 * (10 + 2 * z * z)));
            assertThat(Normal.cdf(-z) * 2).isEqualTo(Normal.twoSided(z));
        }
        assertThat(Normal.twoSided(0)).isEqualTo(1);
        assertThat(Normal.twoSided(40)).isZero();
    }

    /** One less erf by its power series. */
    private static double twoSided(double z) {
        BigDecimal x = new BigDecimal(z).divide(BigDecimal.valueOf(2).sqrt(DIGITS), DIGITS);
        BigDecimal square = x.multiply(x, DIGITS);
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int k = 1; k < 600; k++) {
            term = term.multiply(square.negate(), DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term.divide(BigDecimal.valueOf(2L * k + 1), DIGITS));
        }
        BigDecimal erf = sum.multiply(BigDecimal.valueOf(2), DIGITS).divide(PI.sqrt(DIGITS), DIGITS);
        return BigDecimal.ONE.subtract(erf).doubleValue();
    }
}
