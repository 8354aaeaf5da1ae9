package org.jingtu.track.intake;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Vehicles by the code that their positions carry, looked up anew every few seconds. */
@Component
class VehicleCodes {
    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();

    private record Known(Map<String, Integer> byCode, long since) {}

    private final PositionInRepository repository;
    private volatile @Nullable Known known;

    VehicleCodes(PositionInRepository repository) {
        this.repository = repository;
    }

    Map<String, Integer> byCode() {
        Known last = known;
        if (last == null || System.nanoTime() - last.since() > KEPT_NANOS) {
            last = new Known(repository.mapVehicles(), System.nanoTime());
            known = last;
        }
        return last.byCode();
    }

    /** A vehicle has just been added. */
    void forget() {
        known = null;
    }
}
