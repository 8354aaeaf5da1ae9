package org.jingtu.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jingtu.ogc.OgcEntrance;
import org.jingtu.ogc.OgcRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Executes processes: with the results in the answer, or as a job when the client prefers that or it takes long. */
@RestController
class ExecutionController {
    private final OgcEntrance entrance;
    private final ProcessCatalogue processes;
    private final JobService jobs;
    private final ResultController results;

    ExecutionController(OgcEntrance entrance, ProcessCatalogue processes, JobService jobs, ResultController results) {
        this.entrance = entrance;
        this.processes = processes;
        this.jobs = jobs;
        this.results = results;
    }

    @PostMapping(
            value = {"/ogc/processes/{id}/execution", "/ogc/processes/{id}/execution/"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<?> execute(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer,
            HttpServletRequest http,
            HttpServletResponse answer) {
        OgcRequest request = entrance.admitAnyForm(http);
        processes.get(id);
        List<OutputDescription> offered = processes.outputs(id, request.viewer()).stream()
                .map(ProcessOutput::description)
                .toList();
        ExecuteRequest asked = ExecuteRequest.read(body, offered);
        Preference preference = Preference.of(prefer);
        Job submitted =
                jobs.submit(id, asked, Objects.requireNonNull(request.viewer().username()));
        Job job = jobs.await(submitted, Duration.ofSeconds(preference.waitSeconds()));
        String address = JobDocuments.address(job, request);
        if (preference.async() || !job.status().isFinal()) {
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create(address))
                    .header("Preference-Applied", "respond-async")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JobDocuments.status(job, request));
        }
        answer.addHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"monitor\"");
        return results.answer(job, request, answer);
    }
}
