package org.jingtu.hotspot;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/runs/{run}")
class HotspotController {
    private final HotspotService service;

    HotspotController(HotspotService service) {
        this.service = service;
    }

    @GetMapping("/patches")
    Map<String, List<HotspotPatch>> patches(@PathVariable UUID run) {
        return Map.of("patches", service.listPatches(run));
    }

    /** The card behind a click on a cell. */
    @GetMapping("/cells/{cell}")
    HotspotCell cell(@PathVariable UUID run, @PathVariable int cell) {
        return service.getCell(run, cell);
    }
}
