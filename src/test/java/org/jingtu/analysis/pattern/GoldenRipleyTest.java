package org.jingtu.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.stream.IntStream;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.junit.jupiter.api.Test;

/** Held against spatstat 3.0-3. */
class GoldenRipleyTest {
    private static final PatternWindow RECTANGLE = PatternWindow.rectangle(0, 0, 1000, 800);
    private static final RipleyDistances DISTANCES = new RipleyDistances(150, 2.5);

    @Test
    void inARectangle() {
        Golden expected = Golden.read("ripley_rect.csv");
        RipleyK found =
                RipleyK.of(points(), RECTANGLE, DISTANCES, EnumSet.allOf(RipleyCorrection.class), 2, Progress.NONE);
        assertThat(found.size()).isEqualTo(expected.size());
        for (int r = 0; r < found.size(); r++) {
            assertThat(found.distanceMetres(r)).isEqualTo(expected.column("r")[r]);
            close(found.k(RipleyCorrection.NONE, r), expected.column("K_un")[r]);
            close(found.k(RipleyCorrection.BORDER, r), expected.column("K_border")[r]);
            close(found.k(RipleyCorrection.ISOTROPIC, r), expected.column("K_iso")[r]);
            close(found.k(RipleyCorrection.TRANSLATION, r), expected.column("K_trans")[r]);
            close(found.l(RipleyCorrection.ISOTROPIC, r), expected.column("L_iso")[r]);
        }
    }

    @Test
    void ofTwoKinds() {
        Golden expected = Golden.read("ripley_cross_weight_le2_vs_gt2.csv");
        double[] weight = Golden.read("points.csv").column("weight");
        boolean[] first = new boolean[weight.length];
        IntStream.range(0, weight.length).forEach(i -> first[i] = weight[i] <= 2);
        RipleyK found = RipleyK.cross(
                points(), first, RECTANGLE, DISTANCES, EnumSet.allOf(RipleyCorrection.class), 2, Progress.NONE);
        for (int r = 0; r < found.size(); r++) {
            close(found.k(RipleyCorrection.NONE, r), expected.column("Kab_un")[r]);
            close(found.k(RipleyCorrection.BORDER, r), expected.column("Kab_border")[r]);
            close(found.k(RipleyCorrection.ISOTROPIC, r), expected.column("Kab_iso")[r]);
        }
    }

    @Test
    void pairCorrelation() {
        Golden expected = Golden.read("pcf_rect.csv");
        PairCorrelation found = PairCorrelation.of(points(), RECTANGLE, DISTANCES, 2, Progress.NONE);
        assertThat(found.halfWidthMetres() / Math.sqrt(5)).isCloseTo(expected.column("bw")[0], within(1e-12));
        // the reference sums over a grid of distances and comes out about 0.1 % larger; ours is the sum itself
        for (int r = 1; r < found.size(); r++) {
            double isotropic = expected.column("pcf_iso")[r];
            double translation = expected.column("pcf_trans")[r];
            assertThat(found.isotropic(r)).isCloseTo(isotropic, within(3e-3 * isotropic));
            assertThat(found.translation(r)).isCloseTo(translation, within(3e-3 * translation));
        }
    }

    private static PlanarPoints points() {
        Golden points = Golden.read("points.csv");
        return PlanarPoints.of(points.column("x"), points.column("y"));
    }

    private static void close(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
    }
}
