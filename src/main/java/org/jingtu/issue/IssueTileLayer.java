package org.jingtu.issue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jingtu.account.ZoneScope;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues that pass the filter, counted together when there are many; a crew sees those in its zones. */
@Component
class IssueTileLayer extends SqlTileLayer {
    private static final int LATTICE = 24;

    private final ZoneScope zones;

    IssueTileLayer(JdbcClient jdbc, ZoneScope zones) {
        super(jdbc, "issues", "issue/tile-issues");
        this.zones = zones;
    }

    @Override
    public Set<String> parameters() {
        return IssueFilter.PARAMETERS;
    }

    @Override
    public String scope(String username) {
        return zones.visibleTo(username) == null ? "" : username;
    }

    @Override
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        Map<String, @Nullable Object> bound = new HashMap<>(IssueFilter.bind(request.parameters()));
        String scope = scope(request.username());
        bound.put("username", scope.isEmpty() ? null : scope);
        bound.put("lattice", LATTICE);
        return bound;
    }
}
