package org.jingtu.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.ClientConnection;
import org.jingtu.platform.DataVersion;
import org.jingtu.platform.NotFoundException;
import org.springframework.stereotype.Service;

/** The one path of all tiles: checks, a cache bounded in bytes, and {@link TileFlights} for what is not in it. */
@Service
class TileService {
    private static final long CACHE_BYTES = 64L << 20;
    private static final int OVERHEAD_BYTES = 250;
    private static final long WATCH_MILLIS = 100;
    /** The database works with as many processors as there are here; twice as many keep it busy. */
    private static final TileFlights.Limits LIMITS =
            new TileFlights.Limits(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()), 64, 1_000, 10_000);

    private final Map<String, TileLayer> layers;
    private final DataVersion dataVersion;
    private final TileFlights<Key> flights = new TileFlights<>(LIMITS);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tile-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Cache<Key, Tile> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, Tile tile) ->
                    tile.stored().length + OVERHEAD_BYTES + key.parameters().length())
            .build();

    /** What makes two tiles the same. */
    private record Key(
            String layer, String run, TileAddress address, String parameters, String scope, String version) {}

    TileService(List<TileLayer> layers, DataVersion dataVersion) {
        this.layers = layers.stream().collect(Collectors.toMap(TileLayer::name, Function.identity()));
        this.dataVersion = dataVersion;
        watch.scheduleWithFixedDelay(flights::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
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

    /** Whether the tiles that this viewer sees never change: those of runs, unless what they see of them may change. */
    boolean isForGood(TileLayer layer, String username) {
        return isLasting(layer, layer.scope(username));
    }

    private static boolean isLasting(TileLayer layer, String scope) {
        return layer.drawsRuns() && scope.isEmpty();
    }

    /**
     * The tile, from the cache or made.
     *
     * @param client whose leaving ends the making
     */
    Tile tile(TileLayer layer, TileRequest request, ClientConnection client) {
        if (!request.address().exists()) {
            throw new NotFoundException("tile " + request.address());
        }
        for (String parameter : request.parameters().keySet()) {
            if (!layer.parameters().contains(parameter)) {
                throw new BadRequestException(
                        parameter, "Layer " + layer.name() + " takes only the parameters " + layer.parameters() + ".");
            }
        }
        String scope = layer.scope(request.username());
        Key key = new Key(
                layer.name(),
                String.valueOf(request.run()),
                request.address(),
                new TreeMap<>(request.parameters()).toString(),
                scope,
                isLasting(layer, scope) ? "" : dataVersion.get());
        Tile kept = cache.getIfPresent(key);
        return kept != null ? kept : flights.get(key, client, stop -> make(key, layer, request.with(stop)));
    }

    private Tile make(Key key, TileLayer layer, TileRequest request) {
        Tile tile = new Tile(layer.render(request), layer.format());
        cache.put(key, tile);
        return tile;
    }
}
