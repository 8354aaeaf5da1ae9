package org.jingtu.facility;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Facilities of chosen kinds. */
@Component
class FacilityTileLayer extends SqlTileLayer {
    FacilityTileLayer(NamedParameterJdbcTemplate jdbc) {
        super(jdbc, "facilities", "facility/tile-facilities");
    }

    @Override
    public Set<String> parameters() {
        return Set.of("kind");
    }

    @Override
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("kinds", request.parameters().get("kind"));
        return parameters;
    }
}
