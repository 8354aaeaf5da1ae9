package org.jingtu.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.pattern.AreaLocator;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final VehicleRule SWEEPER = new VehicleRule(1, 1.5, 5, 30);

    private static PlanarPolygons box(double west, double south, double east, double north) {
        return PlanarPolygons.builder()
                .ring(new double[] {west, east, east, west, west}, new double[] {south, south, north, north, south})
                .endArea()
                .build();
    }

    private static CleanTrack straight(double fromSecond, double x0, double metres, double seconds, int fixes) {
        Fixes.Builder track = new Fixes.Builder();
        for (int k = 0; k < fixes; k++) {
            double share = k / (fixes - 1.0);
            track.add(fromSecond + share * seconds, x0 + share * metres, 0, Float.NaN, Fixes.NO_SENSOR);
        }
        return new TrackCleaning().add(track.build(), SWEEPER);
    }

    @Test
    void example() {
        List<Passages.Passage> found = new Passages(box(30, -5, 70, 5), 1800).of(straight(0, 0, 100, 50, 3));
        assertThat(found).hasSize(1);
        Passages.Passage passage = found.get(0);
        assertThat(passage.fromSecond()).isCloseTo(15, within(1e-9));
        assertThat(passage.toSecond()).isCloseTo(35, within(1e-9));
        assertThat(passage.metres()).isCloseTo(40, within(1e-9));
        assertThat(passage.workMetres()).isCloseTo(40, within(1e-9));
        assertThat(passage.certain()).isTrue();
    }

    /** 18 m between two positions is far more than an alley is wide. */
    @Test
    void whoCrossesBetweenTwoPositionsPassed() {
        assertThat(new Passages(box(48, -5, 52, 5), 1800).of(straight(0, 0, 100, 50, 4)))
                .singleElement()
                .extracting(Passages.Passage::metres)
                .satisfies(metres -> assertThat(metres).isCloseTo(4, within(1e-9)));
    }

    @Test
    void whoDrivesBesideDidNotPass() {
        assertThat(new Passages(box(0, 1, 100, 50), 1800).of(straight(0, 0, 100, 50, 11)))
                .isEmpty();
    }

    @Test
    void aSilenceAcrossTheAreaIsUncertainAndHasNoMetres() {
        Fixes.Builder fixes = new Fixes.Builder();
        for (int k = 0; k <= 10; k++) {
            fixes.add(10 * k, 2.0 * k, 0, Float.NaN, Fixes.NO_SENSOR);
            fixes.add(1000 + 10 * k, 500 + 2.0 * k, 0, Float.NaN, Fixes.NO_SENSOR);
        }
        List<Passages.Passage> found =
                new Passages(box(100, -5, 200, 5), 1800).of(new TrackCleaning().add(fixes.build(), SWEEPER));
        assertThat(found).singleElement().satisfies(passage -> {
            assertThat(passage.certain()).isFalse();
            assertThat(passage.metres()).isZero();
        });
    }

    /** Metres inside are what sampling the way finds, whatever the shape. */
    @Test
    void cutsAgreeWithSampling() {
        Random random = new Random(7);
        PlanarPolygons star = PlanarPolygons.builder()
                .ring(
                        new double[] {0, 60, 20, 80, -10, -60, -15, -50, 0},
                        new double[] {50, 40, 5, -50, -15, -45, 0, 30, 50})
                .endArea()
                .build();
        AreaLocator locator = new AreaLocator(star);
        Passages passages = new Passages(star, 1e9);
        for (int trial = 0; trial < 50; trial++) {
            Fixes.Builder fixes = new Fixes.Builder();
            double[] x = new double[8];
            double[] y = new double[8];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble(-90, 90);
                y[i] = random.nextDouble(-90, 90);
                fixes.add(20 * i, x[i], y[i], Float.NaN, Fixes.NO_SENSOR);
            }
            double sampled = 0;
            int samples = 4000;
            for (int i = 0; i + 1 < x.length; i++) {
                double length = Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
                for (int s = 0; s < samples; s++) {
                    double share = (s + 0.5) / samples;
                    boolean inside =
                            locator.firstCovering(x[i] + share * (x[i + 1] - x[i]), y[i] + share * (y[i + 1] - y[i]))
                                    >= 0;
                    sampled += inside ? length / samples : 0;
                }
            }
            double exact = passages.of(new TrackCleaning().add(fixes.build(), SWEEPER)).stream()
                    .mapToDouble(Passages.Passage::metres)
                    .sum();
            assertThat(exact).isCloseTo(sampled, within(0.5));
        }
    }
}
