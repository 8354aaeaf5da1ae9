package org.jingtu.exchange.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.FeatureSink;
import org.jingtu.platform.PlaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files in and out over HTTP. Uploads go to disk, never to memory. */
@RestController
class ImportController {
    private static final long MOST_BYTES = 2L << 30;
    private static final int LATEST = 100;

    private final ImportService imports;
    private final ExportService exports;
    private final PlaceScope places;

    ImportController(ImportService imports, ExportService exports, PlaceScope places) {
        this.imports = imports;
        this.exports = exports;
        this.places = places;
    }

    /** A list of imports. */
    record Imports(List<ImportReport> imports) {}

    @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> upload(
            @RequestParam("file") MultipartFile file,
            @RequestParam Map<String, String> parameters,
            @Nullable Principal user)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        Path folder = Files.createTempDirectory("jingtu-import");
        try {
            Path copy = folder.resolve("upload");
            file.transferTo(copy);
            return run(parameters, name, copy, user);
        } finally {
            delete(folder);
        }
    }

    /** The bare file as the body; its name and the rest as query parameters. */
    @PostMapping("/api/v1/imports")
    ResponseEntity<ImportReport> stream(
            InputStream body, @RequestParam Map<String, String> parameters, @Nullable Principal user)
            throws IOException {
        Path folder = Files.createTempDirectory("jingtu-import");
        try {
            Path copy = folder.resolve("upload");
            save(body, copy);
            return run(parameters, parameters.getOrDefault("fileName", "upload"), copy, user);
        } finally {
            delete(folder);
        }
    }

    private static void save(InputStream body, Path file) throws IOException {
        byte[] buffer = new byte[65_536];
        long total = 0;
        try (var out = Files.newOutputStream(file)) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                total += n;
                if (total > MOST_BYTES) {
                    throw new UnusableDataException("too-large", "The file is larger than 2 GB; split it.");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("upload"));
        Files.deleteIfExists(folder);
    }

    private ResponseEntity<ImportReport> run(
            Map<String, String> parameters, String name, Path file, @Nullable Principal user) {
        String by = user == null ? "anonymous" : user.getName();
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        ImportReport report = imports.run(ImportUpload.request(parameters, plain, file, by));
        return ResponseEntity.created(URI.create("/api/v1/imports/" + report.id()))
                .body(report);
    }

    @GetMapping("/api/v1/imports")
    Imports list() {
        return new Imports(imports.listLatest(LATEST));
    }

    @GetMapping("/api/v1/imports/{id}")
    ImportReport get(@PathVariable long id) {
        return imports.get(id);
    }

    @DeleteMapping("/api/v1/imports/{id}")
    ImportReport undo(@PathVariable long id) {
        return imports.undo(id);
    }

    /** What would go with it, to be said before {@link #undo}. */
    @GetMapping("/api/v1/imports/{id}/consequences")
    UndoConsequences consequences(@PathVariable long id) {
        return imports.consequences(id);
    }

    @GetMapping("/api/v1/imports/{id}/refusals.csv")
    void refusals(@PathVariable long id, HttpServletResponse response) throws IOException {
        List<ImportRefusal> refusals = imports.listRefusals(id);
        response.setContentType(FeatureSink.Format.CSV.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refusals-" + id + ".csv\"");
        RefusalsCsv.write(refusals, response.getOutputStream());
    }

    /** @param bom whether CSV begins with a byte order mark, which Excel needs to show Chinese */
    @GetMapping("/api/v1/exports/{collection}")
    void export(
            @PathVariable String collection,
            @RequestParam(defaultValue = "geojson") String format,
            @RequestParam(defaultValue = "true") boolean bom,
            Principal viewer,
            HttpServletResponse response)
            throws IOException {
        FeatureSink.Format chosen = FeatureSink.Format.of(format);
        exports.check(collection, chosen);
        response.setContentType(chosen.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + collection + "." + chosen.ending() + "\"");
        OutputStream out = response.getOutputStream();
        if (bom) {
            out.write(chosen.mark());
        }
        exports.export(collection, chosen, places.of(viewer.getName()), out);
    }
}
