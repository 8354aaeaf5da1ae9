package org.jingtu.cleaning;

import java.util.HashMap;
import java.util.Map;
import org.jingtu.account.ZoneScope;
import org.jingtu.platform.PlaceScope;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cleaning zones; a crew sees its own. */
@Component
class ZoneTileLayer extends SqlTileLayer {
    private final ZoneScope zones;
    private final PlaceScope places;

    ZoneTileLayer(NamedParameterJdbcTemplate jdbc, ZoneScope zones, PlaceScope places) {
        super(jdbc, "zones", "cleaning/tile-zones");
        this.zones = zones;
        this.places = places;
    }

    @Override
    public String scope(String username) {
        return zones.visibleTo(username) == null ? TileLayer.placeScope(places, username) : username;
    }

    @Override
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        Map<String, @Nullable Object> bound = new HashMap<>();
        String username = request.username();
        bound.put("username", zones.visibleTo(username) == null ? null : username);
        bound.put("place", places.of(username));
        return bound;
    }
}
