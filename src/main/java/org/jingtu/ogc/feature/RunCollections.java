package org.jingtu.ogc.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jingtu.ogc.OgcViewer;
import org.springframework.stereotype.Service;

/** Collections that show what runs left, run by run. */
@Service
public class RunCollections {
    /** More than any run leaves; a bound all the same. */
    private static final int MOST = 2_000_000;

    private final VisibleCollections collections;
    private final FeatureService service;

    RunCollections(VisibleCollections collections, FeatureService service) {
        this.collections = collections;
        this.service = service;
    }

    /** Of one process, as far as this viewer sees them. */
    public List<CollectionDeclaration> of(String process, OgcViewer viewer) {
        return collections.of(viewer).stream()
                .filter(collection -> process.equals(collection.process()))
                .toList();
    }

    /** All features of a run as GeoJSON in CRS84, as they come from the database. */
    public void write(CollectionDeclaration collection, UUID run, OgcViewer viewer, OutputStream out)
            throws IOException {
        FeatureScope scope = new FeatureScope(viewer.scope(), viewer.place(), run);
        FeatureQuery query = new FeatureQuery(collection, scope, List.of(), FeatureCrs.CRS84, Long.MIN_VALUE, MOST);
        String[] separator = {"\n"};
        write(out, "{\"type\":\"FeatureCollection\",\"features\":[");
        service.read(query, matched -> {}, (id, feature) -> {
            write(out, separator[0] + feature);
            separator[0] = ",\n";
        });
        write(out, "\n]}");
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
