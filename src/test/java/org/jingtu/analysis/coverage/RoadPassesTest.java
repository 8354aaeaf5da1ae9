package org.jingtu.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoadPassesTest {
    private static Visits anHourApart() {
        WorkSegments pieces = new WorkSegments.Builder()
                .add(0, 0, 60, 0, 0, 0, 0)
                .add(40, 0, 100, 0, 3600, 0, 0)
                .build();
        return new Visits(pieces, PassRule.HALF_HOUR);
    }

    @Test
    void example() {
        RoadPasses passes = new RoadPasses(7, 100);
        passes.cover(0, 60, 0);
        passes.cover(40, 100, 1);
        assertThat(passes.stretches(anHourApart(), 4))
                .containsExactly(
                        new Stretch(7, 0, 40, 1, false),
                        new Stretch(7, 40, 60, 2, false),
                        new Stretch(7, 60, 100, 1, false));
    }

    @Test
    void silenceIsUnknownOnlyWhereNothingPassed() {
        RoadPasses passes = new RoadPasses(0, 100);
        passes.cover(0, 60, 0);
        passes.silence(50, 80);
        assertThat(passes.stretches(anHourApart(), 4))
                .containsExactly(
                        new Stretch(0, 0, 60, 1, false),
                        new Stretch(0, 60, 80, 0, true),
                        new Stretch(0, 80, 100, 0, false));
    }
}
