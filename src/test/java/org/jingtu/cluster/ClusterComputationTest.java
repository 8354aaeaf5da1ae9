package org.jingtu.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.platform.run.RunCard;
import org.jingtu.result.ResultFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On 2 × 2 km: 400 issues anywhere, 120 within 30 m of (500, 500) and 40 within 30 m of (1500, 1500). */
class ClusterComputationTest {
    private static final int ANYWHERE = 400;
    private static final int LARGE = 120;
    private static final int MEDIUM = 40;

    @ParameterizedTest
    @ValueSource(strings = {"dbscan", "optics", "hdbscan"})
    void pilesAreFoundWithTheirSizeAndOutline(String method) {
        ClusterComputation computation = new ClusterComputation(asked(method, null), county(places()));
        ClusterComputation.Outcome outcome = computation.compute(Progress.NONE);
        List<ResultFeature> features = computation.features(outcome.shapes(), PlanarGeometries.inMetres());
        assertThat(pileAt(features, 500)).containsEntry("size", "large");
        assertThat(pileAt(features, 1500)).containsEntry("size", "medium");
        assertThat((int) pileAt(features, 1500).get("count")).isBetween(MEDIUM, 2 * MEDIUM);
        assertThat(outcome.summary().clustered() + outcome.summary().noise()).isEqualTo(ANYWHERE + LARGE + MEDIUM);
    }

    /** 560 issues on 400 ha are 1.4 a hectare; ten of them at four times that fill a circle of 75 m. */
    @Test
    void theReachIsChosenFromTheGroundWithAReason() {
        ClusterComputation.Outcome outcome =
                new ClusterComputation(asked("dbscan", null), county(places())).compute(Progress.NONE);
        assertThat(outcome.chosen().epsMetres()).isBetween(74.0, 80.0);
        assertThat(outcome.reasons()).extracting(RunCard.Reason::parameter).containsExactly("epsMetres");
    }

    @Test
    void aReachThatIsGivenIsKept() {
        ClusterComputation.Outcome outcome =
                new ClusterComputation(asked("dbscan", 20.0), county(places())).compute(Progress.NONE);
        assertThat(outcome.chosen().epsMetres()).isEqualTo(20);
        assertThat(outcome.reasons()).isEmpty();
    }

    /** All at one address: the outline is a circle around it, not nothing. */
    @Test
    void aPileInOnePlaceHasAnOutline() {
        ClusterComputation computation =
                new ClusterComputation(asked("dbscan", 20.0), county(PlanarPoints.of(new double[12], new double[12])));
        List<ResultFeature> features =
                computation.features(computation.compute(Progress.NONE).shapes(), PlanarGeometries.inMetres());
        assertThat(features).singleElement().satisfies(feature -> {
            assertThat(feature.shape().getArea()).isBetween(650.0, 707.0);
            assertThat(feature.properties()).containsEntry("count", 12).containsEntry("size", "small");
        });
    }

    @Test
    void fewerIssuesThanAClusterNeedsAreRefused() {
        assertThatThrownBy(() -> new ClusterComputation(
                                asked("dbscan", null), county(PlanarPoints.of(new double[10], new double[10])))
                        .compute(Progress.NONE))
                .isInstanceOf(UnusableDataException.class)
                .hasMessageContaining("need more issues than the 10");
    }

    private static PlanarPoints places() {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = new double[ANYWHERE + LARGE + MEDIUM];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double corner = i < ANYWHERE ? 0 : (i < ANYWHERE + LARGE ? 500 : 1500) - 20;
            double width = i < ANYWHERE ? 2000 : 40;
            x[i] = corner + random.nextDouble() * width;
            y[i] = corner + random.nextDouble() * width;
        }
        return PlanarPoints.of(x, y);
    }

    private static ClusterInput county(PlanarPoints points) {
        PlanarPolygons square = PlanarPolygons.builder()
                .ring(new double[] {1, 1999, 1999, 1, 1}, new double[] {1, 1, 1999, 1999, 1})
                .endArea()
                .build();
        return new ClusterInput(points, PlanarLines.builder().build(), square);
    }

    private static ClusterParameters asked(String method, Double eps) {
        LocalDate day = LocalDate.of(2026, 6, 1);
        return new ClusterParameters(day, day, List.of(), List.of(), method, eps, 10);
    }

    private static Map<String, Object> pileAt(List<ResultFeature> features, double place) {
        return features.stream()
                .filter(feature -> feature.shape().getEnvelopeInternal().contains(place, place))
                .map(ResultFeature::properties)
                .findFirst()
                .orElseThrow();
    }
}
