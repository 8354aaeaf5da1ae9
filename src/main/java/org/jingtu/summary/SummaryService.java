package org.jingtu.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jingtu.area.AreaShapeService;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sums up a period for leaders. One answer is computed once while neither the data nor the runs change, however many ask
 * for it at the same time.
 */
@Service
public class SummaryService {
    private static final int LONGEST_DAYS = 3660;
    private static final int MOST_KEPT = 200;
    /** Deadlines pass without any change of the data. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final CountyService counties;
    private final AreaShapeService areas;
    private final SummaryRepository repository;
    private final SummaryComputation computation;
    private final Cache<Key, Summary> summaries =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();
    private final LoadingCache<String, String> version;

    private record Key(SummaryRequest request, String version) {}

    SummaryService(
            CountyService counties,
            AreaShapeService areas,
            SummaryRepository repository,
            SummaryComputation computation) {
        this.counties = counties;
        this.areas = areas;
        this.repository = repository;
        this.computation = computation;
        this.version =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(key -> repository.getVersion());
    }

    /** The last days up to today against as many days before. @see #get(LocalDate, LocalDate, String, Long, String) */
    public Summary get(int days, String topic, @Nullable Long scope, @Nullable String place) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new BadRequestException("days", "days must be between 1 and " + LONGEST_DAYS);
        }
        LocalDate today = counties.today();
        return get(today.minusDays(days - 1L), today, topic, scope, place);
    }

    /**
     * A period against the one of the same length before it.
     *
     * @param from first day
     * @param to last day, included
     * @param topic kind of the areas that are compared, or back_alley for communities by their back alleys
     * @param scope number of the street office that is looked at; null for all that may be looked at
     * @param place that may be looked at, as {@link org.jingtu.platform.PlaceScope} tells it; null for the county
     */
    public Summary get(LocalDate from, LocalDate to, String topic, @Nullable Long scope, @Nullable String place) {
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new BadRequestException("from", "from must be before to, by at most " + LONGEST_DAYS + " days");
        }
        if (!areas.isKind(topic)) {
            throw new BadRequestException("kind", topic + " is not a kind of areas");
        }
        String looked = scope == null ? place : scope.toString();
        String name = scope == null ? nameOf(place) : nameOf(scope, place);
        SummaryRequest request = new SummaryRequest(new Summary.Period(from, to), topic, looked);
        String now = version.get("only");
        return summaries.get(new Key(request, now), key -> computation.compute(request, name, now));
    }

    private @Nullable String nameOf(@Nullable String place) {
        return place == null ? null : repository.getPlaceNames(place);
    }

    private String nameOf(long scope, @Nullable String place) {
        return repository
                .findScope(scope, place)
                .orElseThrow(() -> new BadRequestException("scope", "scope must be the number of a street office"));
    }
}
