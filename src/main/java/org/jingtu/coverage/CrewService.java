package org.jingtu.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.account.Account;
import org.jingtu.account.AccountService;
import org.jingtu.account.Role;
import org.jingtu.account.ViewerZones;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.run.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What is left to do in a crew's zones. A crew sees its own zones, everybody else all. */
@Service
class CrewService {
    private static final int MOST_STRETCHES = 200;
    private static final int MOST_ISSUES = 200;

    private final AccountService accounts;
    private final ViewerZones viewerZones;
    private final CoverageService coverage;
    private final CountyService counties;
    private final CrewRepository repository;

    CrewService(
            AccountService accounts,
            ViewerZones viewerZones,
            CoverageService coverage,
            CountyService counties,
            CrewRepository repository) {
        this.accounts = accounts;
        this.viewerZones = viewerZones;
        this.coverage = coverage;
        this.counties = counties;
        this.repository = repository;
    }

    List<CrewZone> list(String username) {
        Optional<Run> run = coverage.findLatestOverZones();
        return repository.listZones(visibleTo(username), idOf(run), dateOf(run));
    }

    /** @throws AccessDeniedException for a crew that asks for another's zone */
    CrewZone.Detail get(String username, int zone) {
        List<Integer> visible = visibleTo(username);
        if (visible != null && !visible.contains(zone)) {
            throw new AccessDeniedException("zone " + zone + " belongs to another crew");
        }
        Optional<Run> run = coverage.findLatestOverZones();
        CrewZone found = repository.listZones(List.of(zone), idOf(run), dateOf(run)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("zone " + zone));
        List<CoverageStretch> stretches = run.map(each -> coverage.listStretches(each.id(), zone, null, MOST_STRETCHES))
                .orElse(List.of());
        return found.with(
                stretches, repository.listOpenIssues(zone, counties.now(), MOST_ISSUES), repository.getGeometry(zone));
    }

    /** Identities of the zones that an account may see; null for all. */
    @Nullable
    List<Integer> visibleTo(String username) {
        boolean crew = accounts.find(username)
                .map(Account::role)
                .filter(Role.CREW::equals)
                .isPresent();
        return crew
                ? viewerZones.zonesOf(username).stream()
                        .map(ViewerZones.Zone::id)
                        .toList()
                : null;
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
