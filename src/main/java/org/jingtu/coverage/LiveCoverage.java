package org.jingtu.coverage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingtu.cleaning.CleaningPlaces;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.OverloadedException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jingtu.track.PositionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the coverage of the day in step with the positions that arrive: a crew sees a swept street turn within a minute.
 * Asking again costs one count while nothing has arrived, for a run that would read the same data is the same run. Days
 * before are looked at once more for positions that come late.
 */
@Component
class LiveCoverage {
    /** Who asks for these runs. */
    static final String USERNAME = "live";

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration PAUSE_OF_LATE_DAYS = Duration.ofMinutes(15);
    private static final int LATE_DAYS = 2;
    private static final Duration PAUSE_OF_MISSING_DAYS = Duration.ofSeconds(10);
    /** As long as positions are usually kept. */
    private static final int DAYS_BACK = 90;

    private static final int DAYS_AT_ONCE = 4;

    /** A page that shows a run may ask for its stretches a while later. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(LiveCoverage.class);

    private final RunService runs;
    private final CountyService counties;
    private final CleaningPlaces places;
    private final PositionService positions;
    private final CoverageService coverage;
    private final JsonMapper json;

    LiveCoverage(
            RunService runs,
            CountyService counties,
            CleaningPlaces places,
            PositionService positions,
            CoverageService coverage,
            JsonMapper json) {
        this.runs = runs;
        this.counties = counties;
        this.places = places;
        this.positions = positions;
        this.coverage = coverage;
        this.json = json;
    }

    void refreshToday() {
        refresh(counties.today());
        runs.removeSuperseded(CoverageProcess.ID, USERNAME, Instant.now().minus(KEPT));
    }

    void refreshLateDays() {
        for (int back = 1; back <= LATE_DAYS; back++) {
            refresh(counties.today().minusDays(back));
        }
    }

    /** Days with positions whose coverage was never kept, the newest first, a few at a time. */
    void fillMissingDays() {
        LocalDate today = counties.today();
        Set<LocalDate> kept = coverage.listDaily(today.minusDays(DAYS_BACK), today, null).stream()
                .map(SweptOnDay::day)
                .collect(Collectors.toSet());
        int asked = 0;
        for (int back = 1; back <= DAYS_BACK && asked < DAYS_AT_ONCE; back++) {
            if (!kept.contains(today.minusDays(back)) && refresh(today.minusDays(back))) {
                asked++;
            }
        }
    }

    /** @return whether something new is to be computed */
    private boolean refresh(LocalDate day) {
        Instant from = day.atStartOfDay(CountyService.ZONE).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(CountyService.ZONE).toInstant();
        if (!counties.get().isPlaced() || !places.hasZones() || !positions.exist(from, to)) {
            return false;
        }
        try {
            Run run = runs.submit(
                    CoverageProcess.ID,
                    json.createObjectNode()
                            .put("from", day.toString())
                            .put("to", day.toString())
                            .set("targets", json.createArrayNode().add("zone")),
                    USERNAME);
            return !run.status().isFinal();
        } catch (OverloadedException e) {
            LOG.info("coverage of {} waits: {}", day, e.getMessage());
            return false;
        }
    }

    /** Off with {@code jingtu.live-coverage=false}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "jingtu.live-coverage", matchIfMissing = true)
    static class Schedule {
        @Bean
        RecurringTask<Void> liveCoverageTask(LiveCoverage live) {
            return Tasks.recurring("live-coverage", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> live.refreshToday());
        }

        @Bean
        RecurringTask<Void> missingCoverageTask(LiveCoverage live) {
            return Tasks.recurring("missing-coverage", FixedDelay.of(PAUSE_OF_MISSING_DAYS))
                    .execute((instance, context) -> live.fillMissingDays());
        }

        @Bean
        RecurringTask<Void> lateCoverageTask(LiveCoverage live) {
            return Tasks.recurring("late-coverage", FixedDelay.of(PAUSE_OF_LATE_DAYS))
                    .execute((instance, context) -> live.refreshLateDays());
        }
    }
}
