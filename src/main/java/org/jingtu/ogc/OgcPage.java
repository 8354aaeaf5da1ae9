package org.jingtu.ogc;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A page that says what a JSON document says: members as rows, links as links. */
public final class OgcPage {
    private final OgcRequest request;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private String head = "";

    public OgcPage(OgcRequest request, String title) {
        this.request = request;
        this.title = title;
    }

    /** All of a document; its links last. */
    public OgcPage document(JsonNode document) {
        if (document.path("description").isString()) {
            body.append("<p class=\"lead\">")
                    .append(escape(document.path("description").asString()))
                    .append("</p>");
        }
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            if (!List.of("title", "description", "links").contains(member.getKey())) {
                body.append("<section><h2>").append(escape(member.getKey())).append("</h2>");
                value(member.getValue());
                body.append("</section>");
            }
        }
        links(document.path("links"));
        return this;
    }

    /** A map of the GeoJSON at an address. */
    public OgcPage map(String address) {
        head = "<link rel=\"stylesheet\" href=\"/vendor/leaflet/leaflet.css\">"
                + "<script type=\"module\" src=\"/js/pages/ogc.js\"></script>";
        body.append("<div id=\"map\" class=\"ogc-map\" data-source=\"")
                .append(escape(address))
                .append("\"></div>");
        return this;
    }

    /** Markup that is made by who calls; whatever came from data must be escaped. */
    public OgcPage raw(String html) {
        body.append(html);
        return this;
    }

    /** A list of links. */
    public OgcPage links(JsonNode links) {
        if (links.isArray() && !links.isEmpty()) {
            body.append("<section><h2>")
                    .append(escape(request.word("page.links")))
                    .append("</h2><ul class=\"ogc-links\">");
            for (JsonNode link : links) {
                body.append("<li>")
                        .append(anchor(link))
                        .append(" <code>")
                        .append(escape(link.path("rel").asString()))
                        .append("</code></li>");
            }
            body.append("</ul></section>");
        }
        return this;
    }

    /** The whole page. */
    public String html() {
        String heading = escape(title);
        return "<!doctype html>\n<html lang=\"" + (request.chinese() ? "zh-CN" : "en") + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + heading + "</title>\n<link rel=\"icon\" href=\"/img/logo.svg\" type=\"image/svg+xml\">\n"
                + "<link rel=\"stylesheet\" href=\"/css/tokens.css\">\n<link rel=\"stylesheet\" href=\"/css/base.css\">\n"
                + "<link rel=\"stylesheet\" href=\"/css/ogc.css\">\n" + head + "\n</head>\n<body class=\"page-ogc\">\n"
                + "<header>" + trail() + "</header>\n<main>\n<h1>" + heading + "</h1>\n" + body
                + "\n</main>\n</body>\n</html>\n";
    }

    /** The way from the landing page to here. */
    private String trail() {
        StringBuilder trail = new StringBuilder("<nav><a href=\"")
                .append(escape(request.base() + "?f=html"))
                .append("\">")
                .append(escape(request.word("page.landing")))
                .append("</a>");
        String way = request.base();
        for (String step : request.address().substring(request.base().length()).split("/")) {
            if (!step.isEmpty()) {
                way = way + "/" + step;
                trail.append(" / <a href=\"")
                        .append(escape(way + "?f=html"))
                        .append("\">")
                        .append(escape(step))
                        .append("</a>");
            }
        }
        return trail.append("</nav>").toString();
    }

    private void value(JsonNode value) {
        if (value.isObject()) {
            table(value);
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            for (JsonNode part : value) {
                body.append("<div class=\"ogc-card\">");
                table(part);
                body.append("</div>");
            }
        } else if (value.isArray()) {
            body.append("<ul>");
            for (JsonNode part : value) {
                body.append("<li>");
                value(part);
                body.append("</li>");
            }
            body.append("</ul>");
        } else {
            body.append(escape(value.asString("")));
        }
    }

    private void table(JsonNode object) {
        body.append("<table>");
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            body.append("<tr><th>").append(escape(member.getKey())).append("</th><td>");
            if ("links".equals(member.getKey())) {
                for (JsonNode link : member.getValue()) {
                    body.append(anchor(link)).append("<br>");
                }
            } else {
                value(member.getValue());
            }
            body.append("</td></tr>");
        }
        body.append("</table>");
    }

    private static String anchor(JsonNode link) {
        String href = link.path("href").asString("");
        String text = link.path("title").asString("").isEmpty()
                ? href
                : link.path("title").asString();
        return "<a href=\"" + escape(href) + "\">" + escape(text) + "</a>";
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
