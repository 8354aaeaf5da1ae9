package org.jingtu.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the county is called, where it lies, and what day it is there. */
@Service
public class CountyService {
    /** All of China keeps one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CountyRepository repository;

    CountyService(CountyRepository repository) {
        this.repository = repository;
    }

    /** The county; unnamed and unplaced before anything was imported or configured. */
    public County get() {
        return repository.find().orElse(new County("未命名县", "Unnamed county", null, null, null));
    }

    /** Like {@link #get}, but fails with {@code county-not-placed} while there are no data that tell where it lies. */
    public County getPlaced() {
        County county = get();
        if (!county.isPlaced()) {
            throw new UnusableDataException(
                    "county-not-placed",
                    "There are no data yet that tell where the county lies; import areas or issues.");
        }
        return county;
    }

    public void name(String nameZh, String nameEn, @Nullable LocalDate pinnedDate) {
        repository.save(nameZh, nameEn, pinnedDate);
    }

    /** Places the county (degrees) unless it is placed already. */
    public void placeIfUnplaced(double longitude, double latitude) {
        repository.place(longitude, latitude);
    }

    /** Today in the county: the pinned date of a demo county, else the calendar's. */
    public LocalDate today() {
        LocalDate pinned = get().pinnedDate();
        return pinned != null ? pinned : LocalDate.now(ZONE);
    }

    /** Now in the county: the end of the pinned day of a demo county, else the clock's. */
    public Instant now() {
        LocalDate pinned = get().pinnedDate();
        return pinned != null ? pinned.plusDays(1).atStartOfDay(ZONE).toInstant() : Instant.now();
    }

    /** An instant in the county's time: in a demo county its pinned day at the same time of day, else the same. */
    public Instant moment(Instant clock) {
        LocalDate pinned = get().pinnedDate();
        return pinned != null
                ? clock.atZone(ZONE).toLocalTime().atDate(pinned).atZone(ZONE).toInstant()
                : clock;
    }
}
