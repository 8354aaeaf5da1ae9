package org.jingtu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jingtu.JingtuApplication;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jingtu.summary.Summary;
import org.jingtu.summary.SummaryService;
import org.jingtu.support.Runs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** One seed of the county where nothing is planted (P16) through the whole service; 200 seeds run in the core. */
@SpringBootTest(classes = JingtuApplication.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class NullCountyIT {
    @Autowired
    private DemoLoader loader;

    @Autowired
    private RunService runs;

    @Autowired
    private SummaryService summaries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsNoHotspot() {
        if (jdbc.sql("select count(*) from issue").query(Integer.class).single() == 0) {
            loader.loadPlacesAndIssues(DemoCounty.withoutTruths(7));
        }
        Run run = Runs.done(
                runs, "hotspots", "{\"from\": \"2026-06-01\", \"to\": \"2026-06-28\", \"indicator\": \"effort\"}");
        assertThat(jdbc.sql("select count(*) from hotspot_cell where run_id = :run and class >= 2")
                        .param("run", run.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from hotspot_cell where run_id = :run and not no_data")
                        .param("run", run.id())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(500);
    }

    /** P16: where all places are alike, whatever differs in how much they are patrolled, all are tied. */
    @ParameterizedTest
    @ValueSource(ints = {7, 28, 91})
    void ranksNobody(int days) {
        if (jdbc.sql("select count(*) from issue").query(Integer.class).single() == 0) {
            loader.loadPlacesAndIssues(DemoCounty.withoutTruths(7));
        }
        LocalDate last = DemoCalendar.LAST_DAY;
        for (String kind : List.of("community", "market", "urban_village", "old_residential")) {
            Summary summary = summaries.get(last.minusDays(days - 1L), last, kind, null, null);
            assertThat(summary.areas()).hasSizeGreaterThan(5);
            assertThat(summary.areas().stream()
                            .map(Summary.AreaFigures::tieGroup)
                            .filter(Objects::nonNull)
                            .distinct())
                    .as(kind)
                    .hasSize(1);
        }
    }
}
