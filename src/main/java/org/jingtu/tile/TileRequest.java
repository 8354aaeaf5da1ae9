package org.jingtu.tile;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a layer.
 *
 * @param run the run whose result is drawn; null for layers that draw the present data
 * @param parameters only such as the layer accepts
 * @param username who looks
 * @param stop through which long work is broken off
 */
public record TileRequest(
        TileAddress address, @Nullable UUID run, Map<String, String> parameters, String username, TileStop stop) {
    public TileRequest(TileAddress address, @Nullable UUID run, Map<String, String> parameters, String username) {
        this(address, run, parameters, username, new TileStop());
    }

    TileRequest with(TileStop other) {
        return new TileRequest(address, run, parameters, username, other);
    }

    /** The run of a layer that draws runs. */
    public UUID requiredRun() {
        if (run == null) {
            throw new IllegalStateException("this layer draws runs");
        }
        return run;
    }
}
