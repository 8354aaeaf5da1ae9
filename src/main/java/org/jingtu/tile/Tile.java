package org.jingtu.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A finished tile with its entity tags; kept compressed when that makes it smaller, so that it is compressed once. */
final class Tile {
    private static final int WORTH_COMPRESSING_BYTES = 200;

    private final byte[] stored;
    private final boolean compressed;
    private final String tag;

    /** @param format pictures are not compressed again */
    Tile(byte[] bytes, TileFormat format) {
        byte[] packed = format == TileFormat.MVT && bytes.length >= WORTH_COMPRESSING_BYTES ? gzip(bytes) : bytes;
        this.compressed = packed.length < bytes.length;
        this.stored = compressed ? packed : bytes;
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        this.tag = HexFormat.of().toHexDigits((int) checksum.getValue()) + '-' + Integer.toHexString(bytes.length);
    }

    boolean isCompressed() {
        return compressed;
    }

    /** As kept: gzip when {@link #isCompressed()}. */
    byte[] stored() {
        return stored;
    }

    /** Not compressed. */
    byte[] plain() {
        return compressed ? gunzip(stored) : stored;
    }

    /** @param packed of the compressed form, which is another representation and needs another tag */
    String etag(boolean packed) {
        return '"' + tag + (packed ? "-gz" : "") + '"';
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 8192)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] gunzip(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
