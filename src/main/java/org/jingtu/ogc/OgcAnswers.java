package org.jingtu.ogc;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives a document as JSON or as a page that says the same. */
@Component
public class OgcAnswers {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final JsonMapper json;

    OgcAnswers(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param type media type of the JSON form
     * @param title of the page, in the reader's language
     * @param document anything that Jackson writes as an object
     */
    public ResponseEntity<byte[]> of(OgcRequest request, String type, String title, Object document) {
        JsonNode tree = json.valueToTree(document);
        return request.format() == OgcFormat.HTML
                ? page(new OgcPage(request, title).document(tree).html())
                : ok().contentType(MediaType.parseMediaType(type)).body(json.writeValueAsBytes(tree));
    }

    /** A page that was made already. */
    public ResponseEntity<byte[]> page(String html) {
        return ok().contentType(HTML).body(html.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, "Accept", "Accept-Language", "Cookie", "Authorization");
    }
}
