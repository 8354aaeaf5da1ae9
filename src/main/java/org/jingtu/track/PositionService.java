package org.jingtu.track;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Hands positions to analyses, as a stream. */
@Service
public class PositionService {
    private final PositionRepository repository;

    PositionService(PositionRepository repository) {
        this.repository = repository;
    }

    /**
     * Positions of some vehicles within a window, vehicle by vehicle in the order of time. Speeds that are not known come as
     * NaN. To be called in a transaction, else all rows are fetched at once.
     *
     * @param to not included
     */
    public void each(List<Integer> vehicles, Instant from, Instant to, TrackArchive.PositionSink sink) {
        repository.each(vehicles, from, to, sink);
    }

    /** Whether anybody sent a position within a window. @param to not included */
    public boolean exist(Instant from, Instant to) {
        return repository.exist(from, to);
    }

    /** Who sent positions within a window, by vehicle. @param to not included */
    public List<SentPositions> sum(Instant from, Instant to) {
        return repository.sum(from, to);
    }

    /** Changes whenever a position of the window changes. */
    public String dataVersion(Instant from, Instant to) {
        return repository.dataVersion(from, to);
    }
}
