package org.jingtu.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

/**
 * A layer of features of a GeoPackage, row by row through SQLite, opened read-only.
 *
 * @see <a href="https://www.geopackage.org/spec/#gpb_format">GeoPackage, binary format of geometries</a>
 */
final class GeoPackageRows implements RawReader {
    private static final String LAYERS =
            """
            select g.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition
            from gpkg_geometry_columns g
            join gpkg_contents c on c.table_name = g.table_name and c.data_type = 'features'
            left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
            order by g.table_name""";
    private static final int MOST_BYTES = 17 * MOST_VERTICES;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Layer layer;
    private final List<String> columns = new ArrayList<>();
    private final List<Integer> indexes = new ArrayList<>();
    private final WKBReader wkb = new WKBReader();
    private int geometryIndex;
    private long record;

    private record Layer(String table, String column, @Nullable Datum datum) {}

    private GeoPackageRows(Connection connection, Layer layer) throws SQLException {
        this.connection = connection;
        this.layer = layer;
        this.statement = connection.prepareStatement("select * from " + quoted(layer.table()));
        this.rows = statement.executeQuery();
        var meta = rows.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            if (meta.getColumnName(i).equalsIgnoreCase(layer.column())) {
                geometryIndex = i;
            } else {
                columns.add(meta.getColumnName(i));
                indexes.add(i);
            }
        }
    }

    static GeoPackageRows open(Path file, SourceOptions options) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Connection connection = null;
        try {
            // immutable: no lock and no journal beside the file, which may lie in a folder that cannot be written
            connection = config.createConnection(
                    "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1");
            return new GeoPackageRows(connection, choose(connection, options.layer()));
        } catch (SQLException e) {
            close(connection);
            throw broken(e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static Layer choose(Connection connection, @Nullable String wanted) throws SQLException {
        List<Layer> layers = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LAYERS);
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                layers.add(new Layer(found.getString(1), found.getString(2), datum(found)));
            }
        }
        List<String> names = layers.stream().map(Layer::table).toList();
        if (layers.isEmpty()) {
            throw new UnusableDataException("geopackage-broken", "The GeoPackage has no layer of features.");
        }
        if (wanted == null && layers.size() == 1) {
            return layers.get(0);
        }
        return layers.stream()
                .filter(l -> l.table().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UnusableDataException(
                        "several-layers",
                        "The file holds the layers " + String.join(", ", names) + "; name one of them.",
                        Map.of("layers", names)));
    }

    private static @Nullable Datum datum(ResultSet layer) throws SQLException {
        String organization = layer.getString(4);
        if ("EPSG".equalsIgnoreCase(organization)) {
            return Datum.of("EPSG:" + layer.getInt(5));
        }
        String wkt = layer.getString(6);
        return wkt == null || wkt.isBlank() || wkt.equals("undefined") ? null : Datum.ofWkt(wkt);
    }

    /** The name comes from the file's own catalogue; identifiers cannot be bound. */
    private static String quoted(String table) {
        return '"' + table.replace("\"", "\"\"") + '"';
    }

    private static UnusableDataException broken(SQLException e) {
        return new UnusableDataException("geopackage-broken", "This is no readable GeoPackage: " + e.getMessage());
    }

    @Override
    public @Nullable RawRow next() {
        try {
            if (!rows.next()) {
                return null;
            }
            String[] values = new String[indexes.size()];
            for (int i = 0; i < values.length; i++) {
                String text = text(indexes.get(i));
                values[i] = text == null ? "" : text;
            }
            return row(++record, values, rows.getBytes(geometryIndex));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private RawRow row(long line, String[] values, byte @Nullable [] blob) {
        if (blob == null) {
            return new RawRow(line, values, null, null);
        }
        if (blob.length > MOST_BYTES) {
            return new RawRow(line, values, null, ShapeParser.tooLarge());
        }
        try {
            return new RawRow(line, values, geometry(blob), null);
        } catch (ParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return new RawRow(
                    line, values, null, RowProblem.ofRow("geometry-broken", "The geometry cannot be decoded."));
        }
    }

    /** Header: magic GP, version, flags (bits 1-3: size of the envelope), SRS id, envelope; then plain WKB. */
    private @Nullable Geometry geometry(byte[] blob) throws ParseException {
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("magic");
        }
        int[] envelopeDoubles = {0, 4, 6, 6, 8};
        int envelope = blob[3] >> 1 & 7;
        if (envelope >= envelopeDoubles.length) {
            throw new ParseException("envelope");
        }
        int header = 8 + 8 * envelopeDoubles[envelope];
        byte[] body = java.util.Arrays.copyOfRange(blob, Math.min(header, blob.length), blob.length);
        Geometry geometry = wkb.read(body);
        return geometry.isEmpty() ? null : geometry;
    }

    /** SQLite itself would shorten numbers to fifteen digits. */
    private @Nullable String text(int column) throws SQLException {
        return rows.getObject(column) instanceof Double number && Double.isFinite(number)
                ? new BigDecimal(number.toString()).toPlainString()
                : rows.getString(column);
    }

    @Override
    public String format() {
        return "geopackage";
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public @Nullable Datum declaredDatum() {
        return layer.datum();
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try (Connection first = connection;
                PreparedStatement second = statement;
                ResultSet third = rows) {
            record = 0;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
