package org.jingtu.issue;

/**
 * Order of places along a Z curve over the web-mercator square: all places of a tile follow one another, at every level,
 * and within it those of each of its quarters. 31 bits an axis are less than 2 cm.
 */
final class ZCurve {
    static final int BITS = 31;

    private static final double HALF_WORLD = 20_037_508.342789244;

    private ZCurve() {}

    /** The key of a place in web-mercator metres. Example: the north-west corner has 0. */
    static long key(double x, double y) {
        return key(part((x + HALF_WORLD) / (2 * HALF_WORLD)), part((HALF_WORLD - y) / (2 * HALF_WORLD)));
    }

    private static int part(double share) {
        long cells = 1L << BITS;
        return (int) Math.max(0, Math.min(cells - 1, (long) Math.floor(share * cells)));
    }

    static long key(int column, int row) {
        return spread(column) | spread(row) << 1;
    }

    static int column(long key) {
        return gather(key);
    }

    static int row(long key) {
        return gather(key >>> 1);
    }

    /** Puts a 0 before each bit. */
    private static long spread(int value) {
        long v = value & 0x7FFFFFFFL;
        v = (v | v << 16) & 0x0000FFFF0000FFFFL;
        v = (v | v << 8) & 0x00FF00FF00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    private static int gather(long key) {
        long v = key & 0x5555555555555555L;
        v = (v | v >>> 1) & 0x3333333333333333L;
        v = (v | v >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v >>> 4) & 0x00FF00FF00FF00FFL;
        v = (v | v >>> 8) & 0x0000FFFF0000FFFFL;
        return (int) (v | v >>> 16);
    }
}
