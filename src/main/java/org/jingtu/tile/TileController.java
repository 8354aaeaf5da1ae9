package org.jingtu.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.ClientConnection;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tiles over HTTP. Tiles of runs may be kept by the browser for good, others are asked for again by their tag. */
@RestController
class TileController {
    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl REVALIDATE = CacheControl.noCache().cachePrivate();

    /** Nobody reads it; servers write it into their logs. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final TileService service;

    TileController(TileService service) {
        this.service = service;
    }

    @GetMapping("/tiles/{layer}/{z:\\d+}/{x:\\d+}/{y:\\d+}.{ending:mvt|png}")
    ResponseEntity<byte[]> ofData(
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @PathVariable String ending,
            Principal viewer,
            HttpServletRequest http) {
        TileLayer found = service.get(layer, false, ending);
        TileRequest request = new TileRequest(new TileAddress(z, x, y), null, parameters(http), viewer.getName());
        return answer(found, request, http);
    }

    @GetMapping("/tiles/{layer}/{run:[0-9a-f]{8}-[0-9a-f-]{27}}/{z:\\d+}/{x:\\d+}/{y:\\d+}.{ending:mvt|png}")
    ResponseEntity<byte[]> ofRun(
            @PathVariable String layer,
            @PathVariable UUID run,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @PathVariable String ending,
            Principal viewer,
            HttpServletRequest http) {
        TileLayer found = service.get(layer, true, ending);
        TileRequest request = new TileRequest(new TileAddress(z, x, y), run, parameters(http), viewer.getName());
        return answer(found, request, http);
    }

    private ResponseEntity<byte[]> answer(TileLayer layer, TileRequest request, HttpServletRequest http) {
        try {
            Tile tile = service.tile(layer, request, ClientConnection.of(http));
            CacheControl cacheControl = service.isForGood(layer, request.username()) ? IMMUTABLE : REVALIDATE;
            return TileAnswers.of(tile, layer.format(), cacheControl, http);
        } catch (CancellationException e) {
            return ResponseEntity.status(CLIENT_CLOSED_REQUEST).build();
        }
    }

    private static Map<String, String> parameters(HttpServletRequest http) {
        Map<String, String> parameters = new HashMap<>();
        http.getParameterMap().forEach((name, values) -> {
            if (values.length != 1) {
                throw new BadRequestException(name, "Give it once, not " + Arrays.toString(values) + ".");
            }
            if (!values[0].isBlank()) {
                parameters.put(name, values[0]);
            }
        });
        return parameters;
    }
}
