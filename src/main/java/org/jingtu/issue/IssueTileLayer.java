package org.jingtu.issue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jingtu.account.ZoneScope;
import org.jingtu.platform.PlaceScope;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues that pass the filter, counted together when there are many; a crew sees those in its zones. */
@Component
class IssueTileLayer extends SqlTileLayer {
    private static final int LATTICE = 24;

    private final ZoneScope zones;
    private final PlaceScope places;

    IssueTileLayer(JdbcClient jdbc, ZoneScope zones, PlaceScope places) {
        super(jdbc, "issues", "issue/tile-issues");
        this.zones = zones;
        this.places = places;
    }

    @Override
    public Set<String> parameters() {
        return IssueFilter.PARAMETERS;
    }

    @Override
    public String scope(String username) {
        return zones.visibleTo(username) == null ? TileLayer.placeScope(places, username) : username;
    }

    @Override
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        Map<String, @Nullable Object> bound = new HashMap<>(IssueFilter.bind(request.parameters()));
        String username = request.username();
        bound.put("username", zones.visibleTo(username) == null ? null : username);
        bound.put("place", places.of(username));
        bound.put("lattice", LATTICE);
        return bound;
    }
}
