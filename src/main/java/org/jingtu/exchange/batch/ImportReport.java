package org.jingtu.exchange.batch;

import java.time.Instant;
import java.util.List;
import org.jingtu.exchange.Note;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param status {@code running}, {@code done}, {@code refused} (the data were unusable), {@code failed} (the service
 *     was), {@code undone}
 * @param rows read from the file; accepted + refused + duplicates
 * @param repaired of the accepted ones: polygons whose rings were put right
 * @param refusals the first ones, refused and duplicate rows by line
 * @param seconds from the first byte to the last row stored
 */
public record ImportReport(
        long id,
        String kind,
        String fileName,
        @Nullable String format,
        @Nullable String datum,
        @Nullable String encoding,
        String status,
        long rows,
        long accepted,
        long refused,
        long duplicates,
        long repaired,
        List<Note> notes,
        List<ImportRefusal> refusals,
        String createdBy,
        Instant createdAt,
        double seconds) {
    public ImportReport {
        notes = List.copyOf(notes);
        refusals = List.copyOf(refusals);
    }

    ImportReport withRefusals(List<ImportRefusal> first) {
        return new ImportReport(
                id,
                kind,
                fileName,
                format,
                datum,
                encoding,
                status,
                rows,
                accepted,
                refused,
                duplicates,
                repaired,
                notes,
                first,
                createdBy,
                createdAt,
                seconds);
    }
}
