package org.jingtu.exchange.batch;

import java.util.List;
import java.util.Map;
import org.jingtu.exchange.Note;
import org.jingtu.geo.DatumRanking;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a file; nothing is stored.
 *
 * @param format as an import's report has it
 * @param encoding of its text; empty where the format fixes it
 * @param columns headers
 * @param mapping header by role, such as {@code category}: what was recognised or named
 * @param firstRows values of the first rows by column
 * @param statedDatum what the file or the request says, null when neither does
 * @param datums the coordinate systems it could be in, with evidence and places for a map
 * @param rows tried: the first 20,000 at most
 * @param complete whether these are all
 * @param accepted of them
 * @param refusals the first hundred
 * @param problemCode why the whole file would be refused; null when it would not
 * @param problem the same in a sentence
 */
public record ImportPreview(
        String kind,
        String fileName,
        String format,
        String encoding,
        List<String> columns,
        Map<String, String> mapping,
        List<List<String>> firstRows,
        @Nullable String statedDatum,
        DatumRanking datums,
        long rows,
        boolean complete,
        long accepted,
        long refused,
        long duplicates,
        long repaired,
        List<ImportRefusal> refusals,
        List<Note> notes,
        @Nullable String problemCode,
        @Nullable String problem) {
    public ImportPreview {
        columns = List.copyOf(columns);
        mapping = Map.copyOf(mapping);
        firstRows = List.copyOf(firstRows);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }
}
