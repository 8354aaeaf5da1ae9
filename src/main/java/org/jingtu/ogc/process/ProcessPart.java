package org.jingtu.ogc.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcPart;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.ogc.OpenApiDocument;
import org.jingtu.platform.JsonTree;
import org.jingtu.platform.run.RunDescription;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What processes add to the pages that all parts of the OGC API share. */
@Component
@Order(3)
class ProcessPart implements OgcPart {
    private static final List<String> CLASSES = Stream.of(
                    "core", "ogc-process-description", "json", "html", "oas30", "job-list", "dismiss")
            .map("http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/"::concat)
            .toList();
    private static final String TAG = "Processes";
    private static final Map<String, Object> ANY = JsonTree.object("type", "object");

    private final ProcessCatalogue processes;

    ProcessPart(ProcessCatalogue processes) {
        this.processes = processes;
    }

    @Override
    public List<String> conformanceClasses() {
        return CLASSES;
    }

    @Override
    public List<OgcLink> landingLinks(OgcRequest request) {
        if (!ProcessCatalogue.isFor(request.viewer())) {
            return List.of();
        }
        return List.of(
                link(request, "/processes", "processes", "json", OgcLink.JSON),
                link(request, "/processes", "processes", "html", OgcLink.HTML),
                link(request, "/jobs", "job-list", "json", OgcLink.JSON),
                link(request, "/jobs", "job-list", "html", OgcLink.HTML));
    }

    private static OgcLink link(OgcRequest request, String path, String relation, String form, String type) {
        return new OgcLink(
                request.at(path + "?f=" + form),
                ProcessDocuments.RELATION + relation,
                type,
                request.word("page" + path.replace('/', '.')));
    }

    @Override
    public void describe(OpenApiDocument api, OgcRequest request) {
        if (!ProcessCatalogue.isFor(request.viewer())) {
            return;
        }
        api.tag(TAG, request.word("page.processes"));
        api.schema("statusInfo", ProcessSchemas.statusInfo());
        Map<String, Object> status = OpenApiDocument.schemaReference("statusInfo");
        List<Object> none = List.of(OpenApiDocument.parameterReference("f"));
        String summary = request.word("page.processes");
        get(api, "/processes", "getProcesses", summary, ProcessSchemas.listParameters(), ANY);
        get(api, "/jobs", "getJobs", request.word("page.jobs"), ProcessSchemas.jobParameters(), ANY);
        String one = request.word("page.job");
        Map<String, Object> job = ProcessSchemas.path("jobID");
        get(api, "/jobs/{jobID}", "getJob", one, with(none, job), status);
        api.operation(
                "/jobs/{jobID}",
                "delete",
                OpenApiDocument.get(
                        TAG, "dismissJob", one, with(none, job), OpenApiDocument.ok(one, OgcLink.JSON, status)));
        String results = request.word("page.results");
        get(api, "/jobs/{jobID}/results", "getResults", results, with(none, job), ANY);
        List<Object> output = List.of(job, ProcessSchemas.path("outputID"));
        get(api, "/jobs/{jobID}/results/{outputID}", "getResult", results, output, ANY);
        processes.all().forEach((id, process) -> describe(api, id, process, request));
    }

    private void describe(OpenApiDocument api, String id, RunDescription process, OgcRequest request) {
        String path = "/processes/" + id;
        String title = ProcessDocuments.title(process, request);
        get(api, path, "describeProcess_" + id, title, List.of(OpenApiDocument.parameterReference("f")), ANY);
        Map<String, Object> operation = new LinkedHashMap<>(OpenApiDocument.get(
                TAG, "execute_" + id, title, List.of(ProcessSchemas.prefer()), ProcessSchemas.executed(title)));
        operation.put("requestBody", ProcessSchemas.execution(process, processes.outputs(id, request.viewer())));
        api.operation(path + "/execution", "post", operation);
    }

    private static List<Object> with(List<Object> some, Object another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private static void get(
            OpenApiDocument api,
            String path,
            String id,
            String summary,
            List<?> parameters,
            Map<String, Object> schema) {
        api.operation(
                path,
                "get",
                OpenApiDocument.get(TAG, id, summary, parameters, OpenApiDocument.ok(summary, OgcLink.JSON, schema)));
    }
}
