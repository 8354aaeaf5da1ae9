package org.jingtu.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.ogc.OgcAnswers;
import org.jingtu.ogc.OgcEntrance;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.JsonTree;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How jobs do. */
@RestController
class JobController {
    private final OgcEntrance entrance;
    private final OgcAnswers answers;
    private final JobService jobs;

    JobController(OgcEntrance entrance, OgcAnswers answers, JobService jobs) {
        this.entrance = entrance;
        this.answers = answers;
        this.jobs = jobs;
    }

    @GetMapping({"/ogc/jobs", "/ogc/jobs/"})
    ResponseEntity<byte[]> jobs(HttpServletRequest http) throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http, JobQuery.PARAMETERS);
        JobQuery query = JobQuery.of(request);
        List<Job> found = jobs.list(query);
        List<Job> page = found.subList(0, Math.min(found.size(), query.limit()));
        List<OgcLink> links = new ArrayList<>(request.selfLinks(OgcLink.JSON));
        if (found.size() > page.size()) {
            Job last = page.get(page.size() - 1);
            String cursor = new JobQuery.Cursor(last.createdAt(), last.id()).toString();
            links.add(new OgcLink(
                    request.with(Map.of("cursor", cursor)), "next", OgcLink.JSON, request.word("page.next")));
        }
        return answers.of(
                request,
                OgcLink.JSON,
                request.word("page.jobs"),
                JsonTree.object(
                        "jobs",
                        page.stream()
                                .map(job -> JobDocuments.status(job, request))
                                .toList(),
                        "links",
                        links));
    }

    @GetMapping({"/ogc/jobs/{id}", "/ogc/jobs/{id}/"})
    ResponseEntity<byte[]> job(@PathVariable String id, HttpServletRequest http)
            throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        return answers.of(request, OgcLink.JSON, request.word("page.job"), JobDocuments.status(jobs.get(id), request));
    }

    @DeleteMapping({"/ogc/jobs/{id}", "/ogc/jobs/{id}/"})
    ResponseEntity<byte[]> dismiss(@PathVariable String id, HttpServletRequest http)
            throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        return answers.of(
                request, OgcLink.JSON, request.word("page.job"), JobDocuments.status(jobs.dismiss(id), request));
    }
}
