package org.jingtu.area;

import java.security.Principal;
import java.util.List;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.PlaceScope;
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
    private final PlaceScope places;

    AreaController(AreaRepository repository, PlaceScope places) {
        this.repository = repository;
        this.places = places;
    }

    @GetMapping
    Areas list(@RequestParam String kind, Principal viewer) {
        if (!kind.matches("[a-z_]{1,40}")) {
            throw new BadRequestException("kind", "Give the code of an area kind, as the catalogue lists them.");
        }
        return new Areas(repository.list(kind, places.of(viewer.getName())));
    }
}
