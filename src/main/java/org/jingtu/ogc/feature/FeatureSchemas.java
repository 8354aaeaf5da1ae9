package org.jingtu.ogc.feature;

import java.util.List;
import java.util.Map;
import org.jingtu.platform.JsonTree;

/** Schemas of what features go out as, in OpenAPI 3.0. */
final class FeatureSchemas {
    private static final Map<String, Object> OBJECT = JsonTree.object("type", "object");
    private static final Map<String, Object> COUNT = JsonTree.object("type", "integer", "minimum", 0);

    private FeatureSchemas() {}

    static Map<String, Object> feature() {
        return JsonTree.object(
                "type", "object",
                "required", List.of("type", "geometry", "properties"),
                "properties",
                        JsonTree.object(
                                "type", constant("Feature"),
                                "id", JsonTree.object("type", "integer"),
                                "geometry", JsonTree.object("type", "object", "nullable", true),
                                "properties", OBJECT,
                                "links", links()));
    }

    static Map<String, Object> collection() {
        return JsonTree.object(
                "type", "object",
                "required", List.of("type", "features"),
                "properties",
                        JsonTree.object(
                                "type", constant("FeatureCollection"),
                                "features",
                                        JsonTree.object(
                                                "type",
                                                "array",
                                                "items",
                                                JsonTree.object("$ref", "#/components/schemas/featureGeoJSON")),
                                "numberMatched", COUNT,
                                "numberReturned", COUNT,
                                "timeStamp", JsonTree.object("type", "string", "format", "date-time"),
                                "links", links()));
    }

    private static Map<String, Object> constant(String value) {
        return JsonTree.object("type", "string", "enum", List.of(value));
    }

    private static Map<String, Object> links() {
        return JsonTree.object("type", "array", "items", OBJECT);
    }
}
