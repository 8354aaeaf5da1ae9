package org.jingtu.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;

/**
 * An Excel ledger, streamed: titles above the header are passed over, what merged cells show counts for each of their
 * rows, dates come out as text, formulas by the value that Excel kept, hidden rows like all others. Of several sheets the
 * one whose header says most is taken, and said so.
 */
final class XlsxRows implements RawReader {
    private static final int HEAD_ROWS = 30;
    private static final int MOST_SHEETS_TRIED = 20;

    private final XlsxArchive archive;
    private final XlsxTexts texts;
    private final XlsxSheet sheet;
    private final XlsxHeader header;
    private final Deque<XlsxSheet.Row> ahead = new ArrayDeque<>();
    private final Deque<XlsxSheet.Merge> merges;
    private final List<XlsxSheet.Merge> open = new ArrayList<>();
    private final Map<XlsxSheet.Merge, String> shown = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    private XlsxRows(XlsxArchive archive, XlsxTexts texts, XlsxArchive.Sheet chosen) throws IOException {
        this.archive = archive;
        this.texts = texts;
        List<XlsxSheet.Merge> all = new ArrayList<>(XlsxSheet.merges(archive, chosen.part()));
        all.sort(java.util.Comparator.comparingLong(XlsxSheet.Merge::top));
        this.sheet = new XlsxSheet(archive, texts, chosen.part());
        List<XlsxSheet.Row> head = head(sheet);
        XlsxHeader found = XlsxHeader.find(head, all);
        if (found == null) {
            sheet.close();
            throw new UnusableDataException(
                    head.isEmpty() ? "no-rows" : "header-missing",
                    head.isEmpty()
                            ? "The sheet '" + chosen.name() + "' has no cells."
                            : "None of the first rows of the sheet '" + chosen.name() + "' names the columns.");
        }
        this.header = found;
        ahead.addAll(head.subList(found.index() + found.height(), head.size()));
        long headerRow = head.get(found.index() + found.height() - 1).number();
        all.removeIf(m -> m.bottom() < headerRow || m.top() < headerRow);
        this.merges = new ArrayDeque<>(all);
        if (found.index() > 0) {
            notes.add(new Note(
                    "title-rows",
                    "The header was found in row " + head.get(found.index()).number() + ", below titles.",
                    "表头位于第 " + head.get(found.index()).number() + " 行,其上的标题行已略过。"));
        }
    }

    static XlsxRows open(Path file, SourceOptions options) throws IOException {
        XlsxArchive archive = XlsxArchive.open(file);
        XlsxTexts texts = null;
        try {
            texts = XlsxTexts.read(archive.sharedTexts());
            XlsxArchive.Sheet chosen = choose(archive, texts, options.layer());
            XlsxRows rows = new XlsxRows(archive, texts, chosen);
            rows.noteSheets(chosen, options.layer());
            return rows;
        } catch (IOException | RuntimeException e) {
            if (texts != null) {
                texts.close();
            }
            archive.close();
            throw e;
        }
    }

    private static List<XlsxSheet.Row> head(XlsxSheet sheet) throws IOException {
        List<XlsxSheet.Row> head = new ArrayList<>();
        while (head.size() < HEAD_ROWS) {
            XlsxSheet.Row row = sheet.next();
            if (row == null) {
                break;
            }
            if (!row.isBlank()) {
                head.add(row);
            }
        }
        return head;
    }

