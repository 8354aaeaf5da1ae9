package org.jingtu.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A link of the OGC API.
 *
 * @param href absolute
 * @param rel relation, registered or an address
 * @param type media type of what it leads to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OgcLink(
        String href, String rel, @Nullable String type, @Nullable String title, @Nullable Boolean templated) {
    public static final String JSON = "application/json";
    public static final String GEOJSON = "application/geo+json";
    public static final String SCHEMA = "application/schema+json";
    public static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    public static final String HTML = "text/html";

    public OgcLink(String href, String rel, String type, String title) {
        this(href, rel, type, title, null);
    }
}
