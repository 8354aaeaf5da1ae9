package org.jingtu.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.run.RunService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/runs/{run}")
class ResultFeatureController {
    private final ResultFeatureService service;
    private final RunService runs;

    ResultFeatureController(ResultFeatureService service, RunService runs) {
        this.service = service;
        this.runs = runs;
    }

    record FeatureCollection(String type, List<RawJson> features) {}

    /** What a run says, place by place; nothing for a process that says nothing by place. */
    @GetMapping(value = "/features", produces = "application/geo+json")
    FeatureCollection features(@PathVariable UUID run) {
        return new FeatureCollection(
                "FeatureCollection", service.list(runs.get(run).id()));
    }

    /**
     * Places of a run that touch and say the same, put together and named.
     *
     * @param by the property that says it
     * @param without values that are not worth listing, separated by commas
     */
    @GetMapping("/places")
    Map<String, List<ResultPlace>> places(
            @PathVariable UUID run, @RequestParam String by, @RequestParam(defaultValue = "") String without) {
        return Map.of("places", service.listPlaces(runs.get(run).id(), by, List.of(without.split(","))));
    }
}
