package org.jingtu.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.platform.JsonTree;

/** The OpenAPI 3.0 description of the OGC API, as its parts put it together. */
public final class OpenApiDocument {
    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();
    private final List<Map<String, Object>> tags = new ArrayList<>();

    /** A heading that operations are put under. */
    public void tag(String name, String description) {
        tags.add(JsonTree.object("name", name, "description", description));
    }

    /**
     * An operation.
     *
     * @param path below the landing page, such as {@code /conformance}
     * @param method in small letters
     * @param operation an OpenAPI operation object without its common error answers, which are added
     */
    public void operation(String path, String method, Map<String, Object> operation) {
        Map<String, Object> whole = new LinkedHashMap<>(operation);
        Map<String, Object> responses = new LinkedHashMap<>(JsonTree.members(operation.get("responses")));
        for (String status : List.of("400", "401", "403", "404", "406", "500", "503")) {
            responses.putIfAbsent(status, reference("responses", "Problem"));
        }
        whole.put("responses", responses);
        Map<String, Object> item = new LinkedHashMap<>(JsonTree.members(paths.get(path)));
        item.put(method, whole);
        paths.put(path, item);
    }

    /** A parameter that operations name by {@link #parameterReference}. */
    public void parameter(String name, Map<String, Object> parameter) {
        parameters.put(name, parameter);
    }

    public static Map<String, Object> parameterReference(String name) {
        return reference("parameters", name);
    }

    /** A schema that answers name by {@link #schemaReference}. */
    public void schema(String name, Map<String, Object> schema) {
        schemas.put(name, schema);
    }

    public static Map<String, Object> schemaReference(String name) {
        return reference("schemas", name);
    }

    /** Answers of a reading operation: one document, also as a page. */
    public static Map<String, Object> ok(String description, String type, Map<String, Object> schema) {
        return JsonTree.object(
                "200",
                JsonTree.object(
                        "description",
                        description,
                        "content",
                        JsonTree.object(
                                type,
                                JsonTree.object("schema", schema),
                                OgcLink.HTML,
                                JsonTree.object("schema", JsonTree.object("type", "string")))));
    }

    /** A reading operation. */
    public static Map<String, Object> get(
            String tag, String id, String summary, List<?> parameters, Map<String, Object> responses) {
        return JsonTree.object(
                "tags", List.of(tag),
                "operationId", id,
                "summary", summary,
                "parameters", parameters,
                "responses", responses);
    }

    private static Map<String, Object> reference(String kind, String name) {
        return JsonTree.object("$ref", "#/components/" + kind + "/" + name);
    }

    /** The whole document. @param version of the service */
    Map<String, Object> document(OgcRequest request, String title, String description, String version) {
        Map<String, Object> problem = JsonTree.object(
                "description",
                "RFC 9457",
                "content",
                JsonTree.object("application/problem+json", JsonTree.object("schema", schemaReference("problem"))));
        return JsonTree.object(
                "openapi", "3.0.3",
                "info", JsonTree.object("title", title, "description", description, "version", version),
                "servers", List.of(JsonTree.object("url", request.base())),
                "tags", tags,
                "paths", paths,
                "components",
                        JsonTree.object(
                                "parameters",
                                parameters,
                                "schemas",
                                schemas,
                                "responses",
                                JsonTree.object("Problem", problem),
                                "securitySchemes",
                                JsonTree.object("bearer", JsonTree.object("type", "http", "scheme", "bearer"))),
                "security", List.of(JsonTree.object("bearer", List.of()), Map.of()));
    }
}
