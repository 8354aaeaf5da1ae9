package org.jingtu.road;

import org.jingtu.tile.SqlTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The background: land, water, parks, buildings, streets and place names of the county's own data. */
@Component
class BaseTileLayer extends SqlTileLayer {
    BaseTileLayer(NamedParameterJdbcTemplate jdbc) {
        super(jdbc, "base", "road/tile-base");
    }
}
