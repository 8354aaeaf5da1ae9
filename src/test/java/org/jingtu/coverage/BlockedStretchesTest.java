package org.jingtu.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jingtu.cleaning.BlockedStretch;
import org.jingtu.road.RoadShape;
import org.junit.jupiter.api.Test;

class BlockedStretchesTest {
    private static final List<RoadShape> ROADS =
            List.of(new RoadShape(70, "甲路", "branch", 9, false, 2), new RoadShape(71, "乙路", "branch", 9, false, 2));

    private static RoadStretch stretch(int road, double from, double to, StretchState state) {
        return new RoadStretch(road, from, to, state, state.isSwept() ? 1 : 0, 2, 0, 3);
    }

    private static List<String> told(List<RoadStretch> stretches) {
        return stretches.stream()
                .map(s -> s.road() + " " + (int) s.fromMetres() + "-" + (int) s.toMetres() + " "
                        + s.state().code())
                .toList();
    }

    @Test
    void whatWasMissedWhereItWasBlockedIsJustifiedAndOnlyThere() {
        List<RoadStretch> before = List.of(
                stretch(0, 0, 100, StretchState.MISSED),
                stretch(0, 100, 200, StretchState.SWEPT),
                stretch(0, 200, 300, StretchState.UNKNOWN),
                stretch(1, 0, 300, StretchState.MISSED));
        List<BlockedStretch> blocked = List.of(new BlockedStretch(70, 60, 240));
        assertThat(told(new BlockedStretches(ROADS, blocked).justify(before)))
                .containsExactly(
                        "0 0-60 missed",
                        "0 60-100 justified",
                        "0 100-200 swept",
                        "0 200-240 justified",
                        "0 240-300 unknown",
                        "1 0-300 missed");
    }

    @Test
    void noSliversAreLeftAtTheEndsOfAStretch() {
        List<RoadStretch> before = List.of(stretch(1, 10, 50, StretchState.MISSED));
        List<BlockedStretch> blocked = List.of(new BlockedStretch(71, 10.04, 49.97));
        assertThat(told(new BlockedStretches(ROADS, blocked).justify(before))).containsExactly("1 10-50 justified");
    }

    @Test
    void everyMetreStaysAndIsJustifiedWhereAnyReportCoversIt() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<BlockedStretch> blocked = new ArrayList<>();
            for (int k = random.nextInt(5); k >= 0; k--) {
                double from = random.nextInt(90);
                blocked.add(new BlockedStretch(70, from, from + 1 + random.nextInt(30)));
            }
            List<RoadStretch> after =
                    new BlockedStretches(ROADS, blocked).justify(List.of(stretch(0, 20, 80, StretchState.MISSED)));
            assertThat(after.stream().mapToDouble(RoadStretch::lengthMetres).sum())
                    .isCloseTo(60, within(1e-9));
            for (int metre = 20; metre < 80; metre++) {
                double at = metre + 0.5;
                boolean expected = blocked.stream().anyMatch(b -> b.fromMetres() < at && at < b.toMetres());
                boolean found = after.stream()
                        .filter(s -> s.fromMetres() < at && at < s.toMetres())
                        .allMatch(s -> s.state() == StretchState.JUSTIFIED);
                assertThat(found).as("seed %d metre %d", seed, metre).isEqualTo(expected);
            }
        }
    }
}
