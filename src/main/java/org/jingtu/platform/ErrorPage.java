package org.jingtu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

/** A problem for people: the page {@code web/error.html}, told which one it is. */
public final class ErrorPage {
    private ErrorPage() {}

    /** Whether who asks wants a page: a browser that was led to an address, not a program or a script. */
    public static boolean isWanted(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    /** The page in UTF-8. @param code stable name of the problem */
    public static byte[] of(HttpStatus status, String code) {
        try {
            return new ClassPathResource("web/error.html")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(
                            "name=\"jingtu-status\" content=\"\"",
                            "name=\"jingtu-status\" content=\"" + status.value() + "\"")
                    .replace("name=\"jingtu-code\" content=\"\"", "name=\"jingtu-code\" content=\"" + code + "\"")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
