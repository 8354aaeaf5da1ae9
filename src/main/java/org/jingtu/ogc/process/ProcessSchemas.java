package org.jingtu.ogc.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OpenApiDocument;
import org.jingtu.platform.JsonTree;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/** Parameters, bodies and answers of executions in OpenAPI 3.0. */
final class ProcessSchemas {
    private static final Map<String, Object> TEXT = JsonTree.object("type", "string");
    private static final Map<String, Object> MOMENT = JsonTree.object("type", "string", "format", "date-time");
    private static final Map<String, Object> COUNT = JsonTree.object("type", "integer", "minimum", 0);
    private static final Map<String, Object> UUID = JsonTree.object("type", "string", "format", "uuid");

    private ProcessSchemas() {}

    static Map<String, Object> statusInfo() {
        return JsonTree.object(
                "type", "object",
                "required", List.of("type", "jobID", "status"),
                "properties",
                        JsonTree.object(
                                "type", words("process"),
                                "jobID", UUID,
                                "processID", TEXT,
                                "status", statuses(),
                                "message", TEXT,
                                "progress", JsonTree.object("type", "integer", "minimum", 0, "maximum", 100),
                                "created", MOMENT,
                                "started", MOMENT,
                                "finished", MOMENT,
                                "run", UUID,
                                "links", JsonTree.object("type", "array", "items", JsonTree.object("type", "object"))));
    }

    private static Map<String, Object> statuses() {
        return words(Arrays.stream(JobStatus.values()).map(JobStatus::code).toArray(String[]::new));
    }

    private static Map<String, Object> words(String... words) {
        return JsonTree.object("type", "string", "enum", List.of(words));
    }

    static Map<String, Object> path(String name) {
        return JsonTree.object("name", name, "in", "path", "required", true, "schema", TEXT);
    }

    private static Map<String, Object> query(String name, Map<String, Object> schema) {
        return JsonTree.object(
                "name", name, "in", "query", "required", false, "schema", schema, "style", "form", "explode", false);
    }

    static List<Object> listParameters() {
        List<Object> all = new ArrayList<>(List.of(OpenApiDocument.parameterReference("f")));
        all.add(query("limit", JsonTree.object("type", "integer", "minimum", 1, "maximum", 1000, "default", 1000)));
        all.add(query("cursor", TEXT));
        return all;
    }

    static List<Object> jobParameters() {
        List<Object> all = new ArrayList<>(listParameters());
        all.add(query("type", JsonTree.object("type", "array", "items", words("process"))));
        all.add(query("processID", JsonTree.object("type", "array", "items", TEXT)));
        all.add(query("status", JsonTree.object("type", "array", "items", statuses())));
        all.add(query("datetime", TEXT));
        all.add(query("minDuration", COUNT));
        all.add(query("maxDuration", COUNT));
        return all;
    }

    static Map<String, Object> prefer() {
        return JsonTree.object("name", "Prefer", "in", "header", "required", false, "schema", TEXT);
    }

    /** The body of an execution. */
    static Map<String, Object> execution(RunDescription process, List<ProcessOutput> outputs) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        process.inputs().forEach(input -> inputs.put(input.name(), InputSchemas.of(input)));
        List<String> required = process.inputs().stream()
                .filter(RunInput::required)
                .map(RunInput::name)
                .toList();
        Map<String, Object> output = JsonTree.object(
                "type",
                "object",
                "properties",
                JsonTree.object(
                        "transmissionMode", words("value", "reference"),
                        "format", JsonTree.object("type", "object")));
        Map<String, Object> wanted = new LinkedHashMap<>();
        outputs.forEach(each -> wanted.put(each.description().id(), output));
        Map<String, Object> schema = JsonTree.object(
                "type",
                "object",
                "properties",
                JsonTree.object(
                        "inputs",
                                JsonTree.object(
                                        "type",
                                        "object",
                                        "required",
                                        required.isEmpty() ? null : required,
                                        "properties",
                                        inputs,
                                        "additionalProperties",
                                        false),
                        "outputs",
                                JsonTree.object("type", "object", "properties", wanted, "additionalProperties", false),
                        "response", words("raw", "document")));
        return JsonTree.object(
                "required", true, "content", JsonTree.object(OgcLink.JSON, JsonTree.object("schema", schema)));
    }

    /** Answers to an execution. */
    static Map<String, Object> executed(String title) {
        Map<String, Object> any = JsonTree.object("schema", JsonTree.object("type", "object"));
        Map<String, Object> job = JsonTree.object("schema", OpenApiDocument.schemaReference("statusInfo"));
        return JsonTree.object(
                "200", JsonTree.object("description", title, "content", JsonTree.object(OgcLink.JSON, any)),
                "201", JsonTree.object("description", title, "content", JsonTree.object(OgcLink.JSON, job)),
                "204", JsonTree.object("description", title));
    }
}
