package org.jingtu.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.jingtu.ogc.OgcAnswers;
import org.jingtu.ogc.OgcEntrance;
import org.jingtu.ogc.OgcFormat;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What jobs gave. */
@RestController
class ResultController {
    private static final URI NOT_READY = URI.create(ProcessCatalogue.EXCEPTION + "result-not-ready");

    private final OgcEntrance entrance;
    private final OgcAnswers answers;
    private final JobService jobs;
    private final JobResults results;

    ResultController(OgcEntrance entrance, OgcAnswers answers, JobService jobs, JobResults results) {
        this.entrance = entrance;
        this.answers = answers;
        this.jobs = jobs;
        this.results = results;
    }

    @GetMapping({"/ogc/jobs/{id}/results", "/ogc/jobs/{id}/results/"})
    @Nullable
    ResponseEntity<?> all(@PathVariable String id, HttpServletRequest http, HttpServletResponse answer)
            throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        Job job = jobs.get(id);
        if (job.status() == JobStatus.SUCCESSFUL && request.format() == OgcFormat.HTML) {
            return answers.of(request, OgcLink.JSON, request.word("page.results"), results.references(job, request));
        }
        return answer(job, request, answer);
    }

    @GetMapping({"/ogc/jobs/{id}/results/{output}", "/ogc/jobs/{id}/results/{output}/"})
    @Nullable
    ResponseEntity<?> one(
            @PathVariable String id, @PathVariable String output, HttpServletRequest http, HttpServletResponse answer) {
        OgcRequest request = entrance.admitAnyForm(http);
        Job job = jobs.get(id);
        return job.status() == JobStatus.SUCCESSFUL
                ? write(answer, () -> results.write(job, output, request, answer))
                : without(job);
    }

    /** The results as the job wants them, or why there are none. @return null when they are written already */
    @Nullable
    ResponseEntity<?> answer(Job job, OgcRequest request, HttpServletResponse answer) {
        return job.status() == JobStatus.SUCCESSFUL
                ? write(answer, () -> results.write(job, request, answer))
                : without(job);
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** What fails before much was written is told as any other problem. */
    private static @Nullable ResponseEntity<?> write(HttpServletResponse answer, Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (!answer.isCommitted()) {
                answer.reset();
            }
            throw e;
        }
        return null;
    }

    private static ResponseEntity<?> without(Job job) {
        JsonNode problem = job.problem();
        if (problem == null) {
            throw new NotFoundException(
                    "result of the job, which is " + job.status().code() + ",", NOT_READY);
        }
        HttpStatus status = HttpStatus.valueOf(problem.path("status").asInt(HttpStatus.INTERNAL_SERVER_ERROR.value()));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(
                        status,
                        problem.path("code").asString("internal"),
                        problem.path("detail").asString(""),
                        Map.of("run", job.run())));
    }
}
