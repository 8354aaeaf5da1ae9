package org.jingtu.ogc.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.JsonTree;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/** Says what a process is, as the standard has it. */
final class ProcessDocuments {
    static final String RELATION = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String VERSION = "1.0.0";

    private ProcessDocuments() {}

    static Map<String, Object> summary(String id, RunDescription process, OgcRequest request) {
        String address = request.at("/processes/" + id);
        return summary(
                id,
                process,
                request,
                List.of(
                        new OgcLink(address + "?f=json", "self", OgcLink.JSON, title(process, request)),
                        new OgcLink(address + "?f=html", "alternate", OgcLink.HTML, title(process, request))));
    }

    private static Map<String, Object> summary(
            String id, RunDescription process, OgcRequest request, List<OgcLink> links) {
        return JsonTree.object(
                "id", id,
                "title", title(process, request),
                "description", request.text(process.descriptionZh(), process.descriptionEn()),
                "version", VERSION,
                "jobControlOptions", List.of("sync-execute", "async-execute", "dismiss"),
                "outputTransmission", List.of("value", "reference"),
                "links", links);
    }

    static Map<String, Object> whole(
            String id, RunDescription process, List<ProcessOutput> outputs, OgcRequest request) {
        List<OgcLink> links = new ArrayList<>(request.selfLinks(OgcLink.JSON));
        links.add(new OgcLink(
                request.at("/processes/" + id + "/execution"),
                RELATION + "execute",
                OgcLink.JSON,
                request.word("page.execution")));
        Map<String, Object> document = new LinkedHashMap<>(summary(id, process, request, links));
        Map<String, Object> inputs = new LinkedHashMap<>();
        process.inputs().forEach(input -> inputs.put(input.name(), input(input, request)));
        document.put("inputs", inputs);
        Map<String, Object> given = new LinkedHashMap<>();
        outputs.forEach(output -> given.put(output.description().id(), output(output.description(), request)));
        document.put("outputs", given);
        return document;
    }

    private static Map<String, Object> input(RunInput input, OgcRequest request) {
        return JsonTree.object(
                "title",
                request.text(input.titleZh(), input.titleEn()),
                "minOccurs",
                input.required() ? 1 : 0,
                "maxOccurs",
                1,
                "schema",
                InputSchemas.of(input));
    }

    private static Map<String, Object> output(OutputDescription output, OgcRequest request) {
        return JsonTree.object("title", request.text(output.titleZh(), output.titleEn()), "schema", schema(output));
    }

    /** Of an output's value. */
    static Map<String, Object> schema(OutputDescription output) {
        return output.isJson()
                ? JsonTree.object("type", "object", "contentMediaType", output.mediaType())
                : JsonTree.object(
                        "type", "string", "contentEncoding", "base64", "contentMediaType", output.mediaType());
    }

    static String title(RunDescription process, OgcRequest request) {
        return request.text(process.titleZh(), process.titleEn());
    }
}
