package org.jingtu.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.junit.jupiter.api.Test;

class DeadCornersTest {
    private static final PlanarLines ROADS = roads();

    private static PlanarLines roads() {
        PlanarLines.Builder lines = PlanarLines.builder();
        for (int road = 0; road < 4; road++) {
            lines.line(new double[] {0, 600}, new double[] {100.0 * road, 100.0 * road});
        }
        return lines.build();
    }

    private static RoadStretch stretch(int road, double from, double to, StretchState state, int zone) {
        return new RoadStretch(road, from, to, state, state.isSwept() ? 1 : 0, 7, 0, zone);
    }

    private static List<String> told(List<RoadStretch> stretches, int most) {
        return new DeadCorners(ROADS, null)
                .rank(stretches, most).stream()
                        .map(c -> c.road() + ": " + (int) c.fromMetres() + "-" + (int) c.toMetres() + " "
                                + (int) c.lengthMetres() + " m, " + (int) c.missedPasses() + " passes, "
                                + (c.owned() ? "owned" : "nobody's"))
                        .toList();
    }

    @Test
    void anAlleyBrokenByACrossingIsOneAndTheLongestMissedComesFirst() {
        List<RoadStretch> stretches = List.of(
                stretch(0, 0, 300, StretchState.MISSED, 1),
                stretch(0, 300, 600, StretchState.SWEPT, 1),
                stretch(1, 0, 200, StretchState.MISSED, 1),
                stretch(1, 200, 212, StretchState.SWEPT, 1),
                stretch(1, 212, 400, StretchState.MISSED, 2),
                stretch(1, 400, 600, StretchState.SWEPT, 2));
        assertThat(told(stretches, 9))
                .containsExactly("1: 0-400 388 m, 7 passes, owned", "0: 0-300 300 m, 7 passes, owned");
        assertThat(told(stretches, 1)).hasSize(1);
    }

    @Test
    void whatNobodyOwnsComesAfterWhatNobodyCleans() {
        assertThat(told(
                        List.of(
                                stretch(0, 0, 600, StretchState.SWEPT, -1),
                                stretch(1, 0, 40, StretchState.MISSED, 1),
                                stretch(2, 0, 600, StretchState.SWEPT, 1)),
                        9))
                .containsExactly("1: 0-40 40 m, 7 passes, owned", "0: 0-600 600 m, 0 passes, nobody's");
    }

    @Test
    void blockedUnknownAndShortStretchesAreNone() {
        assertThat(told(
                        List.of(
                                stretch(0, 0, 600, StretchState.JUSTIFIED, 1),
                                stretch(1, 0, 600, StretchState.UNKNOWN, 1),
                                stretch(2, 0, 20, StretchState.MISSED, 1)),
                        9))
                .isEmpty();
    }
}
