package org.jingtu.exchange;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/**
 * The attribute table of a shapefile (dBASE). The encoding is what was declared, else what the language byte says, else
 * UTF-8 when the first rows decode as such, else GB18030; a declared one that the bytes contradict is overruled and
 * said so.
 */
final class DbfTable implements AutoCloseable {
    private static final int SAMPLE = 1 << 20;
    private static final int GBK_LANGUAGE = 0x4D;

    private final InputStream in;
    private final List<Field> fields;
    private final List<String> columns;
    private final Charset charset;
    private final byte[] record;
    private long remaining;

    private record Field(int offset, int length, char type) {}

    private DbfTable(InputStream in, List<Field> fields, List<String> columns, Charset charset, int size, long rows) {
        this.in = in;
        this.fields = fields;
        this.columns = columns;
        this.charset = charset;
        this.record = new byte[size];
        this.remaining = rows;
    }

    /** Stands in for a missing .dbf: every row is there and has no attributes. */
    static DbfTable none() {
        return new DbfTable(
                InputStream.nullInputStream(), List.of(), List.of(), StandardCharsets.UTF_8, 0, Long.MAX_VALUE);
    }

    static DbfTable open(Path dbf, @Nullable Charset declared, List<Note> notes) throws IOException {
        byte[] start;
        try (InputStream sample = Files.newInputStream(dbf)) {
            start = sample.readNBytes(SAMPLE);
        }
        int headerSize = start.length < 32 ? 0 : (start[8] & 0xFF) | (start[9] & 0xFF) << 8;
        int recordSize = start.length < 32 ? 0 : (start[10] & 0xFF) | (start[11] & 0xFF) << 8;
        if (headerSize < 33 || headerSize > start.length || recordSize < 1) {
            throw new UnusableDataException("shapefile-broken", "The .dbf file has no proper header.");
        }
        long rows = (start[4] & 0xFFL) | (start[5] & 0xFFL) << 8 | (start[6] & 0xFFL) << 16 | (start[7] & 0xFFL) << 24;
        Charset charset =
                charset(Arrays.copyOfRange(start, headerSize, start.length), declared, start[29] & 0xFF, notes);
        List<Field> fields = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        int offset = 1;
        for (int at = 32; at + 32 <= headerSize && start[at] != 0x0D; at += 32) {
            int length = start[at + 16] & 0xFF;
            char type = (char) start[at + 11];
            fields.add(new Field(offset, type == 'C' ? length | (start[at + 17] & 0xFF) << 8 : length, type));
            columns.add(name(start, at, charset));
            offset += fields.get(fields.size() - 1).length();
        }
        if (offset > recordSize) {
            throw new UnusableDataException("shapefile-broken", "The .dbf file's fields are longer than its rows.");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(dbf), 65_536);
        in.skipNBytes(headerSize);
        return new DbfTable(in, fields, columns, charset, recordSize, rows);
    }

    private static Charset charset(byte[] rows, @Nullable Charset declared, int language, List<Note> notes) {
        boolean utf8 = TextEncoding.isUtf8(rows);
        Charset stated = declared != null ? declared : language == GBK_LANGUAGE ? Charset.forName("GBK") : null;
        if (stated == null || StandardCharsets.ISO_8859_1.equals(stated)) {
            return utf8 ? StandardCharsets.UTF_8 : TextEncoding.GB18030;
        }
        if (StandardCharsets.UTF_8.equals(stated) && !utf8) {
            notes.add(new Note(
                    "encoding-overruled",
                    "The attributes are declared as UTF-8 but are not; they were read as GB18030.",
                    "属性表声明为 UTF-8 但实际不是,已按 GB18030 读取。"));
            return TextEncoding.GB18030;
        }
        return stated;
    }

    private static String name(byte[] start, int at, Charset charset) {
        int length = 0;
        while (length < 11 && start[at + length] != 0) {
            length++;
        }
        return new String(start, at, length, charset).strip();
    }

    /** The next record's values; null when it is deleted. */
    String @Nullable [] next() throws IOException {
        if (record.length == 0) {
            return new String[0];
        }
        if (remaining-- <= 0 || in.readNBytes(record, 0, record.length) < record.length) {
            throw new EOFException("dbf");
        }
        if (record[0] == '*') {
            return null;
        }
        String[] values = new String[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fields.get(i));
        }
        return values;
    }

    private String value(Field field) {
        int from = field.offset();
        int to = from + field.length();
        while (to > from && (record[to - 1] == ' ' || record[to - 1] == 0)) {
            to--;
        }
        while (from < to && record[from] == ' ') {
            from++;
        }
        String text = new String(record, from, to - from, charset);
        return switch (field.type()) {
            case 'D' ->
                text.length() == 8 ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : text;
            case 'N', 'F' -> text.startsWith("*") ? "" : text;
            case 'L' ->
                switch (text) {
                    case "T", "t", "Y", "y" -> "true";
                    case "F", "f", "N", "n" -> "false";
                    default -> "";
                };
            default -> text.indexOf('\0') >= 0 ? text.replace("\0", "") : text;
        };
    }

    List<String> columns() {
        return columns;
    }

    String encoding() {
        return columns.isEmpty() ? "" : charset.name();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
