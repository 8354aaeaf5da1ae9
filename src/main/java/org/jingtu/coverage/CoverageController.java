package org.jingtu.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/runs/{run}")
class CoverageController {
    private static final List<String> SORTS = List.of("coverage", "missed", "name");
    private static final int MOST_LISTED = 2000;

    private final CoverageService service;

    CoverageController(CoverageService service) {
        this.service = service;
    }

    /** Zones and areas with their coverage. */
    @GetMapping("/zones")
    Map<String, List<CoverageTarget>> zones(
            @PathVariable UUID run, @RequestParam(defaultValue = "coverage") String sort) {
        if (!SORTS.contains(sort)) {
            throw new BadRequestException("sort", "sort must be one of " + String.join(", ", SORTS));
        }
        return Map.of("zones", service.listTargets(run, sort));
    }

    @GetMapping("/stretches")
    Map<String, List<CoverageStretch>> stretches(
            @PathVariable UUID run,
            @RequestParam(required = false) @Nullable Integer zone,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new BadRequestException("limit", "limit must be between 1 and " + MOST_LISTED);
        }
        if (state != null
                && Arrays.stream(StretchState.values()).noneMatch(s -> s.code().equals(state))) {
            throw new BadRequestException("state", "state must be swept, missed, justified, repeated or unknown");
        }
        return Map.of("stretches", service.listStretches(run, zone, state, limit));
    }

    /** Places in areas, such as markets and plazas, that nobody cleaned; the largest first. */
    @GetMapping("/gaps")
    Map<String, List<ListedGap>> gaps(
            @PathVariable UUID run,
            @RequestParam(required = false) @Nullable Long area,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new BadRequestException("limit", "limit must be between 1 and " + MOST_LISTED);
        }
        return Map.of("gaps", service.listGaps(run, area, limit));
    }

    /** 死角: what nobody cleaned, patrolled or owned in the run's window, the worst first. */
    @GetMapping("/dead-corners")
    Map<String, List<ListedDeadCorner>> deadCorners(
            @PathVariable UUID run, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new BadRequestException("limit", "limit must be between 1 and " + MOST_LISTED);
        }
        return Map.of("deadCorners", service.listDeadCorners(run, limit));
    }
}
