package org.jingtu.crew;

import java.util.List;
import org.jingtu.account.ZoneScope;
import org.jingtu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Where an account may look and act: a crew in its own zones, everybody else in all. */
@Service
class CrewScope {
    private final ZoneScope zones;
    private final CrewRepository repository;

    CrewScope(ZoneScope zones, CrewRepository repository) {
        this.zones = zones;
        this.repository = repository;
    }

    /** Identities of the zones that an account may see; null for all. */
    @Nullable
    List<Integer> visibleTo(String username) {
        return zones.visibleTo(username);
    }

    /** Identities of an account's own zones, whatever its role. */
    List<Integer> ownZones(String username) {
        return zones.ownZones(username);
    }

    /** @throws AccessDeniedException for a crew that asks for another's zone */
    void requireZone(String username, int zone) {
        List<Integer> visible = visibleTo(username);
        if (visible != null && visible.isEmpty()) {
            throw new NotFoundException("zone " + zone);
        }
        if (visible != null && !visible.contains(zone)) {
            throw new AccessDeniedException("zone " + zone + " belongs to another crew");
        }
    }

    /** @throws NotFoundException for a crew when the issue lies in none of its zones */
    void requireIssue(String username, long issue) {
        if (!hasIssue(username, issue)) {
            throw new NotFoundException("issue " + issue);
        }
    }

    /** Whether an account may see an issue. */
    boolean hasIssue(String username, long issue) {
        List<Integer> visible = visibleTo(username);
        return visible == null || repository.isIssueIn(visible, issue);
    }

    /** @throws NotFoundException for a crew when the stretch lies in none of its zones */
    void requireBlocked(String username, long report) {
        List<Integer> visible = visibleTo(username);
        if (visible != null && !repository.isBlockedIn(visible, report)) {
            throw new NotFoundException("report " + report);
        }
    }
}
