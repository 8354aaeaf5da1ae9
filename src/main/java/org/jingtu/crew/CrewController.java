package org.jingtu.crew;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/crew/zones")
class CrewController {
    private final CrewService service;

    CrewController(CrewService service) {
        this.service = service;
    }

    /** Own zones for a crew, all zones for others. */
    @GetMapping
    Map<String, List<CrewZone>> zones(Principal viewer) {
        return Map.of("zones", service.list(viewer.getName()));
    }

    @GetMapping("/{zone}")
    CrewZone.Detail zone(@PathVariable int zone, Principal viewer) {
        return service.get(viewer.getName(), zone);
    }
}
