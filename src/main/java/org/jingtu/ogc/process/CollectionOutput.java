package org.jingtu.ogc.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jingtu.ogc.OgcLink;
import org.jingtu.ogc.OgcViewer;
import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.RunCollections;

/** What a run left in a collection, whole. */
record CollectionOutput(String process, CollectionDeclaration collection, RunCollections collections)
        implements ProcessOutput {
    @Override
    public OutputDescription description() {
        return new OutputDescription(collection.id(), collection.titleZh(), collection.titleEn(), OgcLink.GEOJSON);
    }

    @Override
    public void write(UUID run, OgcViewer viewer, OutputStream out) throws IOException {
        collections.write(collection, run, viewer, out);
    }
}
