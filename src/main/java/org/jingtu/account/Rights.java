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
     */
    record Line(@Nullable HttpMethod method, String pattern, Set<Role> roles) {
        boolean isOpen() {
            return roles.isEmpty();
        }
    }

    private static final Set<Role> OPEN = Set.of();
    /** Everybody who logs in. */
    private static final Set<Role> ALL = Set.of(ADMIN, PLANNER, LEADER, INSPECTOR, CREW);

    private static final Set<Role> SENDERS = Set.of(ADMIN, DEVICE);
    private static final Set<Role> OFFICE = Set.of(ADMIN, PLANNER, LEADER, INSPECTOR);
    private static final Set<Role> ANALYSTS = Set.of(ADMIN, PLANNER);

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
            line(HttpMethod.GET, "/v3/api-docs/**", ALL),
            line(HttpMethod.GET, "/v3/api-docs.yaml", ALL),
            line(HttpMethod.GET, "/", ALL),
            line(HttpMethod.GET, "/planner", ANALYSTS),
            line(HttpMethod.GET, "/leader", Set.of(ADMIN, PLANNER, LEADER)),
            line(HttpMethod.GET, "/inspector", Set.of(ADMIN, PLANNER, INSPECTOR)),
            line(HttpMethod.GET, "/crew", Set.of(ADMIN, PLANNER, CREW)),
            line(HttpMethod.GET, "/admin", Set.of(ADMIN)),
            line(HttpMethod.GET, "/api/v1/me", ALL),
            line(HttpMethod.POST, "/api/v1/me/password", ALL),
            line(HttpMethod.GET, "/api/v1/catalogue", ALL),
            line(null, "/api/v1/tokens/**", Set.of(ADMIN, PLANNER)),
            line(null, "/api/v1/imports/**", Set.of(ADMIN)),
            line(HttpMethod.GET, "/api/v1/audit", Set.of(ADMIN)),
            line(HttpMethod.GET, "/api/v1/exports/**", ANALYSTS),
            line(HttpMethod.POST, "/api/v1/runs/**", ANALYSTS),
            line(HttpMethod.GET, "/api/v1/runs/**", OFFICE),
            line(HttpMethod.GET, "/api/v1/summary/**", OFFICE),
            line(HttpMethod.GET, "/api/v1/crew/**", Set.of(ADMIN, PLANNER, CREW)),
            line(HttpMethod.POST, "/api/v1/crew/**", Set.of(CREW)),
            line(HttpMethod.GET, "/api/v1/issues/**", OFFICE),
            line(HttpMethod.GET, "/api/v1/areas/**", OFFICE),
            line(HttpMethod.GET, "/api/v1/zones/**", OFFICE),
            line(HttpMethod.GET, "/api/v1/search", OFFICE),
            line(HttpMethod.GET, "/api/v1/vehicles/**", ANALYSTS),
            line(HttpMethod.POST, "/api/v1/tracks/passages", ANALYSTS),
            line(null, "/api/v1/devices/**", Set.of(ADMIN)),
            line(HttpMethod.POST, "/api/v1/positions", SENDERS),
            line(null, "/api/v1/citizen-reports/**", ANALYSTS),
            line(null, "/open311/v2/**", OPEN),
            line(HttpMethod.POST, "/ingest/traccar", SENDERS),
            line(HttpMethod.GET, "/ingest/osmand", SENDERS),
            line(HttpMethod.POST, "/ingest/osmand", SENDERS),
            line(HttpMethod.GET, "/ogc/**", ALL),
            line(HttpMethod.GET, "/tiles/base/**", ALL),
            line(HttpMethod.GET, "/tiles/zones/**", ALL),
            line(HttpMethod.GET, "/tiles/issues/**", ALL),
            line(HttpMethod.GET, "/tiles/coverage/**", ALL),
            line(HttpMethod.GET, "/tiles/**", OFFICE));

    private Rights() {}

    private static Line line(@Nullable HttpMethod method, String pattern, Set<Role> roles) {
        return new Line(method, pattern, roles);
    }
}
