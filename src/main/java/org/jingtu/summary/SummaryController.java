package org.jingtu.summary;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SummaryController {
    private final SummaryService service;

    SummaryController(SummaryService service) {
        this.service = service;
    }

    /** What leaders see, and what the bulletin will be made of. */
    @GetMapping("/api/v1/summary")
    Summary summary(
            @RequestParam(defaultValue = "28") int days, @RequestParam(defaultValue = "community") String kind) {
        return service.get(days, kind);
    }
}
