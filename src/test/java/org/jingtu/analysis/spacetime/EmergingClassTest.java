package org.jingtu.analysis.spacetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every class by example, and that they leave no gap. */
class EmergingClassTest {
    @ParameterizedTest
    @CsvSource({
        "...........H,  0, NEW_HOT_SPOT",
        "C..........H,  0, NEW_HOT_SPOT",
        ".........HHH,  1, CONSECUTIVE_HOT_SPOT",
        "..HHHHHHHHHH,  1, CONSECUTIVE_HOT_SPOT",
        ".HHHHHHHHHHH,  1, INTENSIFYING_HOT_SPOT",
        "HHHHHHHHHHHH,  1, INTENSIFYING_HOT_SPOT",
        "HHHHHHH.HHHH,  0, PERSISTENT_HOT_SPOT",
        "HHHHHHHHHHHH,  0, PERSISTENT_HOT_SPOT",
        "HHHHHHHHHHHH, -1, DIMINISHING_HOT_SPOT",
        "H..HH...HH.H,  0, SPORADIC_HOT_SPOT",
        "H.........HH,  1, SPORADIC_HOT_SPOT",
        "HHHHHH.H.HHH,  0, SPORADIC_HOT_SPOT",
        "C..HH......H,  0, OSCILLATING_HOT_SPOT",
        "HHHHHHHHHHH.,  0, HISTORICAL_HOT_SPOT",
        "HHHHHHHHHHH., -1, HISTORICAL_HOT_SPOT",
        "HHHHHHHHHHHC,  0, NEW_COLD_SPOT",
        "............,  0, NO_PATTERN",
        "............,  1, NO_PATTERN",
        "HHHHHHHHH...,  0, NO_PATTERN",
        "H..C....HH..,  0, NO_PATTERN"
    })
    void byExample(String steps, int trend, EmergingClass expected) {
        assertThat(EmergingClass.of(states(steps), trend)).isEqualTo(expected);
        String mirrored = steps.replace('H', 'x').replace('C', 'H').replace('x', 'C');
        assertThat(EmergingClass.of(states(mirrored), -trend)).isEqualTo(mirror(expected));
    }

    @Test
    void nineOfTenStepsAreMost() {
        assertThat(EmergingClass.of(states(".HHHHHHHHH"), 0)).isEqualTo(EmergingClass.PERSISTENT_HOT_SPOT);
        assertThat(EmergingClass.of(states(".HHHHHHHHHHHHHHHHHH"), 0)).isEqualTo(EmergingClass.PERSISTENT_HOT_SPOT);
        assertThat(EmergingClass.of(states("..HHHHHHHHHHHHHHHHH"), 0)).isEqualTo(EmergingClass.CONSECUTIVE_HOT_SPOT);
    }

    @Test
    void everyHistoryHasOneClassAndItsMirrorTheOther() {
        SplittableRandom random = new SplittableRandom(7);
        Set<EmergingClass> seen = EnumSet.noneOf(EmergingClass.class);
        for (int k = 0; k < 20_000; k++) {
            byte[] states = new byte[10 + random.nextInt(6)];
            byte[] negated = new byte[states.length];
            double hot = random.nextDouble();
            for (int t = 0; t < states.length; t++) {
                states[t] = (byte) (random.nextDouble() < hot ? 1 : random.nextInt(2) - 1);
                negated[t] = (byte) -states[t];
            }
            int trend = random.nextInt(3) - 1;
            EmergingClass found = EmergingClass.of(states, trend);
            assertThat(EmergingClass.of(negated, -trend)).isEqualTo(mirror(found));
            seen.add(found);
            seen.add(mirror(found));
        }
        assertThat(seen).hasSize(17);
    }

    static EmergingClass mirror(EmergingClass found) {
        String name = found.name();
        return EmergingClass.valueOf(name.contains("HOT") ? name.replace("HOT", "COLD") : name.replace("COLD", "HOT"));
    }

    private static byte[] states(String steps) {
        byte[] states = new byte[steps.length()];
        for (int t = 0; t < states.length; t++) {
            states[t] = (byte) (steps.charAt(t) == 'H' ? 1 : steps.charAt(t) == 'C' ? -1 : 0);
        }
        return states;
    }
}
