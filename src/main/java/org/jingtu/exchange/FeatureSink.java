package org.jingtu.exchange;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes features one by one: CSV and XLSX (points as x, y, other shapes as {@code wkt}), GeoJSON (CRS84), GeoPackage,
 * KML, zipped shapefile or GPX (points only), numbers in full precision. Nothing is kept in memory.
 */
public interface FeatureSink extends AutoCloseable {
    /** Formats by the ending of a file. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        GEOJSON("application/geo+json"),
        /** GeoPackage. */
        GPKG("application/geopackage+sqlite3"),
        GPX("application/gpx+xml"),
        KML("application/vnd.google-earth.kml+xml"),
        /** A zip with a shapefile. */
        SHP("application/zip"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** What a file may begin with so that Excel shows Chinese: the byte order mark of CSV, nothing elsewhere. */
        public byte[] mark() {
            return this == CSV ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF} : new byte[0];
        }

        /** Ending of a file. */
        public String ending() {
            return this == SHP ? "zip" : name().toLowerCase(Locale.ROOT);
        }

        /** By name, as in {@code format=csv}, or by ending. @throws UnusableDataException {@code format-unknown} */
        public static Format of(String name) {
            for (Format format : values()) {
                if (format.name().equalsIgnoreCase(name) || format.ending().equalsIgnoreCase(name)) {
                    return format;
                }
            }
            throw new UnusableDataException(
                    "format-unknown",
                    "'" + name + "' cannot be written; csv, xlsx, geojson, gpkg, shp (a zip), kml and gpx can.");
        }
    }

    /** @param values in the order of the columns: text, numbers, booleans or null */
    void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * A GeoPackage with one table of features.
     *
     * @param planar whether coordinates are plane metres rather than longitude and latitude
     */
    static FeatureSink openGeoPackage(Path file, List<String> columns, boolean planar) throws IOException {
        return GeoPackageSink.open(file, columns, planar);
    }

    /** A file whose ending tells the format. @param points whether every feature is a point */
    static FeatureSink open(Path file, List<String> columns, boolean points) throws IOException {
        String name = String.valueOf(file.getFileName());
        Format format = Format.of(name.substring(name.lastIndexOf('.') + 1));
        return open(Files.newOutputStream(file), format, columns, points);
    }

    /** Closes the stream in the end. */
    static FeatureSink open(OutputStream out, Format format, List<String> columns, boolean points) throws IOException {
        if (format == Format.GPKG) {
            return new SpooledSink(out, columns);
        }
        if (format == Format.SHP) {
            return new ShapefileSink(new BufferedOutputStream(out, 65_536), columns, points);
        }
        if (format == Format.XLSX) {
            return new XlsxSink(new BufferedOutputStream(out, 65_536), columns, points);
        }
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 65_536);
        return switch (format) {
            case CSV -> new CsvSink(writer, columns, points);
            case GPX -> new GpxSink(writer, columns);
            case KML -> new KmlSink(writer, columns);
            default -> new GeoJsonSink(writer, columns);
        };
    }
}
