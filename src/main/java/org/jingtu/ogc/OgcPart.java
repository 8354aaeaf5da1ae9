package org.jingtu.ogc;

import java.util.List;

/**
 * A part of the OGC API (features, tiles, processes), as a bean: what it adds to the pages that all parts share. Its own
 * paths are its controllers' business; they admit requests by {@link OgcEntrance} and answer by {@link OgcAnswers}.
 */
public interface OgcPart {
    /** Addresses of the conformance classes that hold. */
    List<String> conformanceClasses();

    /** Links on the landing page for this viewer. */
    List<OgcLink> landingLinks(OgcRequest request);

    /** Links on the page of a collection that this viewer sees. @param id of the collection */
    default List<OgcLink> collectionLinks(String id, OgcRequest request) {
        return List.of();
    }

    /** Adds the paths, parameters and schemas of this part for this viewer. */
    void describe(OpenApiDocument api, OgcRequest request);
}
