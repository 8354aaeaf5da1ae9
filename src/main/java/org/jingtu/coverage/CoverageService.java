package org.jingtu.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jingtu.platform.run.RunStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Answers what cleaning covered. */
@Service
public class CoverageService {
    private static final int RUNS_LOOKED_AT = 100;

    private final RunService runs;
    private final CoverageFiguresRepository repository;
    private final JsonMapper json;

    CoverageService(RunService runs, CoverageFiguresRepository repository, JsonMapper json) {
        this.runs = runs;
        this.repository = repository;
        this.json = json;
    }

    /** Coverage of all zones and areas of a run. @param sort coverage, missed or name */
    List<CoverageTarget> listTargets(UUID run, String sort) {
        runs.getDone(run, CoverageProcess.ID);
        return repository.listTargets(run, null, sort);
    }

    /** Coverage of the zones, or of the areas, of a run that is done. @param target zone or area */
    public List<CoverageTarget> listTargetsOf(UUID run, String target) {
        return repository.listTargets(run, target, "coverage");
    }

    /** Missed stretches first, longest first. */
    List<CoverageStretch> listStretches(UUID run, @Nullable Integer zone, @Nullable String state, int limit) {
        runs.getDone(run, CoverageProcess.ID);
        return repository.listStretches(run, zone, state, limit);
    }

    /** Dead corners of a run, the worst first. */
    List<ListedDeadCorner> listDeadCorners(UUID run, int limit) {
        runs.getDone(run, CoverageProcess.ID);
        return repository.listDeadCorners(run, limit);
    }

    /** Places in areas that nobody cleaned, the largest first. @param area null for all */
    List<ListedGap> listGaps(UUID run, @Nullable Long area, int limit) {
        runs.getDone(run, CoverageProcess.ID);
        return repository.listGaps(run, area, limit);
    }

    /** Among the last runs over zones the one whose window ends last; of these the newest. It may be today's, still going on. */
    public Optional<Run> findLatestOverZones() {
        return findLatestOverZones(Instant.MAX);
    }

    /** The same among windows that have ended by then. */
    public Optional<Run> findLatestOverZones(Instant now) {
        return runs.list(CoverageProcess.ID, RUNS_LOOKED_AT).stream()
                .filter(run -> run.status() == RunStatus.DONE)
                .filter(run -> parametersOf(run).coversZones()
                        && !parametersOf(run).to().isAfter(now))
                .max(Comparator.comparing((Run run) -> parametersOf(run).to()).thenComparing(Run::createdAt));
    }

    /** Days of a period of which the coverage was kept. @param place as {@link org.jingtu.platform.PlaceScope} tells it; null for the county */
    public List<SweptOnDay> listDaily(LocalDate from, LocalDate to, @Nullable String place) {
        return repository.listDaily(from, to, place);
    }

    /** When the window of a run begins. */
    public Instant windowStart(Run run) {
        return parametersOf(run).from();
    }

    private CoverageParameters parametersOf(Run run) {
        return json.treeToValue(run.parameters(), CoverageParameters.class);
    }
}
