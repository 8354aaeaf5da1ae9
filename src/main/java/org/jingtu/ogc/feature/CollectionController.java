package org.jingtu.ogc.feature;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingtu.ogc.OgcAnswers;
import org.jingtu.ogc.OgcEntrance;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcPart;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.JsonTree;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What collections there are and what each is. */
@RestController
class CollectionController {
    private static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    private final OgcEntrance entrance;
    private final OgcAnswers answers;
    private final VisibleCollections collections;
    private final FeatureService service;
    private final List<OgcPart> parts;

    CollectionController(
            OgcEntrance entrance,
            OgcAnswers answers,
            VisibleCollections collections,
            FeatureService service,
            List<OgcPart> parts) {
        this.entrance = entrance;
        this.answers = answers;
        this.collections = collections;
        this.service = service;
        this.parts = parts;
    }

    @GetMapping({"/ogc/collections", "/ogc/collections/"})
    ResponseEntity<byte[]> collections(HttpServletRequest http) throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        List<String> crs = service.offeredCrs().stream().map(FeatureCrs::uri).toList();
        List<Object> all = new ArrayList<>();
        for (CollectionDeclaration collection : collections.of(request.viewer())) {
            all.add(describe(collection, request, List.of("#/crs")));
        }
        String title = request.word("page.collections");
        return answers.of(
                request,
                OgcLink.JSON,
                title,
                JsonTree.object(
                        "title", title, "links", request.selfLinks(OgcLink.JSON), "crs", crs, "collections", all));
    }

    @GetMapping({"/ogc/collections/{id}", "/ogc/collections/{id}/"})
    ResponseEntity<byte[]> collection(@PathVariable String id, HttpServletRequest http)
            throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http);
        CollectionDeclaration collection = collections.get(id, request.viewer());
        List<String> crs = service.offeredCrs().stream().map(FeatureCrs::uri).toList();
        return answers.of(request, OgcLink.JSON, title(collection, request), describe(collection, request, crs));
    }

    @GetMapping({"/ogc/collections/{id}/queryables", "/ogc/collections/{id}/queryables/"})
    ResponseEntity<byte[]> queryables(@PathVariable String id, HttpServletRequest http)
            throws HttpMediaTypeNotAcceptableException {
        OgcRequest request = entrance.admit(http, Set.of());
        CollectionDeclaration collection = collections.get(id, request.viewer());
        Map<String, Object> properties = new LinkedHashMap<>();
        for (FeatureProperty property : collection.properties()) {
            Map<String, Object> schema =
                    new LinkedHashMap<>(JsonTree.object("title", request.text(property.titleZh(), property.titleEn())));
            schema.putAll(property.type().schema());
            properties.put(property.name(), schema);
        }
        properties.put(
                CollectionDeclaration.GEOMETRY,
                JsonTree.object(
                        "title",
                        request.word("property.geom"),
                        "format",
                        collection.shape().format(),
                        "x-ogc-role",
                        "primary-geometry"));
        String title = title(collection, request);
        return answers.of(
                request,
                OgcLink.SCHEMA,
                title + " · " + request.word("page.queryables"),
                JsonTree.object(
                        "$schema",
                        "https://json-schema.org/draft/2020-12/schema",
                        "$id",
                        request.address(),
                        "type",
                        "object",
                        "title",
                        title,
                        "properties",
                        properties,
                        "additionalProperties",
                        false));
    }

    private Map<String, Object> describe(CollectionDeclaration collection, OgcRequest request, List<String> crs) {
        String address = request.at("/collections/" + collection.id());
        List<OgcLink> links = new ArrayList<>();
        links.add(new OgcLink(address + "?f=json", "self", OgcLink.JSON, request.word("form.json")));
        links.add(new OgcLink(address + "?f=html", "alternate", OgcLink.HTML, request.word("form.html")));
        links.add(new OgcLink(address + "/items?f=json", "items", OgcLink.GEOJSON, request.word("page.items")));
        links.add(new OgcLink(address + "/items?f=html", "items", OgcLink.HTML, request.word("page.items")));
        links.add(new OgcLink(
                address + "/queryables?f=json", QUERYABLES, OgcLink.SCHEMA, request.word("page.queryables")));
        parts.forEach(part -> links.addAll(part.collectionLinks(collection.id(), request)));
        return JsonTree.object(
                "id", collection.id(),
                "title", title(collection, request),
                "description", request.text(collection.descriptionZh(), collection.descriptionEn()),
                "extent",
                        service.extent(collection, service.scope(collection, request))
                                .json(),
                "itemType", "feature",
                "crs", crs,
                "storageCrs", FeatureCrs.CGCS2000.uri(),
                "links", links);
    }

    static String title(CollectionDeclaration collection, OgcRequest request) {
        return request.text(collection.titleZh(), collection.titleEn());
    }
}
