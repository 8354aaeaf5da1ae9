package org.jingtu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameter card of an analysis on files: inputs, parameters, seconds, result. */
final class AnalysisCard {
    private final Map<String, Object> input = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> reasons = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Map<String, Object> result = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    AnalysisCard() {
        seconds.put("read", 0.0);
        seconds.put("compute", 0.0);
        seconds.put("write", 0.0);
    }

    /** The first file counts at the top of {@code input}; others have an entry of their role. */
    void input(String role, Path file, Layer layer) {
        Map<String, Object> entry = input;
        if (!input.isEmpty()) {
            entry = new LinkedHashMap<>();
            input.put(role, entry);
        } else {
            entry.put("role", role);
        }
        entry.put("file", String.valueOf(file.getFileName()));
        entry.put("format", layer.format());
        entry.put("crs", layer.datum());
        entry.put("rows", layer.rowsRead());
        entry.put("used", layer.size());
        entry.put("refusedRows", layer.refusedRows());
        entry.put("refused", layer.refused());
        entry.put("notes", layer.notes());
    }

    /** A file whose summary is made elsewhere. */
    void input(Map<String, Object> summary) {
        input.putAll(summary);
    }

    /** A further file whose summary is made elsewhere. */
    void input(String role, Map<String, Object> summary) {
        input.put(role, summary);
    }

    /** What a reader of the result must know. */
    void warning(String text) {
        warnings.add(text);
    }

    void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    /** Why a parameter was chosen automatically. */
    void reason(String name, String why) {
        reasons.put(name, why);
    }

    void result(String name, Object value) {
        result.put(name, value);
    }

    void seconds(String phase, long nanos) {
        seconds.merge(phase, nanos / 1e9, Double::sum);
    }

    Map<String, Object> toMap(String process) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("process", process);
        card.put("input", input);
        card.put("parameters", parameters);
        card.put("chosen", reasons);
        card.put("seconds", seconds);
        card.put("warnings", warnings);
        card.put("codeVersion", version());
        card.put("result", result);
        return card;
    }

    private static String version() {
        String version = AnalysisCard.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }
}
