package org.jingtu.exchange.batch;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.Note;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.TimeParser;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;

/** An import under way: what is being read, what was counted and noticed so far. */
public final class ImportRun {
    static final int MOST_REFUSALS = 10_000;
    private static final double SUSPICIOUS_SHARE = 0.2;
    private static final int MOST_NAMES = 1_000;

    private final long batch;
    private final ImportRequest request;
    private final FeatureReader reader;
    private final List<ImportRefusal> refusals = new ArrayList<>();
    private final Map<String, Map<String, Integer>> unknown = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private long rows;
    private long refused;
    private long duplicates;
    private long repaired;

    ImportRun(long batch, ImportRequest request, FeatureReader reader) {
        this.batch = batch;
        this.request = request;
        this.reader = reader;
    }

    public long batch() {
        return batch;
    }

    public FeatureReader reader() {
        return reader;
    }

    /** A setting of the import, null when it was not given. */
    public @Nullable String setting(String name) {
        return request.settings().get(name);
    }

    /** Reads times in the zone that the user named, China's otherwise. */
    public TimeParser timeParser() {
        String zone = request.settings().getOrDefault("zone", "Asia/Shanghai");
        try {
            return new TimeParser(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new BadRequestException("zone", "'" + zone + "' is no time zone; Asia/Shanghai is one.");
        }
    }

    void countRow() {
        rows++;
    }

    void refuse(long line, RowProblem problem) {
        refused++;
        keep(ImportRefusal.of(line, problem));
    }

    /** Counts a row whose id is known already, in this file or in an earlier import. */
    public void duplicate(long line, String column, String value, String message) {
        duplicates++;
        keep(ImportRefusal.of(line, new RowProblem(column, value, ImportRefusal.DUPLICATE, message)));
    }

    /** Refuses a row after it was staged. */
    public void refuseStaged(long line, RowProblem problem) {
        refuse(line, problem);
    }

    private void keep(ImportRefusal refusal) {
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(refusal);
        }
    }

    public void countRepaired() {
        repaired++;
    }

    /** Remembers a word that no catalogue knows, such as a category; it becomes a note with counts. */
    public void unknownWord(String code, String word) {
        Map<String, Integer> words = unknown.computeIfAbsent(code, k -> new LinkedHashMap<>());
        if (words.size() < MOST_NAMES || words.containsKey(word)) {
            words.merge(word, 1, Integer::sum);
        }
    }

    public void note(Note note) {
        notes.add(note);
    }

    List<Note> notes() {
        List<Note> all = new ArrayList<>(reader.notes());
        all.addAll(notes);
        if (duplicates > SUSPICIOUS_SHARE * rows && reader.column(ColumnRole.ID) >= 0) {
            String column = reader.columns().get(reader.column(ColumnRole.ID));
            all.add(new Note(
                    "id-doubtful",
                    "Many rows repeat an id; if '" + column
                            + "' is not the identity, undo and name another column, or -.",
                    "大量行编号重复;若“" + column + "”不是唯一编号,请撤销后另行指定编号列(- 表示无编号列)。"));
        }
        if (repaired > 0) {
            all.add(new Note(
                    "geometry-repaired", repaired + " invalid shapes were repaired.", repaired + " 个自相交等无效图形已自动修复。"));
        }
        unknown.forEach((code, words) -> all.add(unknownNote(code, words)));
        return all;
    }

    private static Note unknownNote(String code, Map<String, Integer> words) {
        long count = words.values().stream().mapToLong(Integer::longValue).sum();
        String most = words.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(12)
                .map(e -> (e.getKey().isEmpty() ? "(empty)" : e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return new Note(
                code,
                count + " rows have words that the catalogue does not know and were filed as other: " + most,
                count + " 行的取值不在目录中,已归入“其他”或默认值:" + most);
    }

    List<ImportRefusal> refusals() {
        refusals.sort(Comparator.comparingLong(ImportRefusal::line));
        return refusals;
    }

    long rows() {
        return rows;
    }

    long refused() {
        return refused;
    }

    long duplicates() {
        return duplicates;
    }

    long repaired() {
        return repaired;
    }
}
