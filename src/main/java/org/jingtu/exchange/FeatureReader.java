package org.jingtu.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipException;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;

/**
 * Streams the features of a file: {@code while ((feature = reader.next()) != null)}. Holds at most the first thousand
 * rows (from which datum and axes are decided) or 200,000 vertices, whatever the size of the file.
 *
 * <p>Rows that cannot be used come out too, with their {@link Feature#problem}; a file that cannot be read on throws
 * {@link UnusableDataException}.
 */
public final class FeatureReader implements AutoCloseable {
    private static final int SAMPLE_ROWS = 1_000;
    private static final int SAMPLE_VERTICES = 200_000;

    private final RawReader rows;
    private final int[] roles;
    private final Deque<RawRow> ahead = new ArrayDeque<>();
    private final Placement placement;
    private boolean exhausted;

    FeatureReader(RawReader rows, SourceOptions options) {
        this.rows = rows;
        readAhead();
        if (ahead.isEmpty()) {
            throw new UnusableDataException("no-rows", "The file has a header or frame but no rows.");
        }
        this.roles = ColumnNames.resolve(rows.columns(), options);
        this.placement = Placement.of(rows, roles, options, ahead);
    }

    private void readAhead() {
        int vertices = 0;
        while (!exhausted && ahead.size() < SAMPLE_ROWS && vertices < SAMPLE_VERTICES) {
            RawRow row = read();
            if (row == null) {
                exhausted = true;
            } else {
                ahead.add(row);
                vertices += row.vertices();
            }
        }
    }

    private @Nullable RawRow read() {
        try {
            return rows.next();
        } catch (EOFException | ZipException e) {
            throw new UnusableDataException(
                    "file-truncated", "The file ends in the middle or its packing is damaged; transfer it again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next feature, null at the end. */
    public @Nullable Feature next() {
        RawRow row = ahead.poll();
        if (row == null && !exhausted) {
            row = read();
            exhausted = row == null;
        }
        return row == null ? null : placement.place(row);
    }

    /** {@code csv}, {@code xlsx}, {@code geojson}, {@code kml}, {@code gpx}, {@code shapefile} or {@code geopackage}. */
    public String format() {
        return rows.format();
    }

    /** Headers; for GeoJSON those met so far. */
    public List<String> columns() {
        return Collections.unmodifiableList(rows.columns());
    }

    /** Index of the column of a role, −1 when the file has none. */
    public int column(ColumnRole role) {
        return roles[role.ordinal()];
    }

    /** Index of a column by its header. @throws UnusableDataException {@code column-missing} */
    public int column(String header) {
        int index = rows.columns().indexOf(header);
        if (index < 0) {
            throw new UnusableDataException(
                    "column-missing",
                    "The file has no column '" + header + "'; it has " + ColumnNames.shortened(rows.columns()) + ".");
        }
        return index;
    }

    /** What the coordinates were taken for, such as {@code EPSG:4547}. */
    public String datum() {
        return placement.datumName();
    }

    /** What the file itself says its coordinates are, null when it says nothing. */
    public @Nullable Datum statedDatum() {
        return rows.declaredDatum();
    }

    /** Whether coordinates are metres in a plane of the user's own instead of degrees. */
    public boolean isPlanar() {
        return placement.isPlanar();
    }

    /** Character set of the text, empty where the format fixes it. */
    public String encoding() {
        return rows.encoding();
    }

    /** Where the middle one of the first rows lies (medians of x and y), for telling stray rows. */
    public double centreX() {
        return placement.centreX();
    }

    public double centreY() {
        return placement.centreY();
    }

    /** What was noticed so far about the file as a whole. */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>(rows.notes());
        notes.addAll(placement.notes());
        return notes;
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
