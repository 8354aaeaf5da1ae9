package org.jingtu.ogc.feature;

import static org.jingtu.ogc.OgcPage.escape;

import java.math.MathContext;
import java.util.Map;
import org.jingtu.ogc.OgcPage;
import org.jingtu.ogc.OgcRequest;
import tools.jackson.databind.JsonNode;

/** Pages for people: features on a map and in a table. */
final class FeatureHtml {
    /** Digits that a person reads; programs get all. */
    private static final MathContext SHORT = new MathContext(6);

    private FeatureHtml() {}

    static String list(OgcRequest request, CollectionDeclaration collection, JsonNode page) {
        StringBuilder rows = new StringBuilder("<p class=\"lead\">")
                .append(escape(request.text(collection.descriptionZh(), collection.descriptionEn())))
                .append(" ")
                .append(page.path("numberReturned").asInt())
                .append(" / ")
                .append(page.path("numberMatched").asInt())
                .append("</p><section><table class=\"ogc-rows\"><tr><th>id</th>");
        for (FeatureProperty property : collection.properties()) {
            rows.append("<th title=\"")
                    .append(escape(property.name()))
                    .append("\">")
                    .append(escape(request.text(property.titleZh(), property.titleEn())))
                    .append("</th>");
        }
        rows.append("</tr>");
        for (JsonNode feature : page.path("features")) {
            String id = feature.path("id").asString();
            rows.append("<tr><td><a href=\"")
                    .append(escape(request.address() + "/" + id + "?f=html"))
                    .append("\">")
                    .append(escape(id))
                    .append("</a></td>");
            for (FeatureProperty property : collection.properties()) {
                rows.append("<td>").append(value(feature, property)).append("</td>");
            }
            rows.append("</tr>");
        }
        rows.append("</table></section>");
        return new OgcPage(request, CollectionController.title(collection, request))
                .map(request.with(Map.of(
                        "f",
                        "json",
                        "limit",
                        String.valueOf(Math.max(1, page.path("numberReturned").asInt())))))
                .raw(rows.toString())
                .links(page.path("links"))
                .html();
    }

    static String single(OgcRequest request, CollectionDeclaration collection, JsonNode feature) {
        StringBuilder rows = new StringBuilder("<section><table>");
        for (FeatureProperty property : collection.properties()) {
            rows.append("<tr><th title=\"")
                    .append(escape(property.name()))
                    .append("\">")
                    .append(escape(request.text(property.titleZh(), property.titleEn())))
                    .append("</th><td>")
                    .append(value(feature, property))
                    .append("</td></tr>");
        }
        rows.append("</table></section>");
        String title = CollectionController.title(collection, request) + " "
                + feature.path("id").asString();
        return new OgcPage(request, title)
                .map(request.address() + "?f=json")
                .raw(rows.toString())
                .links(feature.path("links"))
                .html();
    }

    private static String value(JsonNode feature, FeatureProperty property) {
        JsonNode value = feature.path("properties").path(property.name());
        return value.isFloatingPointNumber()
                ? value.decimalValue().round(SHORT).stripTrailingZeros().toPlainString()
                : escape(value.asString(""));
    }
}
