package org.jingtu.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.JsonTree;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages that all parts of the OGC API share: landing page, conformance, OpenAPI. */
@RestController
class LandingController {
    private static final List<String> COMMON = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/landing-page",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/oas30");

    private final OgcEntrance entrance;
    private final OgcAnswers answers;
    private final List<OgcPart> parts;
    private final CountyService counties;

    LandingController(OgcEntrance entrance, OgcAnswers answers, List<OgcPart> parts, CountyService counties) {
        this.entrance = entrance;
        this.answers = answers;
        this.parts = parts;
        this.counties = counties;
    }

    @GetMapping({"/ogc", "/ogc/"})
    ResponseEntity<byte[]> landing(HttpServletRequest http) throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        List<OgcLink> links = new ArrayList<>(request.selfLinks(OgcLink.JSON));
        links.add(new OgcLink(request.at("/api"), "service-desc", OgcLink.OPENAPI, request.word("page.api")));
        links.add(new OgcLink(request.at("/api?f=html"), "service-doc", OgcLink.HTML, request.word("page.api")));
        links.add(
                new OgcLink(request.at("/conformance"), "conformance", OgcLink.JSON, request.word("page.conformance")));
        parts.forEach(part -> links.addAll(part.landingLinks(request)));
        String title = title(request);
        return answers.of(
                request,
                OgcLink.JSON,
                title,
                JsonTree.object("title", title, "description", request.word("landing.description"), "links", links));
    }

    @GetMapping({"/ogc/conformance", "/ogc/conformance/"})
    ResponseEntity<byte[]> conformance(HttpServletRequest http) throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        List<String> classes = new ArrayList<>(COMMON);
        parts.forEach(part -> classes.addAll(part.conformanceClasses()));
        return answers.of(
                request,
                OgcLink.JSON,
                request.word("page.conformance"),
                JsonTree.object(
                        "conformsTo", classes.stream().distinct().toList(), "links", request.selfLinks(OgcLink.JSON)));
    }

    @GetMapping({"/ogc/api", "/ogc/api/"})
    ResponseEntity<byte[]> api(HttpServletRequest http) throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        OpenApiDocument api = new OpenApiDocument();
        describe(api, request);
        parts.forEach(part -> part.describe(api, request));
        String version = getClass().getPackage().getImplementationVersion();
        Map<String, Object> document = api.document(
                request, title(request), request.word("landing.description"), version == null ? "dev" : version);
        return answers.of(request, OgcLink.OPENAPI, request.word("page.api"), document);
    }

    private static void describe(OpenApiDocument api, OgcRequest request) {
        String tag = "Capabilities";
        api.tag(tag, request.word("api.capabilities"));
        Map<String, Object> any = JsonTree.object("type", "object");
        api.parameter(
                "f",
                JsonTree.object(
                        "name",
                        "f",
                        "in",
                        "query",
                        "required",
                        false,
                        "description",
                        request.word("parameter.f"),
                        "schema",
                        JsonTree.object("type", "string", "enum", List.of("json", "html")),
                        "style",
                        "form",
                        "explode",
                        false));
        api.schema("problem", problemSchema());
        List<?> f = List.of(OpenApiDocument.parameterReference("f"));
        api.operation(
                "/",
                "get",
                OpenApiDocument.get(
                        tag,
                        "getLandingPage",
                        request.word("page.landing"),
                        f,
                        OpenApiDocument.ok("", OgcLink.JSON, any)));
        api.operation(
                "/conformance",
                "get",
                OpenApiDocument.get(
                        tag,
                        "getConformance",
                        request.word("page.conformance"),
                        f,
                        OpenApiDocument.ok("", OgcLink.JSON, any)));
        api.operation(
                "/api",
                "get",
                OpenApiDocument.get(
                        tag, "getApi", request.word("page.api"), f, OpenApiDocument.ok("", OgcLink.OPENAPI, any)));
    }

    private static Map<String, Object> problemSchema() {
        Map<String, Object> text = JsonTree.object("type", "string");
        return JsonTree.object(
                "type", "object",
                "required", List.of("type", "title", "status", "code"),
                "properties",
                        JsonTree.object(
                                "type", text,
                                "title", text,
                                "titleZh", text,
                                "status", JsonTree.object("type", "integer"),
                                "detail", text,
                                "code", text));
    }

    private String title(OgcRequest request) {
        County county = counties.get();
        return request.text(county.nameZh() + " · 净图", county.nameEn() + " · Jingtu");
    }
}
