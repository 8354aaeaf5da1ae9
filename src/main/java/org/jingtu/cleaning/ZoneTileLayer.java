package org.jingtu.cleaning;

import java.util.HashMap;
import java.util.Map;
import org.jingtu.account.ZoneScope;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cleaning zones; a crew sees its own. */
@Component
class ZoneTileLayer extends SqlTileLayer {
    private final ZoneScope zones;

    ZoneTileLayer(JdbcClient jdbc, ZoneScope zones) {
        super(jdbc, "zones", "cleaning/tile-zones");
        this.zones = zones;
    }

    @Override
    public String scope(String username) {
        return zones.visibleTo(username) == null ? "" : username;
    }

    @Override
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        Map<String, @Nullable Object> bound = new HashMap<>();
        String scope = scope(request.username());
        bound.put("username", scope.isEmpty() ? null : scope);
        return bound;
    }
}
