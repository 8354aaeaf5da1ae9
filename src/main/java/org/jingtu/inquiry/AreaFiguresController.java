package org.jingtu.inquiry;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AreaFiguresController {
    private final AreaFiguresService service;

    AreaFiguresController(AreaFiguresService service) {
        this.service = service;
    }

    /** What is known about an area that somebody draws: issues, patrol effort, rate, cleaning. */
    @PostMapping("/api/v1/areas/figures")
    AreaFigures figures(@RequestBody AreaQuestion asked) {
        return service.answer(asked);
    }
}
