package org.jingtu.ogc.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.JsonTree;

/** Says how a job does, as the standard has it. */
final class JobDocuments {
    private static final int PERCENT = 100;

    private JobDocuments() {}

    static Map<String, Object> status(Job job, OgcRequest request) {
        return JsonTree.object(
                "type", "process",
                "jobID", job.id(),
                "processID", job.process(),
                "status", job.status().code(),
                "message", message(job),
                "progress", progress(job),
                "created", job.createdAt(),
                "started", job.startedAt(),
                "finished", job.finishedAt(),
                "run", job.run(),
                "links", links(job, request));
    }

    /** A done job is at a hundred, whatever was last reported. */
    private static int progress(Job job) {
        return job.status() == JobStatus.SUCCESSFUL
                ? PERCENT
                : (int) Math.min(PERCENT - 1, Math.floor(PERCENT * job.progress()));
    }

    private static String message(Job job) {
        return job.problem() == null
                ? job.stage()
                : job.problem().path("detail").asString("");
    }

    static String address(Job job, OgcRequest request) {
        return request.at("/jobs/" + job.id());
    }

    private static List<OgcLink> links(Job job, OgcRequest request) {
        String address = address(job, request);
        List<OgcLink> links = new ArrayList<>();
        links.add(new OgcLink(address + "?f=json", "self", OgcLink.JSON, request.word("page.job")));
        links.add(new OgcLink(address + "?f=html", "alternate", OgcLink.HTML, request.word("page.job")));
        links.add(new OgcLink(
                request.at("/processes/" + job.process()), "up", OgcLink.JSON, request.word("page.processes")));
        if (job.status() == JobStatus.SUCCESSFUL) {
            links.add(new OgcLink(
                    address + "/results",
                    ProcessDocuments.RELATION + "results",
                    OgcLink.JSON,
                    request.word("page.results")));
        } else if (job.status() == JobStatus.FAILED) {
            links.add(new OgcLink(
                    address + "/results",
                    ProcessDocuments.RELATION + "exceptions",
                    "application/problem+json",
                    request.word("page.results")));
        }
        return links;
    }
}
