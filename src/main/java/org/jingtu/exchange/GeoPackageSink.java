package org.jingtu.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.SQLiteConfig;

/**
 * A GeoPackage of one table {@code features}: longitude and latitude (EPSG:4326), or plane metres without a system (−1).
 * Types of columns are those of the first row's values. Written in one transaction.
 *
 * @see <a href="https://www.geopackage.org/spec/">GeoPackage, OGC 12-128</a>
 */
final class GeoPackageSink implements FeatureSink {
    private static final String TABLE = "features";
    private static final int APPLICATION_ID = 0x47504B47;
    private static final int VERSION = 10_300;
    private static final int PLANE = -1;
    private static final int DEGREES = 4326;
    private static final List<String> CATALOGUE = List.of(
            "create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not"
                    + " null, organization_coordsys_id integer not null, definition text not null, description text)",
            "create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text"
                    + " unique, description text default '', last_change datetime not null, min_x double, min_y double,"
                    + " max_x double, max_y double, srs_id integer references gpkg_spatial_ref_sys)",
            "create table gpkg_geometry_columns (table_name text not null unique references gpkg_contents, column_name"
                    + " text not null, geometry_type_name text not null, srs_id integer not null references"
                    + " gpkg_spatial_ref_sys, z tinyint not null, m tinyint not null, primary key (table_name,"
                    + " column_name))",
            "insert into gpkg_spatial_ref_sys values ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', null)",
            "insert into gpkg_spatial_ref_sys values ('Undefined geographic', 0, 'NONE', 0, 'undefined', null)",
            "insert into gpkg_spatial_ref_sys values ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
                    + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\","
                    + "0.0174532925199433]]', 'longitude, latitude')");

    private final Connection connection;
    private final List<String> columns;
    private final int srs;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope extent = new Envelope();
    private @Nullable PreparedStatement insert;

    private GeoPackageSink(Connection connection, List<String> columns, boolean planar) {
        this.connection = connection;
        this.columns = columns;
        this.srs = planar ? PLANE : DEGREES;
    }

    static GeoPackageSink open(Path file, List<String> columns, boolean planar) throws IOException {
        Files.deleteIfExists(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setApplicationId(APPLICATION_ID);
        config.setUserVersion(VERSION);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            connection.setAutoCommit(false);
            GeoPackageSink sink = new GeoPackageSink(connection, columns, planar);
            try (Statement sql = connection.createStatement()) {
                for (String statement : CATALOGUE) {
                    sql.execute(statement);
                }
            }
            return sink;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) throws IOException {
        try {
            PreparedStatement statement = insert == null ? begin(values) : insert;
            for (int k = 0; k < columns.size(); k++) {
                Object value = values.get(k);
                boolean blank = value == null || "".equals(value);
                if (blank) {
                    statement.setNull(k + 1, Types.NULL);
                } else {
                    statement.setObject(k + 1, value instanceof Enum<?> e ? e.name() : value);
                }
            }
            if (geometry == null) {
                statement.setNull(columns.size() + 1, Types.BLOB);
            } else {
                extent.expandToInclude(geometry.getEnvelopeInternal());
                statement.setBytes(columns.size() + 1, blob(geometry));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Makes the table when the first row tells the types. */
    private PreparedStatement begin(List<? extends @Nullable Object> values) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            String name = quoted(columns.get(k));
            names.add(name);
            definitions.add(name + " " + type(k < values.size() ? values.get(k) : null));
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("create table " + TABLE + " (fid integer primary key autoincrement, "
                    + String.join(", ", definitions) + ", geom blob)");
        }
        names.add("geom");
        PreparedStatement statement = connection.prepareStatement("insert into " + TABLE + " ("
                + String.join(", ", names) + ") values (" + "?, ".repeat(columns.size()) + "?)");
        insert = statement;
        return statement;
    }

    /** Names are ours or a file's; identifiers cannot be bound. The two that the table has itself get another name. */
    private static String quoted(String name) {
        boolean taken = name.equalsIgnoreCase("fid") || name.equalsIgnoreCase("geom");
        return '"' + (taken ? name + "_" : name).replace("\"", "\"\"") + '"';
    }

    private static String type(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return "integer";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Number ? "double" : "text";
    }

    /** Header with its box, then well-known binary. */
    private byte[] blob(Geometry geometry) {
        byte[] shape = wkb.write(geometry);
        Envelope box = geometry.getEnvelopeInternal();
        ByteBuffer buffer = ByteBuffer.allocate(40 + shape.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 0b11).putInt(srs);
        buffer.putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY());
        return buffer.put(shape).array();
    }

    @Override
    public void close() throws IOException {
        try (Connection closing = connection) {
            PreparedStatement statement = insert == null ? begin(List.of()) : insert;
            statement.close();
            register();
            closing.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void register() throws SQLException {
        try (PreparedStatement contents = connection.prepareStatement(
                        "insert into gpkg_contents values (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)");
                PreparedStatement column = connection.prepareStatement(
                        "insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', ?, 0, 0)")) {
            contents.setString(1, TABLE);
            contents.setString(2, TABLE);
            contents.setString(3, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            double[] box = {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
            for (int k = 0; k < box.length; k++) {
                if (extent.isNull()) {
                    contents.setNull(4 + k, Types.DOUBLE);
                } else {
                    contents.setDouble(4 + k, box[k]);
                }
            }
            contents.setInt(8, srs);
            contents.executeUpdate();
            column.setString(1, TABLE);
            column.setInt(2, srs);
            column.executeUpdate();
        }
    }
}
