package org.jingtu.ogc.feature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jingtu.platform.BadRequestException;

/**
 * Where a page begins, as an opaque text: after the feature that ended the page before. Features that come or go between
 * two pages shift nothing: none is told twice, none that was there is left out.
 */
final class PageCursor {
    private static final String PREFIX = "after:";

    private PageCursor() {}

    static String after(long id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadRequestException when we did not make it */
    static long read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return Long.parseLong(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new BadRequestException("cursor", "Take it from the link to the next page.");
    }
}
