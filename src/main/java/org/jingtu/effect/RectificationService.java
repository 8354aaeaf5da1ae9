package org.jingtu.effect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.OverloadedException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps which places were rectified and since when, and has the effect of each computed: up to 16 weeks after it against
 * up to 36 weeks before, with ten controls matched on the level before.
 */
@Service
public class RectificationService {
    private static final String USERNAME = "rectification";
    private static final int MOST_AFTER = 112;
    private static final int MOST_BEFORE = 252;
    private static final int LEAST = 7;

    private final CountyService counties;
    private final RunService runs;
    private final RectificationRepository repository;
    private final JsonMapper json;

    RectificationService(CountyService counties, RunService runs, RectificationRepository repository, JsonMapper json) {
        this.counties = counties;
        this.runs = runs;
        this.repository = repository;
        this.json = json;
    }

    /**
     * Notes a measure; noting it again only changes its title.
     *
     * @throws BadRequestException when there is no such area, or the day lies in the future
     */
    public long note(long area, LocalDate firstDay, String title, String by) {
        if (!repository.hasArea(area)) {
            throw new BadRequestException("area", "there is no area " + area);
        }
        if (firstDay.isAfter(counties.today())) {
            throw new BadRequestException("firstDay", "firstDay must not lie in the future");
        }
        return repository.insert(area, firstDay, title, by);
    }

    /** The latest first, each with the newest run of its effect; what was not computed yet is asked for. */
    public List<Rectification> list() {
        return repository.list().stream().map(this::withRun).toList();
    }

    private Rectification withRun(RectificationRepository.Noted noted) {
        Rectification measure = noted.rectification();
        long after = ChronoUnit.DAYS.between(measure.firstDay(), counties.today()) + 1;
        long before = ChronoUnit.DAYS.between(noted.firstReport(), measure.firstDay());
        if (after < LEAST || before < LEAST) {
            return with(measure, Optional.empty(), false);
        }
        ObjectNode asked = json.createObjectNode()
                .put("area", String.valueOf(measure.areaId()))
                .put("change", measure.firstDay().toString())
                .put("days", (int) Math.min(MOST_AFTER, after))
                .put("beforeDays", (int) Math.min(MOST_BEFORE, before));
        Optional<Run> done = runs.findLatestDone(EffectProcess.ID, asked);
        return with(measure, done, done.isEmpty() && isAsked(asked));
    }

    private boolean isAsked(ObjectNode asked) {
        try {
            return !runs.submit(EffectProcess.ID, asked, USERNAME).status().isFinal();
        } catch (OverloadedException e) {
            return true;
        }
    }

    private static Rectification with(Rectification m, Optional<Run> run, boolean pending) {
        return new Rectification(
                m.id(), m.areaId(), m.area(), m.kind(), m.firstDay(), m.title(), m.bounds(), run.orElse(null), pending);
    }
}
