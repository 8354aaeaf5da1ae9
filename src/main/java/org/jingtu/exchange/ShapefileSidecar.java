package org.jingtu.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a shapefile that we wrote because dBASE cannot hold it: {@code .fields.csv} (field, column: the
 * names of the columns in full) and {@code .texts.csv} (record, column, text: texts longer than a field).
 */
final class ShapefileSidecar implements AutoCloseable {
    static final String FIELDS = "fields.csv";
    static final String TEXTS = "texts.csv";
    private static final int LONGEST_NAME = 10;
    private static final int MOST_BYTES_OF_FIELDS = 1 << 18;
    private static final int LONGEST_TEXT = 4 << 20;

    private final List<String> columns;
    private final @Nullable CloseableIterator<CsvRecord> texts;
    private @Nullable CsvRecord pending;

    private ShapefileSidecar(List<String> columns, @Nullable CloseableIterator<CsvRecord> texts) {
        this.columns = columns;
        this.texts = texts;
        this.pending = advance();
        if (pending != null) {
            this.pending = advance(); // past the header
        }
    }

    /**
     * @param fields null where there is no such file
     * @param columns as the table has them
     */
    static ShapefileSidecar open(@Nullable Path fields, @Nullable Path texts, List<String> columns) throws IOException {
        List<String> full =
                fields == null || Files.size(fields) > MOST_BYTES_OF_FIELDS ? columns : fullNames(fields, columns);
        return new ShapefileSidecar(
                full,
                texts == null
                        ? null
                        : CsvReader.builder()
                                .allowExtraFields(true)
                                .allowMissingFields(true)
                                .maxBufferSize(LONGEST_TEXT)
                                .detectBomHeader(true)
                                .ofCsvRecord(texts, StandardCharsets.UTF_8)
                                .iterator());
    }

    private static List<String> fullNames(Path fields, List<String> columns) throws IOException {
        Map<String, String> names = new HashMap<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new StringReader(Files.readString(fields, StandardCharsets.UTF_8)))) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() >= 2 && !row.getField(1).isBlank()) {
                    names.putIfAbsent(row.getField(0), row.getField(1));
                }
            }
        } catch (CsvParseException | CharacterCodingException e) {
            throw broken(FIELDS);
        }
        return columns.stream().map(c -> names.getOrDefault(c, c)).toList();
    }

    private static UnusableDataException broken(String ending) {
        return new UnusableDataException(
                "shapefile-broken", "The ." + ending + " beside the shapefile is no table; leave it out.");
    }

    private @Nullable CsvRecord advance() {
        try {
            return texts != null && texts.hasNext() ? texts.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(TEXTS);
        }
    }

    /** Names in full. */
    List<String> columns() {
        return columns;
    }

    /** Puts the long texts of a record in place; records are asked for in the order of the file. */
    void restore(long record, String[] values) {
        for (CsvRecord next = pending; next != null && number(next) <= record; next = pending) {
            int column = next.getFieldCount() < 3 ? -1 : columns.indexOf(next.getField(1));
            if (number(next) == record && column >= 0 && column < values.length) {
                values[column] = next.getField(2);
            }
            pending = advance();
        }
    }

    private static long number(CsvRecord row) {
        String text = row.getField(0);
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    @Override
    public void close() throws IOException {
        if (texts != null) {
            texts.close();
        }
    }

    /** Names for the table, of ten bytes of UTF-8 at most and no two alike; as they are where they fit. */
    static List<String> fieldNames(List<String> columns) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String column : columns) {
            String name = cut(column, LONGEST_NAME);
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                String number = "_" + n;
                name = cut(column, LONGEST_NAME - number.length()) + number;
            }
            names.add(name);
        }
        return names;
    }

    private static String cut(String text, int bytes) {
        StringBuilder name = new StringBuilder();
        int left = bytes;
        for (int c : text.codePoints().toArray()) {
            left -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (left < 0) {
                break;
            }
            name.appendCodePoint(c);
        }
        return name.isEmpty() ? "field" : name.toString();
    }

    /** Writes the names in full, if any had to be cut. */
    static void writeFields(Path file, List<String> columns) throws IOException {
        List<String> names = fieldNames(columns);
        if (names.equals(columns)) {
            return;
        }
        try (OutputStreamWriter out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord("field", "column");
            for (int i = 0; i < columns.size(); i++) {
                csv.writeRecord(names.get(i), columns.get(i));
            }
            csv.close();
        }
    }
}
