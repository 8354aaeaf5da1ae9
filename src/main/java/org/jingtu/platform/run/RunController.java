package org.jingtu.platform.run;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/runs")
class RunController {
    private static final int MOST_LISTED = 200;

    private final RunService service;

    RunController(RunService service) {
        this.service = service;
    }

    /** Asks for an analysis: 202 while it goes on, 200 when an earlier run answers it already. */
    @PostMapping
    ResponseEntity<Run> submit(@RequestBody JsonNode request, Principal principal) {
        RunParameters members = new RunParameters(request);
        String process = members.text("process");
        JsonNode parameters = members.object("parameters");
        members.requireNoOthers();
        if (process == null) {
            throw new BadRequestException("process", "process is missing");
        }
        Run run = service.submit(process, parameters, principal.getName());
        return ResponseEntity.status(run.status().isFinal() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/runs/" + run.id()))
                .body(run);
    }

    @GetMapping
    Map<String, List<Run>> list(
            @RequestParam(required = false) @Nullable String process, @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new BadRequestException("limit", "limit must be between 1 and " + MOST_LISTED);
        }
        return Map.of("runs", service.list(process, limit));
    }

    @GetMapping("/latest")
    Run latest(@RequestParam String process) {
        return service.findLatestDone(process).orElseThrow(() -> new NotFoundException("a finished run of " + process));
    }

    @GetMapping("/{id}")
    Run get(@PathVariable UUID id) {
        return service.get(id);
    }

    @PostMapping("/{id}/cancel")
    Run cancel(@PathVariable UUID id) {
        return service.cancel(id);
    }
}
