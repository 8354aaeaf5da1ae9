package org.jingtu.bulletin;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jingtu.platform.BadRequestException;
import org.jingtu.summary.Summary;
import org.jingtu.summary.SummaryService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bulletins: drafted from a summary, downloaded, signed. */
@RestController
@RequestMapping("/api/v1/bulletins")
class BulletinController {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REMARKS = 4000;

    /**
     * What a bulletin is to be about.
     *
     * @param kind of areas that are compared; communities when it is left out
     * @param scope number of a street office; the county when it is left out
     */
    record Wish(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String kind,
            @Nullable Long scope,
            @Nullable String title,
            @Nullable String remarks) {}

    private final BulletinService service;
    private final SummaryService summaries;

    BulletinController(BulletinService service, SummaryService summaries) {
        this.service = service;
        this.summaries = summaries;
    }

    @GetMapping
    Map<String, List<Bulletin>> list() {
        return Map.of("bulletins", service.list());
    }

    @GetMapping("/{id}")
    Bulletin get(@PathVariable long id) {
        return service.get(id);
    }

    @PostMapping
    Bulletin draft(@RequestBody Wish wish, Principal author) {
        if (wish.from() == null || wish.to() == null) {
            String missing = wish.from() == null ? "from" : "to";
            throw new BadRequestException(missing, missing + " is needed");
        }
        String kind = Objects.requireNonNullElse(wish.kind(), "community");
        Summary summary = summaries.get(wish.from(), wish.to(), kind, wish.scope(), null);
        return service.draft(
                summary,
                text("title", wish.title(), LONGEST_TITLE),
                text("remarks", wish.remarks(), LONGEST_REMARKS),
                author.getName());
    }

    private static String text(String name, @Nullable String given, int longest) {
        String text = Objects.requireNonNullElse(given, "");
        if (text.length() > longest) {
            throw new BadRequestException(name, name + " must have at most " + longest + " characters");
        }
        return text;
    }

    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable long id, @RequestParam(defaultValue = "pdf") String format) {
        if (!format.matches("pdf|docx")) {
            throw new BadRequestException("format", "format must be pdf or docx");
        }
        BulletinFormat wanted = BulletinFormat.valueOf(format.toUpperCase(Locale.ROOT));
        Bulletin bulletin = service.get(id);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(service.fileName(bulletin, wanted), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(service.document(id, wanted));
    }

    @PostMapping("/{id}/signature")
    Bulletin sign(@PathVariable long id, Principal signer) {
        return service.sign(id, signer.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id) {
        service.discard(id);
    }
}
