package org.jingtu.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jingtu.exchange.FeatureSink;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams places of runs; must be called in a transaction, else the driver reads everything at once. */
@Repository
class RunFileRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;

    RunFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a row becomes. */
    private interface RowValues {
        List<@Nullable Object> of(ResultSet row) throws SQLException;
    }

    /** Names of the properties of a run's places, in the order in which they were written. */
    List<String> listProperties(UUID run) {
        return jdbc.sql(SqlFiles.get("download/list-properties"))
                .param("run", run)
                .query(String.class)
                .list();
    }

    void writeTable(String sqlFile, RunFile file, FeatureSink.Format format, OutputStream out) {
        query(sqlFile, file).query(rows -> {
            ResultSetMetaData meta = rows.getMetaData();
            int last = meta.getColumnCount();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i < last; i++) {
                columns.add(meta.getColumnLabel(i));
            }
            writeAll(rows, columns, format, out, row -> {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 1; i < last; i++) {
                    values.add(row.getObject(i));
                }
                return values;
            });
            return last;
        });
    }

    void writePlaces(RunFile file, FeatureSink.Format format, OutputStream out) {
        List<String> columns = new ArrayList<>(List.of("id", "run"));
        columns.addAll(file.columns());
        query("download/places", file).query(rows -> {
            writeAll(rows, columns, format, out, row -> {
                List<@Nullable Object> values = new ArrayList<>();
                values.add(row.getInt("id"));
                values.add(row.getString("run"));
                JsonNode properties = JSON.readTree(row.getString("properties"));
                file.columns().forEach(column -> values.add(plain(properties.get(column))));
                return values;
            });
            return columns.size();
        });
    }

    private JdbcClient.StatementSpec query(String sqlFile, RunFile file) {
        Extent extent = file.extent();
        return jdbc.sql(SqlFiles.get(sqlFile))
                .param("run", file.run())
                .param("west", extent.west())
                .param("south", extent.south())
                .param("east", extent.east())
                .param("north", extent.north())
                .withFetchSize(FETCH);
    }

    private static @Nullable Object plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isNumber() ? value.doubleValue() : value.isBoolean() ? value.booleanValue() : text(value);
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static void writeAll(
            ResultSet rows, List<String> columns, FeatureSink.Format format, OutputStream out, RowValues values)
            throws SQLException {
        WKBReader wkb = new WKBReader();
        try (FeatureSink sink = FeatureSink.open(out, format, columns, false)) {
            while (rows.next()) {
                sink.write(values.of(rows), wkb.read(rows.getBytes("geom")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS wrote broken EWKB", e);
        }
    }
}
