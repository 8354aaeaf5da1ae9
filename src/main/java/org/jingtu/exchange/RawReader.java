package org.jingtu.exchange;

import java.io.IOException;
import java.util.List;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;

/** A decoder of one format: streams rows, holds one at a time. */
interface RawReader extends AutoCloseable {
    /** Vertices that one feature may have; more is no district but a mistake. */
    int MOST_VERTICES = 1_000_000;

    /** {@code csv}, {@code geojson}, {@code gpx}, {@code shapefile}, {@code geopackage}. */
    String format();

    /** Headers so far; formats without a schema add columns as they meet them. */
    List<String> columns();

    /** Whether rows carry geometry of their own, not in columns. */
    boolean hasGeometry();

    /** The datum that the file itself states, null when it says nothing. */
    @Nullable
    Datum declaredDatum();

    /** Name of the character set, empty where the format fixes it. */
    String encoding();

    List<Note> notes();

    /** The next row, null at the end. */
    @Nullable
    RawRow next() throws IOException;

    @Override
    void close() throws IOException;
}
