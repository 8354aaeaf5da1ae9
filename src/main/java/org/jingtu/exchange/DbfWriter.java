package org.jingtu.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/**
 * The attribute table of a shapefile. Fields of dBASE have one width for all rows, so the rows go to a spool first and
 * into the table when the widths are known; nothing is kept in memory.
 */
final class DbfWriter implements AutoCloseable {
    /** Bytes of a text that a field holds. */
    static final int WIDEST = 254;

    private static final int WIDEST_NUMBER = 24;
    private static final int DECIMALS = 15;
    private static final int MOST_FIELDS = 255;
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private final Path stem;
    private final List<Field> fields = new ArrayList<>();
    private final Path spool;
    private final DataOutputStream rows;
    private int count;

    /** What the values of a column have in common so far. */
    private static final class Field {
        private final String column;
        private final byte[] name;
        private boolean numbers = true;
        private boolean fractions;
        private boolean truths = true;
        private boolean blank = true;
        private int width = 1;

        Field(String column, byte[] name) {
            this.column = column;
            this.name = name;
        }

        void meet(Object value, int bytes) {
            blank = false;
            numbers &= value instanceof Number && bytes <= WIDEST_NUMBER;
            fractions |= value instanceof Double || value instanceof Float || value instanceof BigDecimal;
            truths &= value instanceof Boolean;
            width = Math.max(width, Math.min(WIDEST, bytes));
        }

        char type() {
            return blank ? 'C' : truths ? 'L' : numbers ? 'N' : 'C';
        }

        int width() {
            return type() == 'L' ? 1 : type() == 'N' && fractions ? WIDEST_NUMBER : width;
        }
    }

    DbfWriter(Path stem, List<String> columns) throws IOException {
        if (columns.size() > MOST_FIELDS) {
            throw new UnusableDataException(
                    "too-large", "A shapefile holds 255 columns at most; write GeoJSON or a GeoPackage.");
        }
        this.stem = stem;
        List<String> names = ShapefileSidecar.fieldNames(columns);
        for (int i = 0; i < columns.size(); i++) {
            fields.add(new Field(columns.get(i), names.get(i).getBytes(StandardCharsets.UTF_8)));
        }
        this.spool = beside("spool");
        this.rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spool), 65_536));
    }

    private Path beside(String ending) {
        return stem.resolveSibling(stem.getFileName() + "." + ending);
    }

    void write(List<? extends @Nullable Object> values) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            Object value = values.get(i);
            byte[] text = value == null ? new byte[0] : text(value).getBytes(StandardCharsets.UTF_8);
            if (value != null && text.length > 0) {
                fields.get(i).meet(value, text.length);
            }
            rows.writeInt(text.length);
            rows.write(text);
        }
        count++;
    }

    /** Numbers without exponent as long as they fit, for readers that know none. */
    private static String text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            String plain = Double.isFinite(number) ? new BigDecimal(value.toString()).toPlainString() : "";
            return plain.length() <= WIDEST_NUMBER ? plain : value.toString();
        }
        return value.toString();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        int size = 1 + fields.stream().mapToInt(Field::width).sum();
        if ((long) size * count > MOST_BYTES) {
            throw new UnusableDataException(
                    "too-large", "A shapefile holds 2 GB at most; write GeoJSON or a GeoPackage.");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside("dbf")), 65_536);
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(spool), 65_536))) {
            out.write(header(size));
            copy(in, out, size);
            out.write(0x1A);
        }
        Files.delete(spool);
        ShapefileSidecar.writeFields(
                beside(ShapefileSidecar.FIELDS),
                fields.stream().map(f -> f.column).toList());
    }

    private byte[] header(int size) {
        int length = 32 + 32 * fields.size() + 1;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        out.put((byte) 3)
                .put((byte) (today.getYear() - 1900))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth());
        out.putInt(count).putShort((short) length).putShort((short) size);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            out.position(32 + 32 * i);
            out.put(field.name).position(32 + 32 * i + 11);
            out.put((byte) field.type()).position(32 + 32 * i + 16);
            out.put((byte) field.width()).put((byte) (field.type() == 'N' && field.fractions ? DECIMALS : 0));
        }
        out.put(length - 1, (byte) 0x0D);
        return out.array();
    }

    private void copy(DataInputStream in, OutputStream out, int size) throws IOException {
        byte[] record = new byte[size];
        CsvWriter texts = null;
        for (int row = 1; row <= count; row++) {
            Arrays.fill(record, (byte) ' ');
            int at = 1;
            for (Field field : fields) {
                byte[] text = in.readNBytes(in.readInt());
                if (text.length > field.width() && field.type() == 'C') {
                    texts = texts == null ? texts() : texts;
                    texts.writeRecord(Integer.toString(row), field.column, new String(text, StandardCharsets.UTF_8));
                }
                put(field, text, record, at);
                at += field.width();
            }
            out.write(record);
        }
        if (texts != null) {
            texts.close();
        }
    }

    private CsvWriter texts() throws IOException {
        Writer out = new OutputStreamWriter(
                new BufferedOutputStream(Files.newOutputStream(beside(ShapefileSidecar.TEXTS))),
                StandardCharsets.UTF_8);
        out.write('\uFEFF');
        CsvWriter texts = CsvWriter.builder().build(out);
        texts.writeRecord("record", "column", "text");
        return texts;
    }

    private static void put(Field field, byte[] text, byte[] record, int at) {
        switch (field.type()) {
            case 'L' -> record[at] = (byte) (text.length == 0 ? '?' : text[0] == 't' ? 'T' : 'F');
            case 'N' -> System.arraycopy(text, 0, record, at + field.width() - text.length, text.length);
            default -> System.arraycopy(text, 0, record, at, whole(text, field.width()));
        }
    }

    /** As many bytes as fit without cutting a character. */
    private static int whole(byte[] text, int most) {
        int end = Math.min(text.length, most);
        while (end < text.length && end > 0 && (text[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }
}
