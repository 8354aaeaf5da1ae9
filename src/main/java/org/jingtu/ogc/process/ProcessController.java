package org.jingtu.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingtu.ogc.OgcAnswers;
import org.jingtu.ogc.OgcEntrance;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.JsonTree;
import org.jingtu.platform.run.RunDescription;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which processes there are and what each is. */
@RestController
class ProcessController {
    private static final int MOST_LISTED = 1_000;

    private final OgcEntrance entrance;
    private final OgcAnswers answers;
    private final ProcessCatalogue processes;

    ProcessController(OgcEntrance entrance, OgcAnswers answers, ProcessCatalogue processes) {
        this.entrance = entrance;
        this.answers = answers;
        this.processes = processes;
    }

    @GetMapping({"/ogc/processes", "/ogc/processes/"})
    ResponseEntity<byte[]> processes(HttpServletRequest http) throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http, Set.of("limit", "cursor"));
        int limit = JobQuery.limit(request, MOST_LISTED);
        String after = request.parameter("cursor").orElse("");
        List<OgcLink> links = new ArrayList<>(request.selfLinks(OgcLink.JSON));
        List<Object> all = new ArrayList<>();
        String last = after;
        for (Map.Entry<String, RunDescription> process : processes.all().entrySet()) {
            if (process.getKey().compareTo(after) > 0) {
                if (all.size() == limit) {
                    String next = request.with(Map.of("cursor", last));
                    links.add(new OgcLink(next, "next", OgcLink.JSON, request.word("page.next")));
                    break;
                }
                all.add(ProcessDocuments.summary(process.getKey(), process.getValue(), request));
                last = process.getKey();
            }
        }
        return answers.of(
                request,
                OgcLink.JSON,
                request.word("page.processes"),
                JsonTree.object("processes", all, "links", links));
    }

    @GetMapping({"/ogc/processes/{id}", "/ogc/processes/{id}/"})
    ResponseEntity<byte[]> process(@PathVariable String id, HttpServletRequest http)
            throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        RunDescription process = processes.get(id);
        return answers.of(
                request,
                OgcLink.JSON,
                ProcessDocuments.title(process, request),
                ProcessDocuments.whole(id, process, processes.outputs(id, request.viewer()), request));
    }
}
