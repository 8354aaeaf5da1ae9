package org.jingtu.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.DataVersion;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.OverloadedException;
import org.springframework.stereotype.Service;

/**
 * The one path of all tiles: checks, cache (bounded in bytes, each tile made once however many ask), and a bound on how
 * many are made at the same time; who has to wait too long is told to come back.
 */
@Service
class TileService {
    private static final long CACHE_BYTES = 64L << 20;
    private static final int OVERHEAD_BYTES = 200;
    private static final int AT_ONCE = 8;
    private static final int WAIT_SECONDS = 5;

    private final Map<String, TileLayer> layers;
    private final DataVersion dataVersion;
    private final Semaphore making = new Semaphore(AT_ONCE);
    private final Cache<Key, Tile> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, Tile tile) -> tile.bytes().length + OVERHEAD_BYTES)
            .build();

    /** What makes two tiles the same. */
    private record Key(
            String layer, String run, TileAddress address, String parameters, String scope, String version) {}

    TileService(List<TileLayer> layers, DataVersion dataVersion) {
        this.layers = layers.stream().collect(Collectors.toMap(TileLayer::name, Function.identity()));
        this.dataVersion = dataVersion;
    }

    /** The layer of that name, kind and ending. */
    TileLayer get(String name, boolean drawsRuns, String ending) {
        TileLayer layer = layers.get(name);
        if (layer == null
                || layer.drawsRuns() != drawsRuns
                || !layer.format().ending().equals(ending)) {
            throw new NotFoundException("tile layer " + name);
        }
        return layer;
    }

    Tile tile(TileLayer layer, TileRequest request) {
        if (!request.address().exists()) {
            throw new NotFoundException("tile " + request.address());
        }
        for (String parameter : request.parameters().keySet()) {
            if (!layer.parameters().contains(parameter)) {
                throw new BadRequestException(
                        parameter, "Layer " + layer.name() + " takes only the parameters " + layer.parameters() + ".");
            }
        }
        Key key = new Key(
                layer.name(),
                String.valueOf(request.run()),
                request.address(),
                new TreeMap<>(request.parameters()).toString(),
                layer.scope(request.username()),
                layer.drawsRuns() ? "" : dataVersion.get());
        return cache.get(key, k -> make(layer, request));
    }

    private Tile make(TileLayer layer, TileRequest request) {
        try {
            if (!making.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new OverloadedException("Too many tiles are being made.", WAIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OverloadedException("The service is stopping.", WAIT_SECONDS);
        }
        try {
            return new Tile(layer.render(request));
        } finally {
            making.release();
        }
    }
}
