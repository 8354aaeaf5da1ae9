package org.jingtu.track;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Tells how much patrols walked and drove where. */
@Service
public class PatrolEffortService {
    private final PatrolEffortRepository repository;

    PatrolEffortService(PatrolEffortRepository repository) {
        this.repository = repository;
    }

    /** Sums over all days from {@code from} to {@code to}, both included. */
    public PatrolEffort sum(LocalDate from, LocalDate to) {
        PatrolEffort effort = new PatrolEffort();
        repository.each(from, to, effort::add);
        return effort;
    }

    /** Whether anybody patrolled on one of these days. */
    public boolean isKnown(LocalDate from, LocalDate to) {
        return repository.exists(from, to);
    }

    /** Changes whenever the effort of one of these days changes. */
    public String dataVersion(LocalDate from, LocalDate to) {
        return repository.dataVersion(from, to);
    }
}
