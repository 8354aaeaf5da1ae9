package org.jingtu.ogc.feature;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcPart;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.ogc.OpenApiDocument;
import org.jingtu.platform.JsonTree;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What features add to the pages that all parts of the OGC API share. */
@Component
@Order(1)
class FeaturePart implements OgcPart {
    private static final String SPEC = "http://www.opengis.net/spec/";
    private static final List<String> CLASSES = Stream.of(
                    "ogcapi-common-2/1.0/conf/collections",
                    "ogcapi-features-1/1.0/conf/core",
                    "ogcapi-features-1/1.0/conf/geojson",
                    "ogcapi-features-1/1.0/conf/html",
                    "ogcapi-features-1/1.0/conf/oas30",
                    "ogcapi-features-2/1.0/conf/crs",
                    "ogcapi-features-3/1.0/conf/queryables",
                    "ogcapi-features-3/1.0/conf/queryables-query-parameters",
                    "ogcapi-features-3/1.0/conf/filter",
                    "ogcapi-features-3/1.0/conf/features-filter",
                    "cql2/1.0/conf/cql2-text",
                    "cql2/1.0/conf/cql2-json",
                    "cql2/1.0/conf/basic-cql2",
                    "cql2/1.0/conf/advanced-comparison-operators",
                    "cql2/1.0/conf/case-insensitive-comparison",
                    "cql2/1.0/conf/basic-spatial-functions",
                    "cql2/1.0/conf/basic-spatial-functions-plus",
                    "cql2/1.0/conf/temporal-functions",
                    "cql2/1.0/conf/property-property",
                    "cql2/1.0/conf/arithmetic")
            .map(SPEC::concat)
            .toList();
    private static final String TAG = "Data";

    private final VisibleCollections collections;
    private final FeatureService service;

    FeaturePart(VisibleCollections collections, FeatureService service) {
        this.collections = collections;
        this.service = service;
    }

    @Override
    public List<String> conformanceClasses() {
        return CLASSES;
    }

    @Override
    public List<OgcLink> landingLinks(OgcRequest request) {
        return List.of(
                new OgcLink(request.at("/collections?f=json"), "data", OgcLink.JSON, request.word("page.collections")),
                new OgcLink(request.at("/collections?f=html"), "data", OgcLink.HTML, request.word("page.collections")));
    }

    @Override
    public void describe(OpenApiDocument api, OgcRequest request) {
        api.tag(TAG, request.word("page.items"));
        FeatureParameters.describe(api, request, service.offeredCrs());
        api.schema("featureGeoJSON", FeatureSchemas.feature());
        api.schema("featureCollectionGeoJSON", FeatureSchemas.collection());
        List<?> f = List.of(OpenApiDocument.parameterReference("f"));
        Map<String, Object> any = JsonTree.object("type", "object");
        get(api, "/collections", "getCollections", request.word("page.collections"), f, OgcLink.JSON, any);
        for (CollectionDeclaration collection : collections.of(request.viewer())) {
            String path = "/collections/" + collection.id();
            String title = CollectionController.title(collection, request);
            String id = collection.id().replace('-', '_');
            get(api, path, "describe_" + id, title, f, OgcLink.JSON, any);
            get(api, path + "/queryables", "queryables_" + id, title, f, OgcLink.SCHEMA, any);
            get(
                    api,
                    path + "/items",
                    "list_" + id,
                    title,
                    FeatureParameters.ofItems(collection, request),
                    OgcLink.GEOJSON,
                    OpenApiDocument.schemaReference("featureCollectionGeoJSON"));
            get(
                    api,
                    path + "/items/{featureId}",
                    "get_" + id,
                    title,
                    FeatureParameters.ofItem(collection),
                    OgcLink.GEOJSON,
                    OpenApiDocument.schemaReference("featureGeoJSON"));
        }
    }

    private static void get(
            OpenApiDocument api,
            String path,
            String id,
            String summary,
            List<?> parameters,
            String type,
            Map<String, Object> schema) {
        api.operation(
                path,
                "get",
                OpenApiDocument.get(TAG, id, summary, parameters, OpenApiDocument.ok(summary, type, schema)));
    }
}
