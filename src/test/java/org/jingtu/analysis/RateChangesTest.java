package org.jingtu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateChangesTest {
    @Test
    void theExampleHolds() {
        List<RateInterval> two = RateChanges.shrunk(List.of(10L, 30L), List.of(30L, 10L));
        assertThat(two.get(0).estimate()).isCloseTo(2.7062, within(1e-4));
        assertThat(two.get(0).low()).isCloseTo(1.44255, within(1e-4));
        assertThat(two.get(0).high()).isCloseTo(5.65400, within(1e-4));
        assertThat(two.get(1).estimate()).isCloseTo(1 / 2.7062, within(1e-4));
    }

    /** Of 100 places where nothing changes, the plain interval calls some worse; the shrunk one hardly ever. */
    @Test
    void placesThatStandOutByChanceFallBack() {
        SplittableRandom random = new SplittableRandom(7);
        int plain = 0;
        int shrunk = 0;
        for (int county = 0; county < 20; county++) {
            List<Long> before = new ArrayList<>();
            List<Long> now = new ArrayList<>();
            for (int place = 0; place < 100; place++) {
                before.add(poisson(random, 30));
                now.add(poisson(random, 30));
                plain += RateInterval.ratio(now.get(place), before.get(place)).low() > 1 ? 1 : 0;
            }
            shrunk += (int) RateChanges.shrunk(before, now).stream()
                    .filter(change -> change.low() > 1)
                    .count();
        }
        assertThat(plain).isGreaterThan(20);
        assertThat(shrunk).isLessThanOrEqualTo(2);
    }

    @Test
    void placesWithoutCountsTakeTheCommonChange() {
        RateInterval nothing =
                RateChanges.shrunk(List.of(0L, 0L), List.of(0L, 0L)).get(0);
        assertThat(nothing.estimate()).isEqualTo(1);
        List<RateInterval> some = RateChanges.shrunk(List.of(0L, 20L, 20L), List.of(0L, 20L, 20L));
        assertThat(some.get(0)).isEqualTo(some.get(1));
    }

    private static long poisson(SplittableRandom random, double mean) {
        double product = random.nextDouble();
        long count = 0;
        while (product > Math.exp(-mean)) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
