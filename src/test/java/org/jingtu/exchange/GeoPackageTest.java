package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class GeoPackageTest {
    @TempDir
    private Path folder;

    private Path create(String... tables) throws SQLException, ParseException {
        Path file = folder.resolve("a.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("create table gpkg_spatial_ref_sys (srs_name, srs_id integer primary key, organization,"
                    + " organization_coordsys_id integer, definition)");
            sql.execute("insert into gpkg_spatial_ref_sys values ('x', 4547, 'EPSG', 4547, 'undefined')");
            sql.execute("create table gpkg_contents (table_name, data_type)");
            sql.execute("create table gpkg_geometry_columns (table_name, column_name, srs_id)");
            for (String table : tables) {
                sql.execute("insert into gpkg_contents values ('" + table + "', 'features')");
                sql.execute("insert into gpkg_geometry_columns values ('" + table + "', 'geom', 4547)");
                sql.execute("create table \"" + table + "\" (fid integer primary key, geom blob, 名称 text)");
                insert(connection, table, blob(0, "POINT (500000 3000000)"), "甲");
                insert(connection, table, blob(4, "POINT (500100 3000100)"), "乙");
                insert(connection, table, null, "丙");
                insert(connection, table, new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0, 9}, "丁");
            }
        }
        return file;
    }

    private static void insert(Connection connection, String table, byte[] blob, String name) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("insert into \"" + table + "\" (geom, 名称) values (?, ?)")) {
            row.setBytes(1, blob);
            row.setString(2, name);
            row.execute();
        }
    }

    private static byte[] blob(int envelopeDoubles, String wkt) throws ParseException {
        byte[] body = new WKBWriter().write(new WKTReader().read(wkt));
        ByteBuffer out = ByteBuffer.allocate(8 + 8 * envelopeDoubles + body.length);
        out.put("GP".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) (envelopeDoubles == 4 ? 2 : 0));
        out.putInt(4547).position(8 + 8 * envelopeDoubles);
        return out.put(body).array();
    }

    @Test
    void rowsComeWithTheirDatum() throws Exception {
        List<Feature> rows = Samples.read(create("小区"), SourceOptions.NONE);
        assertThat(rows).extracting(r -> r.text(ColumnRole.NAME)).containsExactly("甲", "乙", "丙", "丁");
        assertThat(rows.get(0).x()).isCloseTo(114, within(1e-9));
        assertThat(rows.get(1).isPoint()).isTrue();
        assertThat(rows.get(2).problem().code()).isEqualTo("coordinates-missing");
        assertThat(rows.get(3).problem().code()).isEqualTo("geometry-broken");
    }

    @Test
    void ofSeveralLayersOneIsNamed() throws Exception {
        Path file = create("one", "two");
        assertThatThrownBy(() -> Samples.read(file, SourceOptions.NONE))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("several-layers"));
        assertThat(Samples.read(file, new SourceOptions(null, null, "two", Map.of(), "")))
                .hasSize(4);
    }

    @Test
    void aDatabaseOfAnotherKindIsRefused() throws Exception {
        Path file = folder.resolve("b.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("create table notes (text)");
        }
        assertThatThrownBy(() -> Samples.read(file, SourceOptions.NONE))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("geopackage-broken"));
    }
}
