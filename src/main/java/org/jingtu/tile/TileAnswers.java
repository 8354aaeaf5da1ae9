package org.jingtu.tile;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** Turns a tile into an answer: compressed for those who can read that, 304 for those who have it. */
final class TileAnswers {
    private static final String[] VARY = {HttpHeaders.ACCEPT_ENCODING, HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION};

    private TileAnswers() {}

    static ResponseEntity<byte[]> of(Tile tile, TileFormat format, CacheControl cacheControl, HttpServletRequest http) {
        boolean packed = tile.isCompressed() && takesGzip(http.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String etag = tile.etag(packed);
        if (new ServletWebRequest(http).checkNotModified(etag)) {
            return ResponseEntity.status(304)
                    .eTag(etag)
                    .cacheControl(cacheControl)
                    .varyBy(VARY)
                    .build();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(cacheControl)
                .varyBy(VARY)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .contentType(MediaType.parseMediaType(format.mediaType()));
        if (packed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(packed ? tile.stored() : tile.plain());
    }

    /** Whether gzip is among the encodings and not ruled out by {@code q=0}. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String each : acceptEncoding.split(",")) {
            String[] parts = each.strip().split("\\s*;\\s*");
            if (parts[0].equalsIgnoreCase("gzip")) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
