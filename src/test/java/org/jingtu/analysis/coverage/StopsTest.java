package org.jingtu.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StopsTest {
    private static final VehicleRule RULE = new VehicleRule(1, 1.5, 5, 30);

    /** Stands at a place for some seconds, a fix every ten, wandering a metre, then drives off eastwards at 8 m/s. */
    private static Fixes.Builder standThenDrive(double fromSecond, double seconds) {
        Fixes.Builder fixes = new Fixes.Builder();
        for (double t = 0; t <= seconds; t += 10) {
            fixes.add(fromSecond + t, t % 20 == 0 ? 0 : 1, 0, Float.NaN, Fixes.NO_SENSOR);
        }
        for (int k = 1; k <= 20; k++) {
            fixes.add(fromSecond + seconds + 10 * k, 80.0 * k, 0, Float.NaN, Fixes.NO_SENSOR);
        }
        return fixes;
    }

    private static CleanTrack clean(Fixes fixes) {
        return new TrackCleaning().add(fixes, RULE);
    }

    @Test
    void example() {
        List<Stops.Stop> stops = Stops.of(clean(standThenDrive(1000, 200).build()), 25, 180);
        assertThat(stops).hasSize(1);
        assertThat(stops.get(0).fromSecond()).isEqualTo(1000);
        assertThat(stops.get(0).seconds()).isEqualTo(200);
        assertThat(stops.get(0).x()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void aShorterHaltIsNoStop() {
        assertThat(Stops.of(clean(standThenDrive(0, 170).build()), 25, 180)).isEmpty();
    }

    @Test
    void nobodyKnowsWhetherASilentVehicleStood() {
        Fixes.Builder fixes = standThenDrive(0, 100);
        Fixes.Builder silent = new Fixes.Builder();
        Fixes first = fixes.build();
        for (int i = 0; i < 11; i++) {
            silent.add(first.second(i), first.x(i), first.y(i), Float.NaN, Fixes.NO_SENSOR);
        }
        for (int i = 0; i < 11; i++) {
            silent.add(first.second(i) + 700, first.x(i), first.y(i), Float.NaN, Fixes.NO_SENSOR);
        }
        assertThat(Stops.of(clean(silent.build()), 25, 180)).isEmpty();
    }

    @Test
    void radiusAndTimeMustBeAboveZero() {
        CleanTrack track = clean(standThenDrive(0, 50).build());
        assertThatIllegalArgumentException().isThrownBy(() -> Stops.of(track, 0, 180));
        assertThatIllegalArgumentException().isThrownBy(() -> Stops.of(track, 25, Double.NaN));
    }
}
