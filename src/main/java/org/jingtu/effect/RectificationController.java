package org.jingtu.effect;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Places that were rectified, with the effect of each. */
@RestController
@RequestMapping("/api/v1/rectifications")
class RectificationController {
    private static final int LONGEST_TITLE = 200;

    /** A measure to note. */
    record Note(@Nullable Long area, @Nullable LocalDate firstDay, @Nullable String title) {}

    private final RectificationService service;

    RectificationController(RectificationService service) {
        this.service = service;
    }

    @GetMapping
    Map<String, List<Rectification>> list() {
        return Map.of("rectifications", service.list());
    }

    @PostMapping
    Map<String, Long> note(@RequestBody Note note, Principal principal) {
        if (note.area() == null || note.firstDay() == null) {
            String missing = note.area() == null ? "area" : "firstDay";
            throw new BadRequestException(missing, missing + " is needed");
        }
        String title = note.title() == null ? "" : note.title().strip();
        if (title.length() > LONGEST_TITLE) {
            throw new BadRequestException("title", "title must have at most " + LONGEST_TITLE + " characters");
        }
        return Map.of("id", service.note(note.area(), note.firstDay(), title, principal.getName()));
    }
}
