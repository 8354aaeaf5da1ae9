package org.jingtu.density;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps the last few rasters in memory, 4 bytes a cell, so that a map of tiles reads its raster once. */
final class RecentFields {
    private final Map<UUID, DensityTileImage> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    RecentFields(int most) {
        this.most = most;
    }

    synchronized DensityTileImage get(UUID run, Supplier<DensityTileImage> loading) {
        DensityTileImage image = kept.get(run);
        if (image == null) {
            image = loading.get();
            kept.put(run, image);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return image;
    }
}
