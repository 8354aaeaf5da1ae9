package org.jingtu.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Tiles over HTTP. Tiles of runs may be kept by the browser for good, others are asked for again by their tag. */
@RestController
class TileController {
    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl REVALIDATE = CacheControl.noCache().cachePrivate();

    private final TileService service;

    TileController(TileService service) {
        this.service = service;
    }

    @GetMapping("/tiles/{layer}/{z:\\d+}/{x:\\d+}/{y:\\d+}.{ending:mvt|png}")
    @Nullable
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
        return answer(found, request, REVALIDATE, http);
    }

    @GetMapping("/tiles/{layer}/{run:[0-9a-f]{8}-[0-9a-f-]{27}}/{z:\\d+}/{x:\\d+}/{y:\\d+}.{ending:mvt|png}")
    @Nullable
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
        return answer(found, request, IMMUTABLE, http);
    }

    private @Nullable ResponseEntity<byte[]> answer(
            TileLayer layer, TileRequest request, CacheControl cacheControl, HttpServletRequest http) {
        Tile tile = service.tile(layer, request);
        if (new ServletWebRequest(http).checkNotModified(tile.etag())) {
            return ResponseEntity.status(304)
                    .eTag(tile.etag())
                    .cacheControl(cacheControl)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tile.etag())
                .cacheControl(cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION)
                .contentType(MediaType.parseMediaType(layer.format().mediaType()))
                .body(tile.bytes());
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
