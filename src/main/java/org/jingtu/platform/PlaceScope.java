package org.jingtu.platform;

import org.jspecify.annotations.Nullable;

/** Which part of the county an account may look at; implemented by the room that owns accounts. */
public interface PlaceScope {
    /**
     * Identities of the areas that an account is bound to, as queries take them and caches tell them apart: {@code
     * "3,17"}. Empty text: bound to areas that are gone, so that it sees nothing. Null: the whole county.
     *
     * <p>In SQL, with {@code :place}: {@code (:place::text is null or ST_Covers((select place_geometry(:place)), geom))};
     * what has an extent belongs to the place that its {@code ST_PointOnSurface} is in.
     */
    @Nullable
    String of(String username);
}
