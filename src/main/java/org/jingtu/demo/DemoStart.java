package org.jingtu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jingtu.area.AreaShapeService;
import org.jingtu.effect.RectificationService;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * In demo mode: loads the county when it is not there yet, asks for the first analyses and waits for them. Until then
 * the service answers that it is not ready.
 */
@Component
@Profile("demo")
@Order(100)
class DemoStart implements ApplicationRunner, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final long POLL_NANOS = 200_000_000;
    private static final int[] WINDOWS = {91, 28};
    /** Of the newest hotspots against their cleaning: long enough for the passes that the rules ask for to count. */
    private static final int CLEANING_DAYS = 7;

    private static final int STEPS = 13;
    private static final int STEP_DAYS = 28;

    private final DemoLoader loader;
    private final CountyService counties;
    private final RunService runs;
    private final AreaShapeService areas;
    private final RectificationService rectifications;
    private final DemoInspections inspections;
    private final JsonMapper json;
    private volatile boolean ready;

    DemoStart(
            DemoLoader loader,
            CountyService counties,
            RunService runs,
            AreaShapeService areas,
            RectificationService rectifications,
            DemoInspections inspections,
            JsonMapper json) {
        this.loader = loader;
        this.counties = counties;
        this.runs = runs;
        this.areas = areas;
        this.rectifications = rectifications;
        this.inspections = inspections;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (counties.get().pinnedDate() == null) {
            loader.load(DemoCounty.standard());
        }
        List<UUID> asked = new ArrayList<>();
        for (int days : WINDOWS) {
            asked.add(submit("hotspots", window(days)));
        }
        UUID hot = asked.get(asked.size() - 1);
        asked.add(submit("coverage", window(1)));
        asked.add(submit("density", window(WINDOWS[1])));
        asked.add(submit("emerging", window(STEPS * STEP_DAYS).put("stepDays", STEP_DAYS)));
        noteMeasures();
        inspections.play();
        asked.forEach(this::await);
        ready = true;
        Thread later = new Thread(() -> analyseFurther(hot), "demo-analyses");
        later.setDaemon(true);
        later.start();
    }

    /** The cleaning of a week takes a while; nobody has to wait for it. */
    private void analyseFurther(UUID hot) {
        try {
            await(submit("outliers", window(WINDOWS[0])));
            await(submit("clusters", window(WINDOWS[1])));
            UUID swept = submit("coverage", window(CLEANING_DAYS));
            await(swept);
            await(submit(
                    "contrast",
                    json.createObjectNode().put("hotspots", hot.toString()).put("coverage", swept.toString())));
        } catch (RuntimeException e) {
            LOG.info("the service stops before all of the demo was analysed: {}", e.getMessage());
        }
    }

    /** The last days of the demo. */
    private ObjectNode window(int days) {
        LocalDate last = DemoCalendar.LAST_DAY;
        return json.createObjectNode()
                .put("from", last.minusDays(days - 1L).toString())
                .put("to", last.toString());
    }

    /** The three markets that were rectified in week 36. */
    private void noteMeasures() {
        for (String market : List.of("东市场", "南门市场", "滨河市场")) {
            areas.findNumber("market", market)
                    .ifPresent(id -> rectifications.note(id, DemoCalendar.date(36 * 7), "市场专项整治", "demo"));
        }
        rectifications.list();
    }

    private UUID submit(String process, ObjectNode parameters) {
        return runs.submit(process, parameters, "demo").id();
    }

    private void await(UUID id) {
        Run run = runs.get(id);
        while (!run.status().isFinal()) {
            LockSupport.parkNanos(POLL_NANOS);
            run = runs.get(id);
        }
        LOG.info("first analysis {} {}", run.process(), run.status());
    }

    @Override
    public Health health() {
        return ready ? Health.up().build() : Health.outOfService().build();
    }
}
