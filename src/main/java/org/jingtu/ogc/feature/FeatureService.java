package org.jingtu.ogc.feature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.springframework.stereotype.Service;

/** What is asked of a collection: whose rows, of which run, where they lie. */
@Service
class FeatureService {
    /** Stands for no run at all: nothing has been analysed yet. */
    private static final UUID NO_RUN = new UUID(0, 0);

    private final FeatureRepository repository;
    private final RunService runs;
    private final CountyService counties;
    private final Cache<Place, FeatureExtent> extents = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    private record Place(String collection, FeatureScope scope) {}

    FeatureService(FeatureRepository repository, RunService runs, CountyService counties) {
        this.repository = repository;
        this.runs = runs;
        this.counties = counties;
    }

    /** @throws org.jingtu.platform.NotFoundException for a run that is not there or not of this collection */
    FeatureScope scope(CollectionDeclaration collection, OgcRequest request) {
        String process = collection.process();
        if (process == null) {
            return new FeatureScope(request.viewer().scope(), null);
        }
        Optional<UUID> named = request.parameter("run").map(FeatureService::uuid);
        UUID run = named.isPresent()
                ? runs.getDone(named.get(), process).id()
                : runs.findLatestDone(process).map(Run::id).orElse(NO_RUN);
        return new FeatureScope(request.viewer().scope(), run);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("run", "It is the number of a run.");
        }
    }

    /** Half a minute old at most. */
    FeatureExtent extent(CollectionDeclaration collection, FeatureScope scope) {
        return extents.get(new Place(collection.id(), scope), place -> repository.extent(collection, scope));
    }

    List<FeatureCrs> offeredCrs() {
        return FeatureCrs.offered(counties.get()).toList();
    }
}
