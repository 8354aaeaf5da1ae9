package org.jingtu.cleaning;

import java.util.List;
import org.springframework.stereotype.Service;

/** Tells where it is unclear who cleans: land of two zones, and land of none. */
@Service
public class ZoneOwnership {
    /** Smaller pieces are left over from drawing. */
    private static final double LEAST_SQUARE_METRES = 500;

    private final ZoneOwnershipRepository repository;

    ZoneOwnership(ZoneOwnershipRepository repository) {
        this.repository = repository;
    }

    /** Largest first. */
    public List<ZoneOverlap> listOverlaps() {
        return repository.listOverlaps(LEAST_SQUARE_METRES);
    }

    /** Pieces of the county's outline (areas of kind county) in no zone, largest first. */
    public List<UnownedLand> listUnowned() {
        return repository.listUnowned(LEAST_SQUARE_METRES);
    }
}
