package org.jingtu.ogc.feature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jingtu.ogc.OgcFormat;
import org.jingtu.ogc.OgcRequest;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.OverloadedException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.springframework.stereotype.Service;

/** What is asked of a collection: whose rows, of which run, where they lie. */
@Service
class FeatureService {
    /** Stands for no run at all: nothing has been analysed yet. */
    private static final UUID NO_RUN = new UUID(0, 0);

    /** Features in a page when nothing is said; programs page by it. */
    static final int DEFAULT_LIMIT = 1_000;
    /** The most; who asks for more gets so many. */
    static final int LARGEST_LIMIT = 10_000;

    private static final int HTML_LIMIT = 100;
    /** Fewer than there are connections: others want some too. */
    private static final int AT_ONCE = 6;

    private static final int WAIT_SECONDS = 5;

    private final Semaphore reading = new Semaphore(AT_ONCE);
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
            return new FeatureScope(request.viewer().scope(), request.viewer().place(), null);
        }
        Optional<UUID> named = request.parameter("run").map(FeatureService::uuid);
        UUID run = named.isPresent()
                ? runs.getDone(named.get(), process).id()
                : runs.findLatestDone(process).map(Run::id).orElse(NO_RUN);
        return new FeatureScope(request.viewer().scope(), request.viewer().place(), run);
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

    /** @throws BadRequestException naming the parameter that does not fit */
    FeatureQuery query(CollectionDeclaration collection, OgcRequest request) {
        List<FeatureCrs> offered = offeredCrs();
        return new FeatureQuery(
                collection,
                scope(collection, request),
                FeatureConditions.of(collection, request, offered),
                FeatureConditions.crs(request, "crs", offered),
                request.parameter("cursor").map(PageCursor::read).orElse(Long.MIN_VALUE),
                limit(request));
    }

    private static int limit(OgcRequest request) {
        String text = request.parameters().get("limit");
        if (text == null) {
            return request.format() == OgcFormat.HTML ? HTML_LIMIT : DEFAULT_LIMIT;
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) == 0) {
            throw new BadRequestException("limit", "It is a whole number from 1 on.");
        }
        return (int) Math.min(Long.parseLong(text), LARGEST_LIMIT);
    }

    /**
     * Reads a page.
     *
     * @throws OverloadedException when too many are being read, or this one takes too long
     * @throws BadRequestException when the filter computes something that has no value
     */
    void read(FeatureQuery query, LongConsumer matched, FeatureRepository.RowReader rows) {
        try {
            if (!reading.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new OverloadedException("Too many pages are being read.", WAIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OverloadedException("The service is stopping.", WAIT_SECONDS);
        }
        try {
            repository.read(query, matched, rows);
        } finally {
            reading.release();
        }
    }

    /** A feature as GeoJSON. @throws NotFoundException when there is none of this number for this viewer */
    String find(CollectionDeclaration collection, OgcRequest request, long id, FeatureCrs crs) {
        return repository
                .find(collection, scope(collection, request), id, crs)
                .orElseThrow(() -> new NotFoundException("feature " + id + " of " + collection.id()));
    }

    List<FeatureCrs> offeredCrs() {
        return FeatureCrs.offered(counties.get()).toList();
    }
}
