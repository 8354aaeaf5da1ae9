package org.jingtu.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.account.ZoneScope;
import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Zones, areas and stretches of a coverage run; a crew sees its own zones. */
@Component
class CoverageTileLayer extends RunTileLayer {
    private final ZoneScope zones;

    CoverageTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs, ZoneScope zones) {
        super(jdbc, runs, CoverageProcess.ID, "coverage/tile-coverage");
        this.zones = zones;
    }

    /** A crew sees its own zones only. */
    @Override
    public String scope(String username) {
        List<Integer> visible = zones.visibleTo(username);
        return visible == null ? "" : visible.toString();
    }

    @Override
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        List<Integer> visible = zones.visibleTo(request.username());
        Map<String, @Nullable Object> bound = new HashMap<>();
        bound.put("zones", visible == null ? null : visible.toArray(Integer[]::new));
        return bound;
    }
}
