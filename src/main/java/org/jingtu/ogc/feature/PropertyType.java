package org.jingtu.ogc.feature;

import java.util.Map;
import org.jingtu.ogc.cql.CqlType;
import org.jingtu.platform.JsonTree;
import org.jspecify.annotations.Nullable;

/** What values of a property are. */
public enum PropertyType {
    TEXT("string", null),
    INTEGER("integer", null),
    NUMBER("number", null),
    BOOLEAN("boolean", null),
    /** A moment, {@code timestamptz}. */
    INSTANT("string", "date-time");

    private final String json;
    private final @Nullable String format;

    PropertyType(String json, @Nullable String format) {
        this.json = json;
        this.format = format;
    }

    /** What filters take it for. */
    CqlType filtered() {
        return switch (this) {
            case TEXT -> CqlType.TEXT;
            case INTEGER, NUMBER -> CqlType.NUMBER;
            case BOOLEAN -> CqlType.TRUTH;
            case INSTANT -> CqlType.MOMENT;
        };
    }

    /** As JSON Schema has it. */
    Map<String, Object> schema() {
        return JsonTree.object("type", json, "format", format);
    }
}
