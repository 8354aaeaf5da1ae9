package org.jingtu.ogc.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an execution is asked for, read from the body of a request.
 *
 * @param inputs plain values by name
 * @param outputs id, and whether it goes out by reference
 * @param raw whether results go out as they are, else in one document
 */
record ExecuteRequest(JsonNode inputs, Map<String, Boolean> outputs, boolean raw) {
    private static final Set<String> MEMBERS = Set.of("id", "inputs", "outputs", "response");

    /**
     * @param offered what the process gives; all of it by value when nothing is said
     * @throws BadRequestException naming what does not fit
     */
    static ExecuteRequest read(JsonNode body, List<OutputDescription> offered) {
        if (!body.isObject()) {
            throw new BadRequestException("body", "It is a JSON object with inputs, outputs and response.");
        }
        for (String name : body.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw new BadRequestException(
                        name, name + " is not known here; there are id, inputs, outputs, response.");
            }
        }
        String response = body.path("response").asString("raw");
        if (!Set.of("raw", "document").contains(response)) {
            throw new BadRequestException("response", "It is raw or document.");
        }
        return new ExecuteRequest(
                inputs(body.get("inputs")), outputs(body.get("outputs"), offered), "raw".equals(response));
    }

    private static JsonNode inputs(@Nullable JsonNode given) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        if (given == null || given.isNull()) {
            return plain;
        }
        if (!given.isObject()) {
            throw new BadRequestException("inputs", "It is an object of values by name.");
        }
        for (Map.Entry<String, JsonNode> input : given.properties()) {
            JsonNode value = input.getValue();
            if (value.has("href")) {
                throw new BadRequestException(input.getKey(), "Values are given in the request, not by reference.");
            }
            plain.set(input.getKey(), value.has("value") ? value.get("value") : value);
        }
        return plain;
    }

    private static Map<String, Boolean> outputs(@Nullable JsonNode given, List<OutputDescription> offered) {
        Map<String, Boolean> outputs = new LinkedHashMap<>();
        if (given == null || given.isNull()) {
            offered.forEach(output -> outputs.put(output.id(), false));
            return outputs;
        }
        if (!given.isObject() || given.isEmpty()) {
            throw new BadRequestException("outputs", "It is an object of outputs by name, one at least.");
        }
        for (Map.Entry<String, JsonNode> asked : given.properties()) {
            OutputDescription output = offered.stream()
                    .filter(known -> known.id().equals(asked.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new BadRequestException(
                            "outputs",
                            "Outputs here are "
                                    + String.join(
                                            " ",
                                            offered.stream()
                                                    .map(OutputDescription::id)
                                                    .toList()) + "."));
            outputs.put(output.id(), isByReference(output, asked.getValue()));
        }
        return outputs;
    }

    private static boolean isByReference(OutputDescription output, JsonNode asked) {
        String type = asked.path("format").path("mediaType").asString(output.mediaType());
        if (!type.equals(output.mediaType())) {
            throw new BadRequestException("outputs", output.id() + " goes out as " + output.mediaType() + ".");
        }
        String transmission = asked.path("transmissionMode").asString("value");
        if (!Set.of("value", "reference").contains(transmission)) {
            throw new BadRequestException("outputs", "The transmissionMode is value or reference.");
        }
        return "reference".equals(transmission);
    }
}
