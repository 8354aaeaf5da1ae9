package org.jingtu.result;

import java.util.List;
import java.util.UUID;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.run.RunService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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
}
