package org.jingtu.ogc.feature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads collections: the query that a declaration names stands inside {@code (…) f}, and what is asked of it around.
 * Names of columns come from declarations only, values are bound.
 */
@Repository
class FeatureRepository {
    private final JdbcClient jdbc;

    FeatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FeatureExtent extent(CollectionDeclaration collection, FeatureScope scope) {
        String moment = collection.datetime() == null ? "null::timestamptz" : "f.\"" + collection.datetime() + "\"";
        return jdbc.sql("select ST_XMin(e.box) as west, ST_YMin(e.box) as south, ST_XMax(e.box) as east,"
                        + " ST_YMax(e.box) as north, e.first, e.last from (select ST_Extent(f.geom) as box, min("
                        + moment
                        + ") as first, max(" + moment + ") as last from (" + SqlFiles.get(collection.sql()) + ") f) e")
                .params(scope.parameters())
                .query((row, n) -> extent(row))
                .single();
    }

    private static FeatureExtent extent(ResultSet row) throws SQLException {
        double west = row.getDouble("west");
        List<Double> bounds = row.wasNull()
                ? null
                : List.of(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
        return new FeatureExtent(bounds, instant(row, "first"), instant(row, "last"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
