package org.jingtu.cleaning;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.photo.PhotoStore;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stretches that could not be swept: the next coverage of their window calls them justified misses. */
@Service
public class BlockedReportService {
    private final BlockedReportRepository repository;
    private final PhotoStore photos;

    BlockedReportService(BlockedReportRepository repository, PhotoStore photos) {
        this.repository = repository;
        this.photos = photos;
    }

    /** @param validFrom start of the shift or, outside shifts, of the day @param validUntil its end */
    public record Filed(long id, Instant validFrom, Instant validUntil) {}

    /** The shift that works at a time, the latest begun when they overlap. */
    public Optional<WorkShift> findShift(Instant at) {
        return repository.findShift(at);
    }

    /** @throws UnusableDataException {@code stretch-unknown} when none of the zones has such a stretch */
    @Transactional
    public Filed report(BlockedReport report) {
        photos.use(report.photos(), report.username());
        Optional<WorkShift> shift = repository.findShift(report.at());
        ZonedDateTime day = report.at().atZone(CountyService.ZONE).truncatedTo(ChronoUnit.DAYS);
        Instant from = shift.map(WorkShift::from).orElse(day.toInstant());
        Instant until = shift.map(WorkShift::until).orElse(day.plusDays(1).toInstant());
        long id = repository
                .insert(report, shift.map(WorkShift::id).orElse(null), from, until)
                .orElseThrow(() -> new UnusableDataException(
                        "stretch-unknown", "There is no such stretch of road in the crew's zones."));
        repository.insertPhotos(id, report.photos());
        return new Filed(id, from, until);
    }

    /** The file of a photograph of a report. Callers check before who may see the report. */
    public PhotoStore.Stored getPhoto(long report, String sha256) {
        return Optional.of(sha256)
                .filter(photo -> repository.hasPhoto(report, photo))
                .flatMap(photos::open)
                .orElseThrow(() -> new NotFoundException("photograph of report " + report));
    }
}
