package org.jingtu.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.FeatureSource;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.TimeParser;
import org.jingtu.issue.HandlingDeadlines;
import org.jingtu.issue.IssueWords;
import org.jingtu.platform.CountyService;
import org.jspecify.annotations.Nullable;

/** Reads a rectification list row by row: what can be taken over, and what cannot and why. */
final class RectificationLedger {
    static final int MOST_ROWS = 2_000;
    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    private final LocalDate inspectedOn;
    private final IssueWords categories;
    private final PlaceNames places;
    private final HandlingDeadlines rules;
    private final TimeParser times = new TimeParser(CountyService.ZONE);
    private final List<LedgerItem> items = new ArrayList<>();
    private final List<RowRefusal> refusals = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    RectificationLedger(LocalDate inspectedOn, IssueWords categories, PlaceNames places, HandlingDeadlines rules) {
        this.inspectedOn = inspectedOn;
        this.categories = categories;
        this.places = places;
        this.rules = rules;
    }

    /** What a row needs is missing or makes no sense. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient RowProblem problem;

        Refused(FeatureReader reader, ColumnRole role, String value, String code, String message) {
            super(message, null, false, false);
            int column = reader.column(role);
            this.problem = new RowProblem(column < 0 ? "" : reader.columns().get(column), value, code, message);
        }
    }

    /** @throws UnusableDataException when the file cannot be read, has no column of problems, or too many rows */
    void read(RoundRequest request) {
        try (FeatureReader reader = FeatureSource.open(request.file(), request.options())) {
            if (reader.column(ColumnRole.CATEGORY) < 0 && reader.column(ColumnRole.DESCRIPTION) < 0) {
                throw new UnusableDataException(
                        "problem-column-missing",
                        "The list has neither a column of categories nor one of descriptions.");
            }
            for (Feature row = reader.next(); row != null; row = reader.next()) {
                take(reader, row);
                if (items.size() + refusals.size() > MOST_ROWS) {
                    throw new UnusableDataException(
                            "too-many-rows", "A round has at most " + MOST_ROWS + " items; split the list.");
                }
            }
        }
    }

    private void take(FeatureReader reader, Feature row) {
        try {
            items.add(item(reader, row));
        } catch (Refused e) {
            refusals.add(RowRefusal.of(row.line(), e.problem));
        }
    }

    private LedgerItem item(FeatureReader reader, Feature row) throws Refused {
        String number = number(reader, row);
        String category = category(reader, row);
        String description = row.text(ColumnRole.DESCRIPTION);
        if (description.isEmpty() && row.text(ColumnRole.CATEGORY).isEmpty()) {
            throw new Refused(
                    reader, ColumnRole.DESCRIPTION, "", "problem-missing", "The row does not say what is wrong.");
        }
        KnownPlace place = place(reader, row);
        Instant given = deadline(reader, row);
        Instant byRule = given == null ? byRule(reader, category) : given;
        return new LedgerItem(
                row.line(),
                number,
                category,
                description,
                address(row),
                emptyToNull(row.text(ColumnRole.DEPARTMENT)),
                emptyToNull(row.text(ColumnRole.OWNER)),
                byRule,
                given == null,
                place.name().isEmpty() ? null : place.name(),
                place.longitude(),
                place.latitude(),
                place.kind());
    }

    private String number(FeatureReader reader, Feature row) throws Refused {
        String written = row.text(ColumnRole.ID);
        String number = written.isEmpty() ? String.valueOf(row.line()) : written;
        if (!numbers.add(number)) {
            throw new Refused(reader, ColumnRole.ID, number, "number-twice", "The number stands in the list twice.");
        }
        return number;
    }

    private String category(FeatureReader reader, Feature row) throws Refused {
        String word = row.text(ColumnRole.CATEGORY);
        String code = word.isEmpty() ? "other" : categories.find(word);
        if (code == null) {
            throw new Refused(
                    reader,
                    ColumnRole.CATEGORY,
                    word,
                    "category-unknown",
                    "The catalogue has no category of this name.");
        }
        return code;
    }

    private KnownPlace place(FeatureReader reader, Feature row) throws Refused {
        if (row.isPoint()) {
            return new KnownPlace("point", "", row.x(), row.y());
        }
        RowProblem problem = row.problem();
        if (problem != null && !problem.code().equals("coordinates-missing")) {
            int column = Math.max(0, reader.columns().indexOf(problem.column()));
            throw new Refused(reader, ColumnRole.X, row.value(column), problem.code(), problem.message());
        }
        String name = row.text(ColumnRole.NAME);
        Optional<KnownPlace> found = places.find(name, row.text(ColumnRole.ADDRESS));
        return found.orElseThrow(() -> new Refused(
                reader,
                name.isEmpty() ? ColumnRole.ADDRESS : ColumnRole.NAME,
                name.isEmpty() ? row.text(ColumnRole.ADDRESS) : name,
                "place-unknown",
                "No coordinates, and no area or street of the county is named here."));
    }

    private @Nullable Instant deadline(FeatureReader reader, Feature row) throws Refused {
        String text = row.text(ColumnRole.DEADLINE);
        if (text.isEmpty()) {
            return null;
        }
        long millis = times.parse(text);
        if (millis == TimeParser.UNREADABLE) {
            throw new Refused(reader, ColumnRole.DEADLINE, text, "deadline-unreadable", "This is no date or time.");
        }
        Instant at = endOfDay(Instant.ofEpochMilli(millis));
        Instant start = inspectedOn.atStartOfDay(CountyService.ZONE).toInstant();
        if (at.isBefore(start) || at.isAfter(start.plus(LONGEST))) {
            throw new Refused(
                    reader,
                    ColumnRole.DEADLINE,
                    text,
                    "deadline-out-of-range",
                    "The deadline is before the inspection or years after it.");
        }
        return at;
    }

    /** A day without a time means that day's end. */
    private static Instant endOfDay(Instant at) {
        boolean midnight = at.atZone(CountyService.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? at.plus(Duration.ofDays(1)).minusSeconds(1) : at;
    }

    private Instant byRule(FeatureReader reader, String category) throws Refused {
        Instant start =
                inspectedOn.atTime(LocalTime.NOON).atZone(CountyService.ZONE).toInstant();
        return rules.find(category, start)
                .orElseThrow(() -> new Refused(
                        reader,
                        ColumnRole.DEADLINE,
                        "",
                        "deadline-missing",
                        "The row has no deadline, and no rule gives one for its category."));
    }

    private static String address(Feature row) {
        String address = row.text(ColumnRole.ADDRESS);
        String name = row.text(ColumnRole.NAME);
        return name.isEmpty() || address.contains(name) ? address : (name + " " + address).strip();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    List<LedgerItem> items() {
        return items;
    }

    List<RowRefusal> refusals() {
        return refusals;
    }
}
