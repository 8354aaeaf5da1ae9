package org.jingtu.ogc.feature;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jingtu.ogc.OgcViewer;
import org.jingtu.platform.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Which collections there are for whom; one that somebody may not see does not exist for them. Runs are of the whole
 * county, so who is bound to a place has none.
 */
@Service
public class VisibleCollections {
    private final List<CollectionDeclaration> all;
    private final Set<String> open;

    VisibleCollections(
            List<FeatureCollection> collections, @Value("${jingtu.ogc.anonymous-collections:}") Set<String> open) {
        this.all = collections.stream()
                .map(FeatureCollection::declaration)
                .sorted(Comparator.comparing(CollectionDeclaration::id))
                .toList();
        this.open = open;
    }

    /** By id. */
    public List<CollectionDeclaration> of(OgcViewer viewer) {
        return all.stream().filter(c -> isVisible(c, viewer)).toList();
    }

    /** @throws NotFoundException when there is none of this name for this viewer */
    public CollectionDeclaration get(String id, OgcViewer viewer) {
        return of(viewer).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("collection " + id));
    }

    private boolean isVisible(CollectionDeclaration collection, OgcViewer viewer) {
        if (viewer.isAnonymous()) {
            return open.contains(collection.id());
        }
        boolean runForPlace = collection.process() != null && viewer.place() != null;
        return viewer.sees(collection.audience()) && !runForPlace;
    }
}
