package org.jingtu.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jingtu.analysis.UnusableDataException;

/** Refuses to give out more than so many bytes, so that a small packed file cannot fill the disk or run for ever. */
final class BoundedInputStream extends FilterInputStream {
    private final long most;
    private long given;

    BoundedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int n) {
        given += n;
        if (given > most) {
            throw new UnusableDataException(
                    "archive-bomb", "Unpacked, the file is larger than " + (most >> 20) + " MB; it was not read on.");
        }
    }
}
