package org.jingtu.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;

/** CSV and its relatives, streamed; separator found out from the first lines; the first line is the header. */
final class CsvRows implements RawReader {
    private static final String SEPARATORS = ",;\t|";
    private static final int LONGEST_FIELD = 16 << 20;

    private final TextSource source;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;

    private CsvRows(TextSource source) {
        this.source = source;
        this.records = CsvReader.builder()
                .fieldSeparator(separator(source.head()))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(source.reader())
                .iterator();
        this.columns = header(read());
    }

    static CsvRows open(TextSource source) {
        return new CsvRows(source);
    }

    /** The separator that divides the first lines into the most, and equally many, fields. */
    static char separator(String head) {
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            int fields = fields(head, candidate);
            if (fields > most) {
                most = fields;
                best = candidate;
            }
        }
        return best;
    }

    /** Separators in the header, outside quotes; 0 when the following line has none. */
    private static int fields(String head, char separator) {
        int first = 0;
        int second = 0;
        int line = 0;
        boolean quoted = false;
        for (int i = 0; i < head.length() && line < 2; i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                line++;
            } else if (c == separator && !quoted) {
                if (line == 0) {
                    first++;
                } else {
                    second++;
                }
            }
        }
        return line == 2 && second == 0 ? 0 : first;
    }

    private static List<String> header(@Nullable CsvRecord record) {
        if (record == null) {
            throw new UnusableDataException("file-empty", "The file is empty.");
        }
        List<String> names = new ArrayList<>();
        boolean numbersOnly = true;
        for (String field : record.getFields()) {
            String name = field.strip();
            numbersOnly &= !name.isEmpty() && Double.isFinite(Ordinates.parse(name));
            names.add(name.isEmpty() ? "column" + (names.size() + 1) : name);
        }
        if (numbersOnly) {
            throw new UnusableDataException(
                    "header-missing", "The first line holds numbers, not the names of the columns; add a header line.");
        }
        return names;
    }

    private @Nullable CsvRecord read() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw new UnusableDataException(
                    "line-too-long",
                    "A field is longer than " + (LONGEST_FIELD >> 20)
                            + " million characters; a quotation mark is not closed, or this is no table.",
                    Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        CsvRecord record = readNonBlank();
        if (record == null) {
            return null;
        }
        List<String> fields = record.getFields();
        String[] values = fields.toArray(String[]::new);
        return new RawRow(record.getStartingLineNumber(), values, null, problem(values));
    }

    private @Nullable CsvRecord readNonBlank() throws IOException {
        try {
            CsvRecord record = read();
            while (record != null
                    && record.getFieldCount() == 1
                    && record.getField(0).isBlank()) {
                record = read();
            }
            return record;
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private @Nullable RowProblem problem(String[] values) {
        for (int i = columns.size(); i < values.length; i++) {
            if (!values[i].isBlank()) {
                return new RowProblem(
                        "", values[i], "too-many-fields", "The row has more fields than the header has names.");
            }
        }
        for (int i = 0; i < Math.min(values.length, columns.size()); i++) {
            if (values[i].indexOf('\uFFFD') >= 0 || values[i].indexOf('\0') >= 0) {
                return new RowProblem(
                        columns.get(i),
                        values[i],
                        "undecodable-text",
                        "These bytes are no text in " + source.encoding() + "; declare the encoding.");
            }
        }
        return null;
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public List<String> columns() {
        return columns;
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
        return source.encoding();
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
