package org.jingtu.area;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Areas of chosen kinds. */
@Component
class AreaTileLayer extends SqlTileLayer {
    AreaTileLayer(JdbcClient jdbc) {
        super(jdbc, "areas", "area/tile-areas");
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
