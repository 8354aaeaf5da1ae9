package org.jingtu.exchange.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jingtu.exchange.FeatureSink;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Streams a collection out: a cursor over its export query, whose last column is the geometry. */
@Repository
class ExportRepository {
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;

    ExportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes all rows and returns how many; must run in a transaction, else the driver reads everything at once. */
    long export(String sqlFile, @Nullable String place, FeatureSink.Format format, boolean points, OutputStream out) {
        String all = SqlFiles.get(sqlFile);
        JdbcClient.StatementSpec query =
                place == null ? jdbc.sql(all) : jdbc.sql(within(all)).param("place", place);
        return query.withFetchSize(FETCH).query(rows -> {
            return writeAll(rows, format, points, out);
        });
    }

    /** The rows of an export query whose middle lies in a place. */
    private static String within(String all) {
        return "select e.* from (\n" + all + "\n) e where ST_Covers((select place_geometry(:place)),"
                + " ST_PointOnSurface(ST_GeomFromEWKB(e.geom)))";
    }

    private static long writeAll(ResultSet rows, FeatureSink.Format format, boolean points, OutputStream out)
            throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        int geometryColumn = meta.getColumnCount();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i < geometryColumn; i++) {
            columns.add(meta.getColumnLabel(i));
        }
        long written = 0;
        WKBReader wkb = new WKBReader();
        try (FeatureSink sink = FeatureSink.open(out, format, columns, points)) {
            while (rows.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 1; i < geometryColumn; i++) {
                    Object value = rows.getObject(i);
                    values.add(value instanceof Timestamp time ? time.toInstant() : value);
                }
                Geometry geometry = wkb.read(rows.getBytes(geometryColumn));
                sink.write(values, geometry);
                written++;
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS wrote broken EWKB", e);
        }
    }
}
