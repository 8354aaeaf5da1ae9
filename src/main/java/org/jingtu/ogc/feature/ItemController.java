package org.jingtu.ogc.feature;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jingtu.ogc.OgcAnswers;
import org.jingtu.ogc.OgcEntrance;
import org.jingtu.ogc.OgcFormat;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features of a collection: page by page, and one by one. */
@RestController
class ItemController {
    static final Set<String> PARAMETERS =
            Set.of("limit", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang", "filter-crs", "cursor");

    private static final String CONTENT_CRS = "Content-Crs";
    private static final int BUFFER_BYTES = 1 << 16;

    private final OgcEntrance entrance;
    private final OgcAnswers answers;
    private final VisibleCollections collections;
    private final FeatureService service;
    private final JsonMapper json;

    ItemController(
            OgcEntrance entrance,
            OgcAnswers answers,
            VisibleCollections collections,
            FeatureService service,
            JsonMapper json) {
        this.entrance = entrance;
        this.answers = answers;
        this.collections = collections;
        this.service = service;
        this.json = json;
    }

    @GetMapping({"/ogc/collections/{id}/items", "/ogc/collections/{id}/items/"})
    @Nullable
    ResponseEntity<byte[]> items(@PathVariable String id, HttpServletRequest http, HttpServletResponse answer)
            throws HttpMediaTypeNotAcceptableException {
        CollectionDeclaration collection = collections.get(id, entrance.viewer(http));
        OgcRequest request = entrance.admit(http, parameters(collection));
        FeatureQuery query = service.query(collection, request);
        if (request.format() == OgcFormat.HTML) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            write(request, query, () -> page);
            return answers.page(FeatureHtml.list(request, collection, json.readTree(page.toByteArray())));
        }
        write(request, query, () -> open(query, answer));
        return null;
    }

    private static Set<String> parameters(CollectionDeclaration collection) {
        Set<String> known = new HashSet<>(PARAMETERS);
        collection.properties().forEach(property -> known.add(property.name()));
        if (collection.process() != null) {
            known.add("run");
        }
        return known;
    }

    private void write(OgcRequest request, FeatureQuery query, Supplier<OutputStream> open) {
        FeaturePage page = new FeaturePage(request, query, json, open);
        service.read(query, page::matched, page);
        page.end();
    }

    private static OutputStream open(FeatureQuery query, HttpServletResponse answer) {
        answer.setContentType(OgcLink.GEOJSON);
        answer.setHeader(CONTENT_CRS, "<" + query.crs().uri() + ">");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        answer.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Cookie, Authorization");
        try {
            return new BufferedOutputStream(answer.getOutputStream(), BUFFER_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping({"/ogc/collections/{id}/items/{feature}", "/ogc/collections/{id}/items/{feature}/"})
    @Nullable
    ResponseEntity<byte[]> item(@PathVariable String id, @PathVariable String feature, HttpServletRequest http)
            throws HttpMediaTypeNotAcceptableException {
        CollectionDeclaration collection = collections.get(id, entrance.viewer(http));
        Set<String> known = collection.process() == null ? Set.of("crs") : Set.of("crs", "run");
        OgcRequest request = entrance.admit(http, known);
        FeatureCrs crs = FeatureConditions.crs(request, "crs", service.offeredCrs());
        String found = service.find(collection, request, number(feature, id), crs);
        List<OgcLink> links = new ArrayList<>(request.selfLinks(OgcLink.GEOJSON));
        links.add(new OgcLink(
                request.at("/collections/" + id),
                "collection",
                OgcLink.JSON,
                CollectionController.title(collection, request)));
        String whole = found.substring(0, found.length() - 1) + ",\"links\":" + json.writeValueAsString(links) + "}";
        if (request.format() == OgcFormat.HTML) {
            JsonNode tree = json.readTree(whole);
            return answers.page(FeatureHtml.single(request, collection, tree));
        }
        byte[] body = whole.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        boolean isKnown = new ServletWebRequest(http).checkNotModified(tag);
        ResponseEntity.BodyBuilder answer = isKnown ? ResponseEntity.status(304) : ResponseEntity.ok();
        answer.eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, "Accept", "Accept-Language", "Cookie", "Authorization")
                .header(CONTENT_CRS, "<" + crs.uri() + ">")
                .contentType(MediaType.parseMediaType(OgcLink.GEOJSON));
        return isKnown ? answer.build() : answer.body(body);
    }

    private static long number(String feature, String collection) {
        try {
            return Long.parseLong(feature);
        } catch (NumberFormatException e) {
            throw new NotFoundException("feature " + feature + " of " + collection);
        }
    }
}
