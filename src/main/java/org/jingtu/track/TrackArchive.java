package org.jingtu.track;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes whole days of positions and patrol effort at once, by binary copy: about a million positions a second. */
@Service
public class TrackArchive {
    private final TrackArchiveRepository repository;

    TrackArchive(TrackArchiveRepository repository) {
        this.repository = repository;
    }

    /** Hands positions to a sink, one by one. */
    @FunctionalInterface
    public interface PositionSource {
        void writeTo(PositionSink sink);
    }

    /** Takes one position. */
    @FunctionalInterface
    public interface PositionSink {
        /**
         * @param vehicleId identity in the fleet
         * @param epochMillis since 1970
         * @param longitude degrees, CGCS2000
         * @param latitude degrees
         * @param speedKmh kilometres an hour
         * @param brush 1 on, 0 off, -1 no sensor
         */
        void position(int vehicleId, long epochMillis, double longitude, double latitude, float speedKmh, byte brush);
    }

    /** Hands patrol effort to a sink, square by square. */
    @FunctionalInterface
    public interface EffortSource {
        void writeTo(EffortSink sink);
    }

    /** Takes the kilometres patrolled in one 50 m square of the county's metric plane on one day. */
    @FunctionalInterface
    public interface EffortSink {
        void effort(LocalDate day, int columnIndex, int rowIndex, float kilometres);
    }

    /** Stores all positions between two days (both included, UTC), or none. @return positions stored */
    @Transactional
    public long storePositions(LocalDate from, LocalDate to, PositionSource source) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            repository.ensurePartition(day);
        }
        return repository.copyPositions(source);
    }

    /** Stores all effort, or none. @return squares stored */
    @Transactional
    public long storeEffort(EffortSource source) {
        return repository.copyEffort(source);
    }
}
