package org.jingtu.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.RawJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rounds of inspection: their lists come in, their progress is told. */
@RestController
@RequestMapping("/api/v1/inspections")
class InspectionController {
    private static final int LONGEST_NAME = 80;

    private final InspectionService service;

    InspectionController(InspectionService service) {
        this.service = service;
    }

    @GetMapping
    Map<String, List<RawJson>> list(Principal viewer) {
        return Map.of("rounds", service.list(viewer.getName()));
    }

    @GetMapping(path = "/{id:\\d{1,9}}", produces = MediaType.APPLICATION_JSON_VALUE)
    String get(@PathVariable int id, Principal viewer) {
        return service.get(id, viewer.getName());
    }

    /** What a round is called and when and by whom it was inspected, beside its file. */
    record RoundForm(
            MultipartFile file,
            @Nullable String name,
            @Nullable String source,
            @Nullable LocalDate inspectedOn,
            @Nullable String crs,
            @Nullable String encoding) {}

    /** What would become of a list; takes the same form as an import. */
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RoundPreview preview(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable LocalDate inspectedOn,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String encoding,
            Principal user)
            throws IOException {
        RoundForm form = new RoundForm(file, name == null ? "-" : name, source, inspectedOn, crs, encoding);
        return withFile(form, user, service::preview);
    }

    /** Takes over a list, all of it or nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Integer> store(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable LocalDate inspectedOn,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String encoding,
            Principal user)
            throws IOException {
        RoundForm form = new RoundForm(file, name, source, inspectedOn, crs, encoding);
        return Map.of("id", withFile(form, user, service::store));
    }

    private static <T> T withFile(RoundForm form, Principal user, Function<RoundRequest, T> action) throws IOException {
        String name = form.name() == null ? "" : form.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadRequestException("name", "Give the round a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (form.source() == null || form.inspectedOn() == null) {
            throw new BadRequestException(
                    form.source() == null ? "source" : "inspectedOn", "Say who inspected, and on which day.");
        }
        String file = Objects.requireNonNullElse(form.file().getOriginalFilename(), "upload");
        String plain = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        Path copy = Files.createTempFile("jingtu-round", ".upload");
        try {
            form.file().transferTo(copy);
            SourceOptions options =
                    SourceOptions.NONE.withCrs(blankToNull(form.crs())).withEncoding(blankToNull(form.encoding()));
            return action.apply(
                    new RoundRequest(name, form.source(), form.inspectedOn(), plain, copy, options, user.getName()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Takes a round back while nobody has worked on it. */
    @DeleteMapping("/{id:\\d{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable int id, Principal user) {
        service.undo(id, user.getName());
    }
}
