package org.jingtu.tile;

/**
 * A tile of the web-mercator quad tree.
 *
 * @param z level, 0 to 22
 * @param x column from the west
 * @param y row from the north
 */
public record TileAddress(int z, int x, int y) {
    public static final int DEEPEST = 22;

    /** Half the width of the web-mercator square, metres. */
    private static final double HALF_WORLD = 20_037_508.342789244;

    /** Whether there is such a tile. */
    public boolean exists() {
        return z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
    }

    /** Side of the tile in web-mercator metres. */
    public double side() {
        return 2 * HALF_WORLD / (1 << z);
    }

    public double west() {
        return -HALF_WORLD + x * side();
    }

    public double north() {
        return HALF_WORLD - y * side();
    }
}
