package org.jingtu.tile;

import java.util.Set;
import org.jingtu.platform.PlaceScope;

/**
 * A layer of tiles. Features implement it as a bean; the engine does addresses, checks, caching and HTTP.
 *
 * <p>A layer that draws runs answers under {@code /tiles/{name}/{run}/{z}/{x}/{y}}, any other under {@code
 * /tiles/{name}/{z}/{x}/{y}}. Tiles of runs never change, unless a viewer sees only a part of them; all others carry the
 * version of the data in their cache key.
 */
public interface TileLayer {
    /** Part of the address; lower case. */
    String name();

    /** Whether it draws the result of a run. */
    default boolean drawsRuns() {
        return false;
    }

    /** What the tile is: vector by default. */
    default TileFormat format() {
        return TileFormat.MVT;
    }

    /** Query parameters that it takes; others are refused with 400. */
    default Set<String> parameters() {
        return Set.of();
    }

    /** What of the layer this viewer sees, as part of the cache key; the same for all by default. */
    default String scope(String username) {
        return "";
    }

    /** {@link #scope} of a layer that shows a viewer's place only. */
    static String placeScope(PlaceScope places, String username) {
        String place = places.of(username);
        return place == null ? "" : "place " + place;
    }

    /**
     * Makes the tile; empty when there is nothing to draw.
     *
     * @throws org.jingtu.platform.NotFoundException when there is no such run
     * @throws org.jingtu.platform.BadRequestException for a malformed parameter
     */
    byte[] render(TileRequest request);
}
