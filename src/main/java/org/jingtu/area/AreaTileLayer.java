package org.jingtu.area;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jingtu.platform.PlaceScope;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Areas of chosen kinds within the viewer's place. */
@Component
class AreaTileLayer extends SqlTileLayer {
    private final PlaceScope places;

    AreaTileLayer(NamedParameterJdbcTemplate jdbc, PlaceScope places) {
        super(jdbc, "areas", "area/tile-areas");
        this.places = places;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("kind");
    }

    @Override
    public String scope(String username) {
        return TileLayer.placeScope(places, username);
    }

    @Override
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("kinds", request.parameters().get("kind"));
        parameters.put("place", places.of(request.username()));
        return parameters;
    }
}
