package org.jingtu.account;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** The path of a request as the controllers will read it: {@code /api/v1/issues/%31} asks for issue 1. */
final class RequestedPath {
    private RequestedPath() {}

    static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return UriUtils.decode(path, StandardCharsets.UTF_8);
    }

    /** What stands between the slashes. */
    static List<String> segments(HttpServletRequest request) {
        return List.of(of(request).split("/"));
    }
}
