package org.jingtu.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jingtu.platform.CountyService;
import org.springframework.stereotype.Service;

/** By when a case must be handled: working hours by the rule for its category that is in force (整改时限). */
@Service
public class HandlingDeadlines {
    private final IssueReportRepository repository;

    HandlingDeadlines(IssueReportRepository repository) {
        this.repository = repository;
    }

    /** The deadline of work that begins at a moment; empty when no rule says anything. */
    public Optional<Instant> find(String category, Instant start) {
        LocalDate day = day(start);
        return repository.findWorkingHours(category, day).map(hours -> after(start, hours));
    }

    /** When so many working hours will have passed. */
    public Instant after(Instant start, double hours) {
        return repository.getWorkingCalendar(day(start)).deadline(start, Duration.ofMinutes(Math.round(hours * 60)));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(CountyService.ZONE).toLocalDate();
    }
}
