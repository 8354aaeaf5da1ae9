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
 * Writes features one by one: CSV and XLSX (points as x, y, other shapes as {@code wkt}), GeoJSON (CRS84), GeoPackage or
 * KML, numbers in full precision. Nothing is kept in memory.
 */
public interface FeatureSink extends AutoCloseable {
    /** Formats by the ending of a file. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        GEOJSON("application/geo+json"),
        /** GeoPackage. */
        GPKG("application/geopackage+sqlite3"),
        KML("application/vnd.google-earth.kml+xml"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** By name, as in {@code format=csv}. @throws UnusableDataException {@code format-unknown} */
        public static Format of(String name) {
            for (Format format : values()) {
                if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new UnusableDataException(
                    "format-unknown", "'" + name + "' cannot be written; csv, xlsx, geojson, gpkg and kml can.");
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
        if (format == Format.XLSX) {
            return new XlsxSink(new BufferedOutputStream(out, 65_536), columns, points);
        }
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 65_536);
        return switch (format) {
            case CSV -> new CsvSink(writer, columns, points);
            case KML -> new KmlSink(writer, columns);
            default -> new GeoJsonSink(writer, columns);
        };
    }
}
