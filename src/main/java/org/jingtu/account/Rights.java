package org.jingtu.account;

import static org.jingtu.account.Role.ADMIN;
import static org.jingtu.account.Role.CREW;
import static org.jingtu.account.Role.DEVICE;
import static org.jingtu.account.Role.INSPECTOR;
import static org.jingtu.account.Role.LEADER;
import static org.jingtu.account.Role.PLANNER;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may do what: the first line that fits decides, and what no line names is denied. A test walks every path for every
 * role.
 */
final class Rights {
    /**
     * A line of the matrix.
     *
     * @param method null for every method
     * @param pattern of the path
     * @param roles empty for everybody, logged in or not
     * @param forPlaces whether accounts that are bound to a place may too: what answers shows nothing of the county or
     *     narrows it by {@link org.jingtu.platform.PlaceScope}
     */
    record Line(@Nullable HttpMethod method, String pattern, Set<Role> roles, boolean forPlaces) {
        boolean isOpen() {
            return roles.isEmpty();
        }

        boolean fits(@Nullable HttpMethod asked, PathContainer path) {
            return (method == null || method.equals(asked))
                    && PathPatternParser.defaultInstance.parse(pattern).matches(path);
        }
    }

    private static final Set<Role> OPEN = Set.of();
    /** Everybody who logs in. */
    private static final Set<Role> ALL = Set.of(ADMIN, PLANNER, LEADER, INSPECTOR, CREW);

    private static final Set<Role> SENDERS = Set.of(ADMIN, DEVICE);
    private static final Set<Role> OFFICE = Set.of(ADMIN, PLANNER, LEADER, INSPECTOR);
    /** Who looks after cases; which step is for whom is said by the case flow. */
    private static final Set<Role> DESK = Set.of(ADMIN, PLANNER, INSPECTOR);

    static final Set<Role> ANALYSTS = Set.of(ADMIN, PLANNER);

