package org.jingtu.inspection;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.FeatureSource;
import org.jingtu.exchange.Note;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.issue.AssignedIssue;
import org.jingtu.issue.HandlingDeadlines;
import org.jingtu.issue.IssueAssignmentService;
import org.jingtu.issue.IssueWordRepository;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.PlaceScope;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what an inspection hands down to be put right, whole or not at all, and tells how far it has come. Each item is
 * an issue of the round; its case goes the usual way and is struck off (销号) by somebody who did not handle it.
 */
@Service
public class InspectionService {
    /** Beside this, what the list is about helps to guess its columns. */
    private static final String SUBJECT = SourceOptions.PLACES_BY_NAME;

    private static final int LINES_NAMED = 20;

    private final InspectionRepository repository;
    private final IssueAssignmentService issues;
    private final IssueWordRepository words;
    private final HandlingDeadlines rules;
    private final CountyService counties;
    private final PlaceScope places;
    private final AuditTrail audit;

    InspectionService(
            InspectionRepository repository,
            IssueAssignmentService issues,
            IssueWordRepository words,
            HandlingDeadlines rules,
            CountyService counties,
            PlaceScope places,
            AuditTrail audit) {
        this.repository = repository;
        this.issues = issues;
        this.words = words;
        this.rules = rules;
        this.counties = counties;
        this.places = places;
        this.audit = audit;
    }

    /** What would become of a list. @throws UnusableDataException when the file cannot be read at all */
    RoundPreview preview(RoundRequest request) {
        RoundRequest asked = withSubject(request);
        RectificationLedger ledger = read(asked);
        Set<String> departments = new TreeSet<>();
        ledger.items().stream()
                .map(LedgerItem::department)
                .filter(Objects::nonNull)
                .forEach(departments::add);
        departments.removeAll(repository.listDepartments());
        Map<String, String> mapping = new TreeMap<>();
        List<Note> notes;
        try (FeatureReader reader = FeatureSource.open(asked.file(), asked.options())) {
            for (ColumnRole role : ColumnRole.values()) {
                if (reader.column(role) >= 0) {
                    mapping.put(role.key(), reader.columns().get(reader.column(role)));
                }
            }
            notes = reader.notes();
        }
        return new RoundPreview(
                ledger.items().size() + ledger.refusals().size(),
                mapping,
                ledger.items(),
                ledger.refusals(),
                List.copyOf(departments),
                notes);
    }

    private static RoundRequest withSubject(RoundRequest request) {
        return new RoundRequest(
                request.name(),
                request.source(),
                request.inspectedOn(),
                request.fileName(),
                request.file(),
                request.options().withSubject(SUBJECT),
                request.username());
    }

    private RectificationLedger read(RoundRequest request) {
        if (words.read("source").find(request.source()) == null) {
            throw new UnusableDataException("source-unknown", "The catalogue has no source " + request.source() + ".");
        }
        RectificationLedger ledger = new RectificationLedger(
                request.inspectedOn(), words.read("category"), new PlaceNames(repository.listPlaces()), rules);
        ledger.read(request);
        return ledger;
    }

    /**
     * Takes over a list.
     *
     * @return identity of the round
     * @throws UnusableDataException {@code rows-refused} with their lines when any row cannot be taken over
     * @throws ConflictException {@code name-taken}
     */
    @Transactional
    public int store(RoundRequest request) {
        return store(request, counties.moment(Instant.now()));
    }

    /** As {@link #store(RoundRequest)}, handed down at a given time. */
    @Transactional
    public int store(RoundRequest request, Instant at) {
        RectificationLedger ledger = read(withSubject(request));
        if (!ledger.refusals().isEmpty()) {
            List<Long> lines = ledger.refusals().stream().map(RowRefusal::line).toList();
            throw new UnusableDataException(
                    "rows-refused",
                    lines.size() + " rows cannot be taken over, so that none was: lines "
                            + lines.subList(0, Math.min(LINES_NAMED, lines.size())) + ".",
                    Map.of("refusals", ledger.refusals()));
        }
        int round = repository
                .insert(request, at)
                .orElseThrow(() -> new ConflictException("name-taken", "There is a round of that name."));
        Instant inspected = request.inspectedOn()
                .atTime(LocalTime.NOON)
                .atZone(CountyService.ZONE)
                .toInstant();
        issues.assign(
                ledger.items().stream()
                        .map(item -> issue(item, round, request.source(), inspected))
                        .toList(),
                at,
                request.username());
        audit.recordAs(
                request.username(),
                "inspection.import",
                "inspection",
                round,
                null,
                Map.of(
                        "name",
                        request.name(),
                        "file",
                        request.fileName(),
                        "items",
                        ledger.items().size()));
        return round;
    }

    private static AssignedIssue issue(LedgerItem item, int round, String source, Instant inspected) {
        return new AssignedIssue(
                "JB" + round + "-" + item.number(),
                item.category(),
                source,
                round,
                item.description(),
                item.address(),
                item.department(),
                item.owner(),
                inspected,
                item.deadline(),
                item.longitude(),
                item.latitude(),
                item.locatedBy());
    }

    /**
     * Takes a round back, as if it had never been imported.
     *
     * @throws ConflictException {@code round-begun} once anybody has worked on one of its items
     */
    @Transactional
    public void undo(int id, String username) {
        String name = repository.lock(id).orElseThrow(() -> new NotFoundException("inspection round " + id));
        int touched = issues.countTouched(id);
        if (touched > 0) {
            throw new ConflictException(
                    "round-begun", touched + " items of this round have been worked on; it is history now.");
        }
        int items = issues.removeAll(id);
        repository.delete(id);
        audit.recordAs(username, "inspection.undo", "inspection", id, Map.of("name", name, "items", items), null);
    }

    /** Rounds with what the viewer may see of their progress, the latest first. */
    public List<RawJson> list(String viewer) {
        return repository.list(places.of(viewer), counties.now());
    }

    /** A round by department and place, with the items that the viewer may see. */
    public String get(int id, String viewer) {
        return repository
                .find(id, places.of(viewer), counties.now())
                .orElseThrow(() -> new NotFoundException("inspection round " + id));
    }
}
