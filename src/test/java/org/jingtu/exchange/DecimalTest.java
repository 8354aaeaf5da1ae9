package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "5.",
                ".5",
                "-.5",
                "-7538.226",
                "007",
                "9007199254740992",
                "9007199254740993",
                "99999999999999999",
                "0.0000000000000001",
                "0.1234567890123456",
                "113.60001234567891",
                "1e5",
                "+3",
                "1E-400",
                "NaN",
                "-Infinity",
                "0x1p3",
                "4d",
                " 7 ",
                "179769313486231570000000000000000000000"
            })
    void readsTheSameBitsAsJava(String text) {
        assertThat(Double.doubleToRawLongBits(Decimal.parse(text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @Test
    void readsTheSameBitsAsJavaOfRandomNumbers() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            String text = i % 2 == 0
                    ? Double.toString(value)
                    : String.format(Locale.ROOT, "%." + random.nextInt(16) + "f", value);
            assertThat(Decimal.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1-2", "--1", "1,5", "٣", "1_000"})
    void refusesWhatJavaRefuses(String text) {
        assertThatThrownBy(() -> Double.parseDouble(text)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