    /** The matrix. */
    static final List<Line> LINES = List.of(
            line(null, "/login", OPEN),
            line(null, "/logout", OPEN),
            line(null, "/error", OPEN),
            line(HttpMethod.GET, "/css/**", OPEN),
            line(HttpMethod.GET, "/js/**", OPEN),
            line(HttpMethod.GET, "/img/**", OPEN),
            line(HttpMethod.GET, "/vendor/**", OPEN),
            line(HttpMethod.GET, "/favicon.ico", OPEN),
            line(HttpMethod.GET, "/crew-worker.js", OPEN),
            line(HttpMethod.GET, "/crew.webmanifest", OPEN),
            line(HttpMethod.GET, "/actuator/health/**", OPEN),
            line(HttpMethod.GET, "/actuator/prometheus", Set.of(ADMIN)),
            placed(HttpMethod.GET, "/v3/api-docs/**", ALL),
            placed(HttpMethod.GET, "/v3/api-docs.yaml", ALL),
            placed(HttpMethod.GET, "/", ALL),
            placed(HttpMethod.GET, "/planner", ANALYSTS),
            placed(HttpMethod.GET, "/leader", Set.of(ADMIN, PLANNER, LEADER)),
            placed(HttpMethod.GET, "/inspector", Set.of(ADMIN, PLANNER, INSPECTOR)),
            line(HttpMethod.GET, "/crew", Set.of(ADMIN, PLANNER, CREW)),
            line(HttpMethod.GET, "/admin", Set.of(ADMIN)),
            placed(HttpMethod.GET, "/api/v1/me", ALL),
            placed(HttpMethod.POST, "/api/v1/me/password", ALL),
            placed(HttpMethod.GET, "/api/v1/catalogue", ALL),
            placed(null, "/api/v1/tokens/**", Set.of(ADMIN, PLANNER)),
            line(null, "/api/v1/users/**", Set.of(ADMIN)),
            placed(HttpMethod.GET, "/api/v1/departments", OFFICE),
            line(null, "/api/v1/departments/**", Set.of(ADMIN)),
            line(null, "/api/v1/imports/**", Set.of(ADMIN)),
            line(HttpMethod.GET, "/api/v1/audit", Set.of(ADMIN)),
            placed(HttpMethod.GET, "/api/v1/exports/**", ANALYSTS),
            line(HttpMethod.POST, "/api/v1/runs/**", ANALYSTS),
            line(HttpMethod.GET, "/api/v1/runs/**", OFFICE),
            placed(HttpMethod.GET, "/api/v1/summary/**", OFFICE),
            line(HttpMethod.GET, "/api/v1/rectifications", OFFICE),
            line(HttpMethod.POST, "/api/v1/rectifications", Set.of(ADMIN, PLANNER, LEADER)),
            line(HttpMethod.POST, "/api/v1/bulletins/*/signature", Set.of(LEADER)),
            line(null, "/api/v1/bulletins/**", Set.of(ADMIN, PLANNER, LEADER)),
            line(HttpMethod.GET, "/api/v1/crew/**", Set.of(ADMIN, PLANNER, CREW)),
            line(HttpMethod.POST, "/api/v1/crew/**", Set.of(CREW)),
            placed(HttpMethod.GET, "/api/v1/issues/**", OFFICE),
            line(HttpMethod.POST, "/api/v1/issues", DESK),
            placed(HttpMethod.POST, "/api/v1/issues/*/steps", OFFICE),
            placed(HttpMethod.POST, "/api/v1/photos", DESK),
            placed(HttpMethod.GET, "/api/v1/inspections", OFFICE),
            placed(HttpMethod.GET, "/api/v1/inspections/{id}", OFFICE),
            line(HttpMethod.POST, "/api/v1/inspections/**", DESK),
            line(HttpMethod.DELETE, "/api/v1/inspections/{id}", DESK),
            placed(HttpMethod.GET, "/api/v1/areas/**", OFFICE),
            line(HttpMethod.POST, "/api/v1/areas/figures", ANALYSTS),
            line(HttpMethod.GET, "/api/v1/zones/**", OFFICE),
            placed(HttpMethod.GET, "/api/v1/search", OFFICE),
            line(HttpMethod.GET, "/api/v1/vehicles/**", ANALYSTS),
            line(HttpMethod.POST, "/api/v1/tracks/passages", ANALYSTS),
            line(null, "/api/v1/devices/**", Set.of(ADMIN)),
            line(HttpMethod.POST, "/api/v1/positions", SENDERS),
            line(null, "/api/v1/citizen-reports/**", ANALYSTS),
            line(null, "/open311/v2/**", OPEN),
            line(HttpMethod.POST, "/ingest/traccar", SENDERS),
            line(HttpMethod.GET, "/ingest/osmand", SENDERS),
            line(HttpMethod.POST, "/ingest/osmand", SENDERS),
            placed(HttpMethod.GET, "/ogc", ALL),
            placed(HttpMethod.GET, "/ogc/", ALL),
            placed(HttpMethod.GET, "/ogc/api/**", ALL),
            placed(HttpMethod.GET, "/ogc/conformance/**", ALL),
            placed(HttpMethod.GET, "/ogc/collections", ALL),
            placed(HttpMethod.GET, "/ogc/collections/", ALL),
            placed(HttpMethod.GET, "/ogc/collections/{id}", ALL),
            placed(HttpMethod.GET, "/ogc/collections/{id}/", ALL),
            placed(HttpMethod.GET, "/ogc/collections/{id}/queryables/**", ALL),
            placed(HttpMethod.GET, "/ogc/collections/{id}/items/**", ALL),
            line(HttpMethod.GET, "/ogc/processes/**", OFFICE),
            line(HttpMethod.POST, "/ogc/processes/{id}/execution/**", ANALYSTS),
            line(HttpMethod.GET, "/ogc/jobs/**", OFFICE),
            line(HttpMethod.DELETE, "/ogc/jobs/{id}/**", ANALYSTS),
            line(HttpMethod.GET, "/ogc/**", ALL),
            placed(HttpMethod.GET, "/tiles/base/**", ALL),
            placed(HttpMethod.GET, "/tiles/zones/**", ALL),
            placed(HttpMethod.GET, "/tiles/issues/**", ALL),
            line(HttpMethod.GET, "/tiles/coverage/**", ALL),
            placed(HttpMethod.GET, "/tiles/areas/**", OFFICE),
            line(HttpMethod.GET, "/tiles/**", OFFICE));

    private Rights() {}

    /** Whether an account that is bound to a place may ask that, as far as its role may. */
    static boolean isForPlaces(String method, String url) {
        PathContainer path = PathContainer.parsePath(url);
        return LINES.stream()
                .filter(line -> line.fits(HttpMethod.valueOf(method), path))
                .findFirst()
                .map(line -> line.isOpen() || line.forPlaces())
                .orElse(false);
    }

    /** For accounts that see the whole county. */
    private static Line line(@Nullable HttpMethod method, String pattern, Set<Role> roles) {
        return new Line(method, pattern, roles, false);
    }

    /** For accounts that are bound to a place too. */
    private static Line placed(@Nullable HttpMethod method, String pattern, Set<Role> roles) {
        return new Line(method, pattern, roles, true);
    }
}