    private static XlsxArchive.Sheet choose(XlsxArchive archive, XlsxTexts texts, @Nullable String wanted)
            throws IOException {
        List<XlsxArchive.Sheet> sheets = archive.sheets();
        if (wanted != null) {
            return sheets.stream()
                    .filter(s -> s.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new UnusableDataException(
                            "several-layers",
                            "The workbook has the sheets " + names(sheets) + "; name one of them.",
                            Map.of(
                                    "layers",
                                    sheets.stream().map(XlsxArchive.Sheet::name).toList())));
        }
        List<XlsxArchive.Sheet> visible = sheets.stream()
                .filter(s -> !s.hidden())
                .limit(MOST_SHEETS_TRIED)
                .toList();
        XlsxArchive.Sheet best = visible.isEmpty() ? sheets.get(0) : visible.get(0);
        int most = -1;
        for (XlsxArchive.Sheet candidate : visible.size() > 1 ? visible : List.<XlsxArchive.Sheet>of()) {
            try (XlsxSheet tried = new XlsxSheet(archive, texts, candidate.part())) {
                List<XlsxSheet.Row> head = head(tried);
                XlsxHeader found = XlsxHeader.find(head, List.of());
                int score = found == null || head.size() == found.index() + 1 ? -1 : found.recognised();
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static String names(List<XlsxArchive.Sheet> sheets) {
        return sheets.stream().limit(30).map(XlsxArchive.Sheet::name).collect(Collectors.joining(", "));
    }

    private void noteSheets(XlsxArchive.Sheet chosen, @Nullable String wanted) {
        if (wanted == null && archive.sheets().size() > 1) {
            String all = names(archive.sheets());
            notes.add(new Note(
                    "sheet-chosen",
                    "The sheet '" + chosen.name() + "' was read; the workbook has " + all + ".",
                    "已读取工作表“" + chosen.name() + "”;该工作簿含:" + all + "。"));
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (true) {
            XlsxSheet.Row row = ahead.isEmpty() ? sheet.next() : ahead.poll();
            if (row == null) {
                return null;
            }
            List<String> cells = row.cells();
            boolean blank = row.isBlank();
            fillMerged(row.number() - 1, cells);
            if (!blank) {
                return new RawRow(row.number(), values(cells), null, problem(cells));
            }
        }
    }

    /** Excel keeps the text of merged cells in their first cell only; each of their rows shows it. */
    private void fillMerged(long row, List<String> cells) {
        while (!merges.isEmpty() && merges.getFirst().top() <= row) {
            XlsxSheet.Merge merge = merges.removeFirst();
            if (merge.bottom() > merge.top() && merge.left() < header.names().size()) {
                open.add(merge);
            }
        }
        open.removeIf(m -> m.bottom() < row && forget(m));
        for (XlsxSheet.Merge merge : open) {
            if (merge.top() == row) {
                shown.put(merge, merge.left() < cells.size() ? cells.get(merge.left()) : "");
            }
            while (cells.size() <= merge.left()) {
                cells.add("");
            }
            if (cells.get(merge.left()).isEmpty()) {
                cells.set(merge.left(), shown.getOrDefault(merge, ""));
            }
        }
    }

    private boolean forget(XlsxSheet.Merge merge) {
        shown.remove(merge);
        return true;
    }

    private String[] values(List<String> cells) {
        String[] values = new String[header.names().size()];
        for (int i = 0; i < values.length; i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            values[i] = cell.indexOf('\0') >= 0 ? cell.replace("\0", "") : cell;
        }
        return values;
    }

    private @Nullable RowProblem problem(List<String> cells) {
        for (int i = header.names().size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return new RowProblem(
                        "", cells.get(i), "too-many-fields", "The row has more cells than the header has names.");
            }
        }
        return null;
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public @Nullable Datum declaredDatum() {
        return null;
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public List<Note> notes() {
        List<Note> all = new ArrayList<>(notes);
        if (sheet.hiddenRows() > 0) {
            all.add(new Note(
                    "hidden-rows",
                    sheet.hiddenRows() + " rows are hidden in Excel; they were read like the others.",
                    sheet.hiddenRows() + " 行在 Excel 中被隐藏,已照常读取。"));
        }
        if (sheet.formulasWithoutValue() > 0) {
            all.add(new Note(
                    "formula-without-value",
                    sheet.formulasWithoutValue() + " formulas have no stored value and count as empty; save in Excel.",
                    sheet.formulasWithoutValue() + " 个公式没有缓存值,按空值处理;请在 Excel 中打开并保存后重试。"));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        try (XlsxArchive first = archive;
                XlsxTexts second = texts) {
            sheet.close();
        }
    }
}
