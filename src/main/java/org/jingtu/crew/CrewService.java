package org.jingtu.crew;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.cleaning.BlockedReportService;
import org.jingtu.coverage.CoverageService;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.run.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is left to do in a crew's zones. A crew sees its own zones, everybody else all. */
@Service
class CrewService {
    private static final int MOST_STRETCHES = 1000;
    private static final int MOST_ISSUES = 200;

    private final CrewScope scope;
    private final CoverageService coverage;
    private final BlockedReportService blocked;
    private final CountyService counties;
    private final CrewRepository repository;

    CrewService(
            CrewScope scope,
            CoverageService coverage,
            BlockedReportService blocked,
            CountyService counties,
            CrewRepository repository) {
        this.scope = scope;
        this.coverage = coverage;
        this.blocked = blocked;
        this.counties = counties;
        this.repository = repository;
    }

    List<CrewZone> list(String username) {
        Optional<Run> run = coverage.findLatestOverZones();
        return repository.listZones(scope.visibleTo(username), idOf(run), dateOf(run));
    }

    CrewZone.Detail get(String username, int zone) {
        scope.requireZone(username, zone);
        Optional<Run> run = coverage.findLatestOverZones();
        CrewZone found = repository.listZones(List.of(zone), idOf(run), dateOf(run)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("zone " + zone));
        Instant now = counties.moment(Instant.now());
        List<CrewZone.Stretch> stretches = run.map(
                        each -> repository.listStretches(each.id(), zone, now, MOST_STRETCHES))
                .orElse(List.of());
        CrewZone.Shift shift = blocked.findShift(now)
                .map(each -> new CrewZone.Shift(each.name(), each.from(), each.until()))
                .orElse(null);
        return found.with(
                now, shift, stretches, repository.listOpenIssues(zone, now, MOST_ISSUES), repository.getGeometry(zone));
    }

    private static @Nullable UUID idOf(Optional<Run> run) {
        return run.map(Run::id).orElse(null);
    }

    private @Nullable LocalDate dateOf(Optional<Run> run) {
        return run.map(each ->
                        coverage.windowStart(each).atZone(CountyService.ZONE).toLocalDate())
                .orElse(null);
    }
}
