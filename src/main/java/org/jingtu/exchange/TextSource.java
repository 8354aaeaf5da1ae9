package org.jingtu.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/** Text of a file, unpacked if it is gzipped, in an encoding that was given or found out from its first megabyte. */
final class TextSource implements AutoCloseable {
    private static final int HEAD = 1 << 20;
    private static final int FIRST_CHARS = 65_536;
    private static final long MOST_BYTES = 32L << 30;

    private final InputStream in;
    private final Reader reader;
    private final Charset charset;
    private final String head;

    private TextSource(InputStream in, byte[] start, Charset charset) {
        this.in = in;
        this.charset = charset;
        int bom = TextEncoding.markLength(start);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start, bom, start.length - bom), in);
        // Broken characters become U+FFFD here and refuse their row later, with line and column.
        this.reader = new InputStreamReader(
                whole,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        this.head = new String(start, bom, Math.min(FIRST_CHARS, start.length - bom), charset);
    }

    static TextSource open(Path file, @Nullable String encoding) throws IOException {
        InputStream plain = Files.newInputStream(file);
        try {
            byte[] magic = plain.readNBytes(2);
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(magic), plain);
            boolean gzipped = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
            InputStream in = gzipped ? new BoundedInputStream(new GZIPInputStream(all, 65_536), MOST_BYTES) : all;
            byte[] start = in.readNBytes(HEAD);
            if (start.length == 0) {
                throw new UnusableDataException("file-empty", "The file is empty.");
            }
            return new TextSource(in, start, encoding == null ? TextEncoding.of(start) : named(encoding));
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    static Charset named(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnusableDataException(
                    "encoding-unknown", "'" + encoding + "' is no known encoding; GB18030 or UTF-8 are usual.");
        }
    }

    /** The first 64 kB as text, for telling the format. */
    String head() {
        return head;
    }

    Reader reader() {
        return reader;
    }

    String encoding() {
        return charset.name();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
