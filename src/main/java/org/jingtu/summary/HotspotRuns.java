package org.jingtu.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.hotspot.HotspotService;
import org.jingtu.platform.OverloadedException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hot patches of a period and of the one before, by runs with the usual parameters; what is missing is asked for. */
@Component
class HotspotRuns {
    private static final String PROCESS = "hotspots";
    private static final String USERNAME = "summary";
    /** After that the data are looked at again; where they are the same, so is the run. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final RunService runs;
    private final HotspotService hotspots;
    private final JsonMapper json;

    HotspotRuns(RunService runs, HotspotService hotspots, JsonMapper json) {
        this.runs = runs;
        this.hotspots = hotspots;
        this.json = json;
    }

    /** A figure, and whether a run is on its way that will change it. */
    record Found(Summary.Figure figure, boolean pending) {}

    Found figure(Summary.Period period, @Nullable String place) {
        Asked now = ask(period);
        Asked before = ask(period.before());
        boolean pending = now.pending() || before.pending();
        if (now.run().isEmpty()) {
            return new Found(
                    SummaryFigures.unknown("hotPatches", "patches", now.pending() ? "computing" : "too-few"), pending);
        }
        UUID run = now.run().get().id();
        UUID previous = before.run().map(Run::id).orElse(null);
        return new Found(
                SummaryFigures.hotPatches(hotspots.compareHotPatches(run, previous, place), run, previous), pending);
    }

    private record Asked(Optional<Run> run, boolean pending) {}

    private Asked ask(Summary.Period period) {
        ObjectNode asked = json.createObjectNode()
                .put("from", period.from().toString())
                .put("to", period.to().toString());
        Optional<Run> done = runs.findLatestDone(PROCESS, asked);
        if (done.isPresent() && done.get().createdAt().isAfter(Instant.now().minus(FRESH))) {
            return new Asked(done, false);
        }
        try {
            Run run = runs.submit(PROCESS, asked, USERNAME);
            return new Asked(done, !run.status().isFinal());
        } catch (OverloadedException e) {
            return new Asked(done, true);
        }
    }
}
