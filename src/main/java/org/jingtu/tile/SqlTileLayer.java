package org.jingtu.tile;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * A layer cut by one SQL file that returns the tile as one {@code bytea}. The file gets {@code :z :x :y :run}, what {@link
 * #bind} adds, and {@code :coarser}, at first 1: a file that leaves out and simplifies by pixels times that number is asked
 * again with 2, 4 … for as long as the tile is over the budget of 100 KB.
 */
public abstract class SqlTileLayer implements TileLayer {
    /** Most bytes of a tile, not compressed. */
    public static final int BUDGET_BYTES = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(SqlTileLayer.class);
    private static final int COARSEST = 32;
    private static final byte[] EMPTY = new byte[0];

    private final NamedParameterJdbcTemplate jdbc;
    private final String name;
    private final String sqlName;
    private final boolean canBeCoarser;

    protected SqlTileLayer(NamedParameterJdbcTemplate jdbc, String name, String sqlName) {
        this.jdbc = jdbc;
        this.name = name;
        this.sqlName = sqlName;
        this.canBeCoarser = SqlFiles.get(sqlName).contains(":coarser");
    }

    @Override
    public String name() {
        return name;
    }

    /** Further parameters of the SQL file; null values are bound as SQL null. */
    protected Map<String, @Nullable Object> bind(TileRequest request) {
        return Map.of();
    }

    @Override
    public byte[] render(TileRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>(bind(request));
        parameters.put("z", request.address().z());
        parameters.put("x", request.address().x());
        parameters.put("y", request.address().y());
        if (drawsRuns()) {
            parameters.put("run", request.requiredRun());
        }
        int coarser = 1;
        byte[] tile = cut(parameters, coarser, request.stop());
        while (canBeCoarser && tile.length > BUDGET_BYTES && coarser < COARSEST) {
            coarser *= 2;
            tile = cut(parameters, coarser, request.stop());
        }
        return tile;
    }

    private byte[] cut(Map<String, @Nullable Object> parameters, int coarser, TileStop stop) {
        parameters.put("coarser", coarser);
        byte[] tile = jdbc.execute(
                SqlFiles.get(sqlName),
                parameters,
                (PreparedStatement statement) -> stop.perform(() -> cancel(statement), () -> only(statement)));
        return Objects.requireNonNull(tile);
    }

    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.warn("A statement that nobody waits for goes on to its end.", e);
        }
    }

    private static byte[] only(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            byte[] tile = row.next() ? row.getBytes(1) : null;
            return tile == null ? EMPTY : tile;
        }
    }
}
