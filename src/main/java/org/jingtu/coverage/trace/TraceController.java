package org.jingtu.coverage.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class TraceController {
    private final TraceService service;

    TraceController(TraceService service) {
        this.service = service;
    }

    /** Vehicles that sent positions on a day. @param date today when it is missing */
    @GetMapping("/vehicles")
    Map<String, List<DrivenVehicle>> driven(@RequestParam(required = false) @Nullable LocalDate date) {
        return Map.of("vehicles", service.listDriven(date));
    }

    /** A vehicle's day, to be replayed. */
    @GetMapping("/vehicles/{code}/day")
    VehicleDay day(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate date) {
        return service.getDay(code, date);
    }

    /** Who passed a drawn area between two times. */
    @PostMapping("/tracks/passages")
    Passed passages(@RequestBody PassageQuestion asked) {
        return service.whoPassed(asked);
    }
}
