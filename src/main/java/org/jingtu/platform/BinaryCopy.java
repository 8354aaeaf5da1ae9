package org.jingtu.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows to PostgreSQL by binary {@code COPY … FROM STDIN (FORMAT binary)}: one to two million points a second, a
 * 64 kB buffer and no objects a row. Fields are written in the order of the statement's columns.
 *
 * <p>Runs in the connection's transaction. Call {@link #finish} at the end; closing without it cancels the copy.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, file formats, binary</a>
 */
public final class BinaryCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int BUFFER = 65_536;
    private static final int POINT_WITH_SRID = 0x20000001;
    private static final long EPOCH_2000_SECONDS = 946_684_800L;
    private static final int EPOCH_2000_DAYS = 10_957;
    private static final byte BIG_ENDIAN_WKB = 0;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private boolean finished;

    /** @param copySql a {@code copy … from stdin (format binary)} statement */
    public BinaryCopy(Connection connection, String copySql) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copySql);
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row of so many fields. */
    public BinaryCopy row(int fields) throws SQLException {
        room(2);
        buffer.putShort((short) fields);
        return this;
    }

    public BinaryCopy nothing() throws SQLException {
        room(4);
        buffer.putInt(-1);
        return this;
    }

    public BinaryCopy int2(int value) throws SQLException {
        room(6);
        buffer.putInt(2).putShort((short) value);
        return this;
    }

    public BinaryCopy int4(int value) throws SQLException {
        room(8);
        buffer.putInt(4).putInt(value);
        return this;
    }

    public BinaryCopy int8(long value) throws SQLException {
        room(12);
        buffer.putInt(8).putLong(value);
        return this;
    }

    public BinaryCopy float4(float value) throws SQLException {
        room(8);
        buffer.putInt(4).putFloat(value);
        return this;
    }

    public BinaryCopy float8(double value) throws SQLException {
        room(12);
        buffer.putInt(8).putDouble(value);
        return this;
    }

    public BinaryCopy bool(boolean value) throws SQLException {
        room(5);
        buffer.putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public BinaryCopy uuid(UUID value) throws SQLException {
        room(20);
        buffer.putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** A text, varchar or json (not jsonb) field; null writes SQL null. */
    public BinaryCopy text(@Nullable String value) throws SQLException {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A bytea field, or any field in its binary form, such as EWKB for a geometry. */
    public BinaryCopy bytes(byte[] value) throws SQLException {
        room(4);
        buffer.putInt(value.length);
        for (int from = 0; from < value.length; ) {
            room(1);
            int n = Math.min(buffer.remaining(), value.length - from);
            buffer.put(value, from, n);
            from += n;
        }
        return this;
    }

    /** A jsonb field from its text. */
    public BinaryCopy jsonb(@Nullable String json) throws SQLException {
        if (json == null) {
            return nothing();
        }
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] versioned = new byte[text.length + 1];
        versioned[0] = 1;
        System.arraycopy(text, 0, versioned, 1, text.length);
        return bytes(versioned);
    }

    public BinaryCopy date(LocalDate day) throws SQLException {
        return int4((int) day.toEpochDay() - EPOCH_2000_DAYS);
    }

    /** A timestamptz field from milliseconds since 1970. */
    public BinaryCopy timestamp(long epochMillis) throws SQLException {
        return int8((epochMillis - EPOCH_2000_SECONDS * 1000) * 1000);
    }

    /** A point in degrees, EPSG:4490. */
    public BinaryCopy point(double longitude, double latitude) throws SQLException {
        room(29);
        buffer.putInt(25).put(BIG_ENDIAN_WKB).putInt(POINT_WITH_SRID).putInt(4490);
        buffer.putDouble(longitude).putDouble(latitude);
        return this;
    }

    /** Ends the copy. @return rows that the server took */
    public long finish() throws SQLException {
        room(2);
        buffer.putShort((short) -1);
        flush();
        finished = true;
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (!finished && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
