package org.jingtu.tile;

import java.util.HashMap;
import java.util.Map;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A layer cut by one SQL file that returns the tile as one {@code bytea}. The file gets {@code :z :x :y :run} and what
 * {@link #bind} adds.
 */
public abstract class SqlTileLayer implements TileLayer {
    private static final byte[] EMPTY = new byte[0];

    private final JdbcClient jdbc;
    private final String name;
    private final String sqlName;

    protected SqlTileLayer(JdbcClient jdbc, String name, String sqlName) {
        this.jdbc = jdbc;
        this.name = name;
        this.sqlName = sqlName;
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
        return jdbc.sql(SqlFiles.get(sqlName))
                .params(parameters)
                .query((row, n) -> {
                    byte[] tile = row.getBytes(1);
                    return tile == null ? EMPTY : tile;
                })
                .single();
    }
}
