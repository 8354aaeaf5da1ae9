package org.jingtu.ogc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request at the OGC API, admitted: its parameters are known ones, each given once.
 *
 * @param base absolute address of the landing page, without slash at the end
 * @param address absolute address that was asked for, without query and without slash at the end
 * @param parameters that were given
 * @param format in which the answer is wanted
 * @param chinese whether people read it in Chinese, else in English
 */
public record OgcRequest(
        String base,
        String address,
        Map<String, String> parameters,
        OgcFormat format,
        boolean chinese,
        OgcViewer viewer) {

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The text in the reader's language. */
    public String text(String zh, String en) {
        return chinese ? zh : en;
    }

    /** A word of {@code ogc-words.properties} in the reader's language. */
    public String word(String key) {
        return OgcWords.get(key, chinese);
    }

    /** An absolute address below the landing page. @param path begins with a slash */
    public String at(String path) {
        return base + path;
    }

    /** This address with other parameters. */
    public String with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putAll(others);
        return address
                + all.entrySet().stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", all.isEmpty() ? "" : "?", ""));
    }

    /** Links to this answer and to its other form. @param jsonType media type of the JSON form */
    public List<OgcLink> selfLinks(String jsonType) {
        OgcLink json = new OgcLink(
                with(Map.of("f", OgcFormat.JSON.code())),
                format == OgcFormat.JSON ? "self" : "alternate",
                jsonType,
                word("form.json"));
        OgcLink html = new OgcLink(
                with(Map.of("f", OgcFormat.HTML.code())),
                format == OgcFormat.HTML ? "self" : "alternate",
                OgcLink.HTML,
                word("form.html"));
        return format == OgcFormat.JSON ? List.of(json, html) : List.of(html, json);
    }
}
