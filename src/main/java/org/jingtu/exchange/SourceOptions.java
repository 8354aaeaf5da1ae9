package org.jingtu.exchange;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about a file; everything unsaid is found out from the file.
 *
 * @param crs {@code EPSG:n}, {@code GCJ-02}, {@code BD-09} or {@code planar}; null: what the file says, else WGS 84
 * @param encoding name of a character set; null: found out
 * @param layer which layer of an archive or GeoPackage that has several
 * @param columns headers by role where guessing is not wanted; {@code -} means that there is none
 * @param subject what the file is about, such as {@code roads}; helps to guess its id; empty when it does not matter
 */
public record SourceOptions(
        @Nullable String crs,
        @Nullable String encoding,
        @Nullable String layer,
        Map<ColumnRole, String> columns,
        String subject) {
    /** Subject of lists whose rows may name a place instead of giving coordinates: items of an inspection round. */
    public static final String PLACES_BY_NAME = "rectifications";

    /** Nothing said. */
    public static final SourceOptions NONE = new SourceOptions(null, null, null, Map.of(), "");

    public SourceOptions {
        columns = Map.copyOf(columns);
    }

    boolean mayLackCoordinates() {
        return subject.equals(PLACES_BY_NAME);
    }

    public SourceOptions withCrs(@Nullable String declared) {
        return new SourceOptions(declared, encoding, layer, columns, subject);
    }

    public SourceOptions withEncoding(@Nullable String declared) {
        return new SourceOptions(crs, declared, layer, columns, subject);
    }

    public SourceOptions withSubject(String about) {
        return new SourceOptions(crs, encoding, layer, columns, about);
    }

    /** Names a column; null leaves it to be guessed. */
    public SourceOptions withColumn(ColumnRole role, @Nullable String header) {
        if (header == null) {
            return this;
        }
        Map<ColumnRole, String> more = new EnumMap<>(ColumnRole.class);
        more.putAll(columns);
        more.put(role, header);
        return new SourceOptions(crs, encoding, layer, more, subject);
    }
}
