package org.jingtu.ogc.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.platform.JsonTree;
import org.jingtu.platform.run.RunInput;

/** Schemas of what processes take, in OpenAPI 3.0, out of their own declarations. */
final class InputSchemas {
    private static final Map<String, Object> TEXT = JsonTree.object("type", "string");

    private InputSchemas() {}

    /** Example: a choice of the words a and b is {@code {"type": "string", "enum": ["a", "b"], "default": "a"}}. */
    static Map<String, Object> of(RunInput input) {
        Map<String, Object> schema = new LinkedHashMap<>(bare(input));
        if (input.otherwise() != null) {
            schema.put("default", input.otherwise());
        }
        return schema;
    }

    private static Map<String, Object> bare(RunInput input) {
        return switch (input.kind()) {
            case TEXT -> JsonTree.object("type", "string", "minLength", 1);
            case DAY -> JsonTree.object("type", "string", "format", "date");
            case MOMENT ->
                JsonTree.object(
                        "oneOf",
                        List.of(
                                JsonTree.object("type", "string", "format", "date"),
                                JsonTree.object("type", "string", "format", "date-time")));
            case CHOICE -> JsonTree.object("type", "string", "enum", input.choices());
            case WORDS -> JsonTree.object("type", "array", "items", TEXT, "uniqueItems", true);
            case METRES ->
                JsonTree.object("type", "number", "minimum", input.least(), "maximum", input.most(), "x-unit", "m");
            case NUMBER ->
                JsonTree.object("type", "integer", "minimum", (int) input.least(), "maximum", (int) input.most());
            case RUN -> JsonTree.object("type", "string", "format", "uuid");
        };
    }
}
