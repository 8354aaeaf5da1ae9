package org.jingtu.track.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as the database can keep it: PostgreSQL's jsonb knows neither U+0000 nor halves of surrogate pairs, which devices
 * do send. Each becomes U+FFFD, so that a broken attribute never costs a position.
 */
final class StorableJson {
    private static final char REPLACEMENT = '\uFFFD';
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StorableJson() {}

    static String of(JsonNode json) {
        return storable(json).toString();
    }

    /** As deep as the reader let it be. */
    private static JsonNode storable(JsonNode node) {
        if (node.isString()) {
            return NODES.stringNode(storable(node.asString()));
        }
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties().forEach(each -> object.set(storable(each.getKey()), storable(each.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(each -> array.add(storable(each)));
            return array;
        }
        return node;
    }

    private static String storable(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            boolean pair = Character.isHighSurrogate(c)
                    && k + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(k + 1));
            if (pair) {
                k++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                mended.setCharAt(k, REPLACEMENT);
            }
        }
        return mended.toString();
    }
}
