package org.jingtu.summary;

import java.security.Principal;
import java.time.LocalDate;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.PlaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SummaryController {
    private final SummaryService service;
    private final PlaceScope places;

    SummaryController(SummaryService service, PlaceScope places) {
        this.service = service;
        this.places = places;
    }

    /**
     * What leaders see, and what the bulletin is made of; of their own place for accounts that are bound to one.
     *
     * @param days up to today; left aside when from and to are given
     * @param kind of the areas that are compared
     * @param scope number of a street office
     */
    @GetMapping("/api/v1/summary")
    Summary summary(
            @RequestParam(defaultValue = "28") int days,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "community") String kind,
            @RequestParam(required = false) @Nullable Long scope,
            Principal viewer) {
        String place = places.of(viewer.getName());
        if ((from == null) != (to == null)) {
            throw new BadRequestException(from == null ? "from" : "to", "from and to come together");
        }
        if (from != null && to != null) {
            return service.get(from, to, kind, scope, place);
        }
        return service.get(days, kind, scope, place);
    }
}
