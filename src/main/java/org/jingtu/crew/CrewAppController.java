package org.jingtu.crew;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The crew's page as an app: the page, its manifest and the worker that brings it up without a network. */
@RestController
class CrewAppController {
    private final CrewApp app;

    CrewAppController(CrewApp app) {
        this.app = app;
    }

    @GetMapping("/crew")
    ResponseEntity<byte[]> page() {
        return answer("text/html;charset=UTF-8", app.page());
    }

    @GetMapping("/crew-worker.js")
    ResponseEntity<byte[]> worker() {
        return answer("text/javascript;charset=UTF-8", app.worker());
    }

    @GetMapping("/crew.webmanifest")
    ResponseEntity<byte[]> manifest() {
        return answer("application/manifest+json;charset=UTF-8", app.manifest());
    }

    private ResponseEntity<byte[]> answer(String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noCache())
                .header("X-Jingtu-Version", app.version())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
