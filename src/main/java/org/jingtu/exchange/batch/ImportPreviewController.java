package org.jingtu.exchange.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What would become of an upload, without storing anything. */
@RestController
class ImportPreviewController {
    private final ImportPreviewService previews;

    ImportPreviewController(ImportPreviewService previews) {
        this.previews = previews;
    }

    /** Takes the same parameters as an import. */
    @PostMapping(path = "/api/v1/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPreview preview(
            @RequestParam("file") MultipartFile file,
            @RequestParam Map<String, String> parameters,
            @Nullable Principal user)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        Path copy = Files.createTempFile("jingtu-preview", ".upload");
        try {
            file.transferTo(copy);
            String by = user == null ? "anonymous" : user.getName();
            return previews.preview(ImportUpload.request(parameters, plain, copy, by));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
