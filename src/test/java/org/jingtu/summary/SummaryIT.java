package org.jingtu.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import org.jingtu.JingtuApplication;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.Runs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = JingtuApplication.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class SummaryIT {
    @Autowired
    private SummaryService service;

    @Autowired
    private RunService runs;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        if (jdbc.sql("select count(*) from county").query(Integer.class).single() == 0) {
            PlainCounty.fill(jdbc);
        }
    }

    @Test
    void areasAddUpAndTheHotOneIsFirst() {
        Summary summary = service.get(28, "community", null, null);
        assertThat(summary.period().from()).isEqualTo("2026-06-01");
        assertThat(summary.previous().to()).isEqualTo("2026-05-31");
        assertThat(summary.areas()).extracting(Summary.AreaFigures::name).containsExactly("东社区", "西社区");
        Summary.AreaFigures east = summary.areas().get(0);
        Summary.AreaFigures west = summary.areas().get(1);
        assertThat(east.reported() + west.reported()).isEqualTo(900);
        assertThat(east.low()).isGreaterThan(west.high());
        assertThat(east.tieGroup()).isNotEqualTo(west.tieGroup());
        assertThat(east.rankHigh()).isEqualTo(1);
        assertThat(west.rankLow()).isEqualTo(2);
        assertThat(east.onTimeRate())
                .isCloseTo((double) (east.reported() - east.open()) / east.reported(), within(0.05));
        assertThat(summary.rateUnit()).isEqualTo("per-patrol-km");
        assertThat(east.patrolKm()).isPositive();
        assertThat(summary.attention()).isNotEmpty();
        assertThat(summary.attention().get(0).sentenceZh())
                .contains("社区近28天发现问题")
                .endsWith("。");
    }

    @Test
    void figuresCarryTheirChangeAndTheirRun() {
        Run run = Runs.done(runs, "hotspots", "{\"from\": \"2026-06-15\", \"to\": \"2026-06-28\"}");
        Run before = Runs.done(runs, "hotspots", "{\"from\": \"2026-06-01\", \"to\": \"2026-06-14\"}");
        var byCode = service.get(14, "community", null, null).figures().stream()
                .collect(Collectors.toMap(Summary.Figure::code, f -> f));
        assertThat(byCode.keySet())
                .containsExactlyInAnyOrder("reported", "onTimeRate", "coverage", "hotPatches", "overdue");
        Summary.Figure reported = byCode.get("reported");
        assertThat(reported.change()).isBetween(reported.changeLow(), reported.changeHigh());
        assertThat(reported.significant()).isFalse();
        assertThat(byCode.get("onTimeRate").value()).isBetween(0.7, 0.9);
        Summary.Figure hot = byCode.get("hotPatches");
        assertThat(hot.run()).isEqualTo(run.id());
        assertThat(hot.previousRun()).isEqualTo(before.id());
        assertThat(hot.change()).isBetween(hot.changeLow(), hot.changeHigh());
        assertThat(hot.value()).isBetween(hot.low(), hot.high());
        assertThat(byCode.get("coverage").value()).isNull();
        assertThat(byCode.get("overdue").value()).isPositive();
    }

    @Test
    void aPlaceSeesItsOwnFiguresOnly() {
        Summary all = service.get(28, "community", null, null);
        Summary.AreaFigures east = all.areas().get(0);
        Summary own = service.get(28, "community", null, String.valueOf(east.id()));
        assertThat(own.scope()).isEqualTo(east.name());
        assertThat(own.areas()).extracting(Summary.AreaFigures::name).containsExactly(east.name());
        assertThat(own.areas().get(0).reported()).isEqualTo(east.reported());
        assertThat(own.figures().get(0).value()).isEqualTo((double) east.reported());
        assertThat(own.trend().stream().mapToLong(Summary.Week::count).sum()).isEqualTo(east.reported());
        assertThat(own.departments().stream()
                        .mapToLong(Summary.DepartmentFigures::open)
                        .sum())
                .isLessThanOrEqualTo(all.departments().stream()
                        .mapToLong(Summary.DepartmentFigures::open)
                        .sum());
        Summary nothing = service.get(28, "community", null, "");
        assertThat(nothing.areas()).isEmpty();
        assertThat(nothing.figures().get(0).value()).isZero();
    }

    @Test
    void aStreetOfficeOutsideOfThePlaceIsNoScope() {
        String east = String.valueOf(
                service.get(28, "community", null, null).areas().get(0).id());
        long office = jdbc.sql("insert into area (kind, source_id, name, geom) select 'street_office', 'S', '街道',"
                        + " ST_Multi(ST_Union(geom)) from area where kind = 'community' returning id")
                .query(Long.class)
                .single();
        assertThat(service.get(28, "community", office, null).areas()).hasSize(2);
        assertThat(service.get(28, "community", office, String.valueOf(office)).scope())
                .isEqualTo("街道");
        assertThatThrownBy(() -> service.get(28, "community", office, east)).isInstanceOf(BadRequestException.class);
        jdbc.sql("delete from area where id = :id").param("id", office).update();
    }

    @Test
    void theTrendHasItsWeeksInOrder() {
        Summary summary = service.get(28, "community", null, null);
        assertThat(summary.trend()).hasSize(26);
        assertThat(summary.trend().get(25).week()).isEqualTo("2026-06-22");
        assertThat(summary.trend().stream().mapToLong(Summary.Week::count).sum())
                .isEqualTo(900);
        assertThat(summary.trend().get(0).count()).isZero();
    }

    @Test
    void parametersThatDoNotFitAreNamed() {
        assertThatThrownBy(() -> service.get(0, "community", null, null)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> service.get(7, "galaxy", null, null)).isInstanceOf(BadRequestException.class);
        assertThat(service.get(7, "market", null, null).areas()).isEmpty();
    }
}
