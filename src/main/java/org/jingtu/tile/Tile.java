package org.jingtu.tile;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/** A finished tile with its entity tag. */
final class Tile {
    private final byte[] bytes;
    private final String etag;

    Tile(byte[] bytes) {
        this.bytes = bytes;
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        this.etag = '"'
                + HexFormat.of().toHexDigits((int) checksum.getValue())
                + '-'
                + Integer.toHexString(bytes.length)
                + '"';
    }

    byte[] bytes() {
        return bytes;
    }

    String etag() {
        return etag;
    }
}
