package org.jingtu.area;

import java.util.List;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.RawJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Areas of a kind, for lists. */
@RestController
@RequestMapping("/api/v1/areas")
class AreaController {
    /** Areas as finished JSON objects. */
    record Areas(List<RawJson> areas) {}

    private final AreaRepository repository;

    AreaController(AreaRepository repository) {
        this.repository = repository;
    }

    @GetMapping
    Areas list(@RequestParam String kind) {
        if (!kind.matches("[a-z_]{1,40}")) {
            throw new BadRequestException("kind", "Give the code of an area kind, as the catalogue lists them.");
        }
        return new Areas(repository.list(kind));
    }
}
