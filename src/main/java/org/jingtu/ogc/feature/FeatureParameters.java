package org.jingtu.ogc.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.ogc.OpenApiDocument;
import org.jingtu.platform.JsonTree;

/** Parameters of reading features, as OpenAPI has them. */
final class FeatureParameters {
    private static final Map<String, Object> TEXT = JsonTree.object("type", "string");

    private FeatureParameters() {}

    /** Those that all collections share. */
    static void describe(OpenApiDocument api, OgcRequest request, List<FeatureCrs> offered) {
        Map<String, Object> crs = JsonTree.object(
                "type",
                "string",
                "format",
                "uri",
                "enum",
                offered.stream().map(FeatureCrs::uri).toList(),
                "default",
                FeatureCrs.CRS84.uri());
        shared(
                api,
                request,
                "limit",
                JsonTree.object(
                        "type",
                        "integer",
                        "minimum",
                        1,
                        "maximum",
                        FeatureService.LARGEST_LIMIT,
                        "default",
                        FeatureService.DEFAULT_LIMIT));
        shared(
                api,
                request,
                "bbox",
                JsonTree.object(
                        "type", "array", "minItems", 4, "maxItems", 6, "items", JsonTree.object("type", "number")));
        shared(api, request, "datetime", TEXT);
        shared(api, request, "crs", crs);
        shared(api, request, "bbox-crs", crs);
        shared(api, request, "filter", TEXT);
        shared(api, request, "filter-crs", crs);
        shared(
                api,
                request,
                "filter-lang",
                JsonTree.object("type", "string", "enum", List.of("cql2-text", "cql2-json"), "default", "cql2-text"));
        shared(api, request, "cursor", TEXT);
        shared(api, request, "run", JsonTree.object("type", "string", "format", "uuid"));
    }

    private static void shared(OpenApiDocument api, OgcRequest request, String name, Map<String, Object> schema) {
        api.parameter(name, query(name, request.word("parameter." + name), schema));
    }

    private static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        return JsonTree.object(
                "name",
                name,
                "in",
                "query",
                "required",
                false,
                "description",
                description,
                "schema",
                schema,
                "style",
                "form",
                "explode",
                false);
    }

    static List<Object> ofItems(CollectionDeclaration collection, OgcRequest request) {
        List<Object> all = new ArrayList<>();
        for (String name : List.of(
                "f", "limit", "bbox", "datetime", "crs", "bbox-crs", "filter", "filter-lang", "filter-crs", "cursor")) {
            all.add(OpenApiDocument.parameterReference(name));
        }
        if (collection.process() != null) {
            all.add(OpenApiDocument.parameterReference("run"));
        }
        for (FeatureProperty property : collection.properties()) {
            all.add(query(
                    property.name(),
                    request.text(property.titleZh(), property.titleEn()),
                    property.type().schema()));
        }
        return all;
    }

    static List<Object> ofItem(CollectionDeclaration collection) {
        List<Object> all = new ArrayList<>();
        all.add(JsonTree.object(
                "name", "featureId", "in", "path", "required", true, "schema", JsonTree.object("type", "string")));
        all.add(OpenApiDocument.parameterReference("f"));
        all.add(OpenApiDocument.parameterReference("crs"));
        if (collection.process() != null) {
            all.add(OpenApiDocument.parameterReference("run"));
        }
        return all;
    }
}
