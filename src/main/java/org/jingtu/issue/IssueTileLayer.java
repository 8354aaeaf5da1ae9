package org.jingtu.issue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingtu.account.ZoneScope;
import org.jingtu.platform.PlaceScope;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileLayer;
import org.jingtu.tile.TileRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Issues that pass the filter, counted together when there are many; a crew sees those in its zones. Who sees all gets them
 * from memory, a crew from the database.
 */
@Component
class IssueTileLayer extends SqlTileLayer {
    private static final int LATTICE = 32;

    private final ZoneScope zones;
    private final PlaceScope places;
    private final IssueColumnsService columns;

    IssueTileLayer(NamedParameterJdbcTemplate jdbc, ZoneScope zones, PlaceScope places, IssueColumnsService columns) {
        super(jdbc, "issues", "issue/tile-issues");
        this.zones = zones;
        this.places = places;
        this.columns = columns;
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
    public byte[] render(TileRequest request) {
        Map<String, @Nullable Object> filter = IssueFilter.bind(request.parameters());
        Optional<IssueColumns> all =
                scope(request.username()).isEmpty() && request.address().z() <= IssueTileDrawing.DEEPEST
                        ? columns.find()
                        : Optional.empty();
        return all.isPresent()
                ? new IssueTileDrawing(all.get(), filter).draw(request.address())
                : super.render(request);
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
