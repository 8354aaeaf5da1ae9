package org.jingtu.exchange.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jingtu.exchange.FeatureSink;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What would become of an upload, without storing its rows; and the commit of exactly what was tried. */
@RestController
class ImportPreviewController {
    private final TriedFileService files;

    ImportPreviewController(TriedFileService files) {
        this.files = files;
    }

    /** Takes the same parameters as an import. */
    @PostMapping(path = "/api/v1/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    KeptPreview preview(
            @RequestParam("file") MultipartFile file,
            @RequestParam Map<String, String> parameters,
            @Nullable Principal user)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return files.take(file::transferTo, plain, parameters, name(user));
    }

    /** Tries the same file in another way; the parameters are those of the form or of the address. */
    @PostMapping("/api/v1/imports/preview/{id}")
    KeptPreview again(@PathVariable UUID id, @RequestParam Map<String, String> parameters, @Nullable Principal user)
            throws IOException {
        return files.tryAgain(id, parameters, name(user));
    }

    @GetMapping("/api/v1/imports/preview/{id}/refusals.csv")
    void refusals(@PathVariable UUID id, @Nullable Principal user, HttpServletResponse response) throws IOException {
        List<ImportRefusal> refusals = files.listRefusals(id, name(user));
        response.setContentType(FeatureSink.Format.CSV.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refusals.csv\"");
        RefusalsCsv.write(refusals, response.getOutputStream());
    }

    @PostMapping("/api/v1/imports/{preview}/commit")
    ResponseEntity<ImportReport> commit(@PathVariable UUID preview, @Nullable Principal user) {
        ImportReport report = files.commit(preview, name(user));
        return ResponseEntity.created(URI.create("/api/v1/imports/" + report.id()))
                .body(report);
    }

    private static String name(@Nullable Principal user) {
        return user == null ? "anonymous" : user.getName();
    }
}
