package org.jingtu.ogc.feature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.OverloadedException;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads collections: the query that a declaration names stands inside {@code (…) f}, and what is asked of it around.
 * Names of columns come from declarations only, values are bound.
 */
@Repository
class FeatureRepository {
    /** Rows that the driver fetches at once. */
    private static final int FETCHED = 1_000;
    /** What a page may take before it is given up. */
    private static final String PATIENCE = "30s";

    private static final String DATA_EXCEPTION = "22";
    private static final String QUERY_CANCELED = "57014";
    private static final int RETRY_AFTER_SECONDS = 60;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate transaction;

    FeatureRepository(DataSource source, PlatformTransactionManager transactions) {
        jdbc = JdbcClient.create(source);
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(FETCHED);
        streaming = new NamedParameterJdbcTemplate(template);
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** A row: identity, and the feature as GeoJSON text. */
    interface RowReader {
        void row(long id, String feature);
    }

    /**
     * Counts what fits and reads one page and one row more, in the order of identities, so that a reader knows whether
     * another page follows.
     *
     * @param matched told before the first row
     */
    void read(FeatureQuery query, LongConsumer matched, RowReader rows) {
        Map<String, @Nullable Object> parameters = new HashMap<>(query.scope().parameters());
        query.conditions().forEach(condition -> parameters.putAll(condition.parameters()));
        parameters.put("after", query.after());
        parameters.put("limit", query.limit() + 1);
        String from = " from (" + SqlFiles.get(query.collection().sql()) + ") f where "
                + query.conditions().stream()
                        .map(condition -> "(" + condition.sql() + ")")
                        .collect(Collectors.joining(
                                " and ", "", query.conditions().isEmpty() ? "true" : ""));
        try {
            transaction.executeWithoutResult(status -> {
                limitTime();
                matched.accept(jdbc.sql("select count(*)" + from)
                        .params(parameters)
                        .query(Long.class)
                        .single());
                streaming.query(
                        "select f.id, " + feature(query.collection(), query.crs()) + from
                                + " and f.id > :after order by f.id limit :limit",
                        parameters,
                        (ResultSet row) -> rows.row(row.getLong(1), row.getString(2)));
            });
        } catch (DataAccessException e) {
            throw explained(e);
        }
    }

    Optional<String> find(CollectionDeclaration collection, FeatureScope scope, long id, FeatureCrs crs) {
        return transaction.execute(status -> {
            limitTime();
            return jdbc.sql("select " + feature(collection, crs) + " from (" + SqlFiles.get(collection.sql())
                            + ") f where f.id = :id")
                    .params(scope.parameters())
                    .param("id", id)
                    .query(String.class)
                    .optional();
        });
    }

    /** What the filter is to blame for is said so; anything else stays what it is. */
    private static RuntimeException explained(DataAccessException e) {
        String state = e.getRootCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        if (state.startsWith(DATA_EXCEPTION)) {
            return new BadRequestException("filter", "The filter computes something that has no value.");
        }
        return QUERY_CANCELED.equals(state)
                ? new OverloadedException("This takes too long; ask for less at a time.", RETRY_AFTER_SECONDS)
                : e;
    }

    private void limitTime() {
        jdbc.sql("select set_config('TimeZone', 'UTC', true), set_config('statement_timeout', :patience, true)")
                .param("patience", PATIENCE)
                .query((row, n) -> "")
                .list();
    }

    private static String feature(CollectionDeclaration collection, FeatureCrs crs) {
        String members = collection.properties().stream()
                .map(property -> "'" + property.name() + "', f.\"" + property.name() + "\"")
                .collect(Collectors.joining(", "));
        return "'{\"type\":\"Feature\",\"id\":' || f.id || ',\"geometry\":' || coalesce(ST_AsGeoJSON("
                + crs.sql("f.geom")
                + ", " + crs.decimals() + ", 0), 'null') || ',\"properties\":' || json_build_object(" + members
                + ")::text || '}'";
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
