package org.jingtu.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.facility.FacilityShapes;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.result.ResultFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On one street from (0, 0) to (4000, 0): 30 issues about (500, 10) and 10 about (3500, 10). */
class SitingComputationTest {
    private static final FacilityShapes NONE = facilities(new double[0], List.of());

    @ParameterizedTest
    @CsvSource({"max-cover, 1, 30", "max-cover, 2, 40", "set-cover, 5, 40"})
    void sitesServeTheMost(String problem, int sites, double served) {
        SitingComputation.Outcome outcome = compute(asked(problem, sites), NONE, NONE);
        SitingResultSummary summary = outcome.summary();
        assertThat(outcome.chosen().sites()).isEqualTo(served < 40 ? 1 : 2);
        assertThat(summary.after().within()).isEqualTo(served);
        assertThat(summary.before().within()).isZero();
        assertThat(summary.optimal()).isTrue();
        assertThat(summary.classes()).containsEntry("chosen", served < 40 ? 1 : 2);
    }

    /** With a toilet at the larger pile, the site goes to the smaller; both say who goes there. */
    @Test
    void whatStaysServesOn() {
        SitingComputation.Outcome outcome =
                compute(asked("p-median", 1), facilities(new double[] {500}, List.of("东门公厕")), NONE);
        List<ResultFeature> features = SitingComputation.features(outcome.places(), PlanarGeometries.inMetres());
        assertThat(features).hasSize(2);
        assertThat(features.get(0).properties()).containsEntry("role", "chosen").containsEntry("count", 10.0);
        assertThat(features.get(0).shape().getCoordinate().x).isCloseTo(3500, within(200.0));
        assertThat(features.get(1).properties())
                .containsEntry("role", "existing")
                .containsEntry("name", "东门公厕")
                .containsEntry("count", 30.0);
    }

    /** A facility that may move is a candidate like others, under its name. */
    @Test
    void whatMayMoveIsACandidate() {
        SitingComputation.Outcome outcome =
                compute(asked("p-centre", 1), NONE, facilities(new double[] {2000}, List.of("中街公厕")));
        assertThat(outcome.places().get(0).properties()).containsEntry("name", "中街公厕");
        assertThat(outcome.places())
                .filteredOn(place -> "beyond".equals(place.properties().get("role")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(place ->
                        assertThat((double) place.properties().get("metres")).isGreaterThan(1400));
    }

    @Test
    void withoutRoadsThereIsNoPlaceForASite() {
        SitingInput input = new SitingInput(issues(), PlanarLines.builder().build(), NONE, NONE);
        assertThatThrownBy(() -> new SitingComputation(asked("p-median", 1), input))
                .isInstanceOf(UnusableDataException.class)
                .hasMessageContaining("roads");
    }

    private static SitingComputation.Outcome compute(
            SitingParameters asked, FacilityShapes existing, FacilityShapes movable) {
        PlanarLines street = PlanarLines.builder()
                .line(new double[] {0, 4000}, new double[] {0, 0})
                .build();
        return new SitingComputation(asked, new SitingInput(issues(), street, existing, movable))
                .compute(Progress.NONE);
    }

    private static SitingParameters asked(String problem, int sites) {
        return new SitingParameters(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 31),
                List.of(),
                List.of(),
                problem,
                sites,
                300,
                "network",
                400,
                List.of(),
                List.of());
    }

    private static PlanarPoints issues() {
        double[] x = IntStream.range(0, 40)
                .mapToDouble(i -> (i < 30 ? 485 : 3485) + i % 30)
                .toArray();
        double[] y = new double[40];
        Arrays.fill(y, 10);
        return PlanarPoints.of(x, y);
    }

    private static FacilityShapes facilities(double[] x, List<String> names) {
        return new FacilityShapes(names, PlanarPoints.of(x, new double[x.length]));
    }
}
