package org.jingtu.ogc.feature;

import java.util.List;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcPart;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.ogc.OpenApiDocument;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What features add to the pages that all parts of the OGC API share. */
@Component
@Order(1)
class FeaturePart implements OgcPart {
    private static final List<String> CLASSES =
            List.of("http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections");

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
    public void describe(OpenApiDocument api, OgcRequest request) {}
}
