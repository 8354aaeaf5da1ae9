package org.jingtu.issue;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.TimeParser;
import org.jingtu.exchange.batch.ImportRun;
import org.jingtu.exchange.batch.StagingRepository;
import org.jingtu.exchange.batch.UndoConsequences;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.BinaryCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes over issue ledgers: words become codes, times instants, ids are unique. */
@Repository
class IssueImportRepository extends StagingRepository {
    private static final long EARLIEST = -2_208_988_800_000L; // 1900
    private static final long LATEST = 4_102_444_800_000L; // 2100

    private final IssueWordRepository words;

    IssueImportRepository(JdbcClient jdbc, IssueWordRepository words) {
        super(jdbc, "issues", "issue");
        this.words = words;
    }

    @Override
    public RowStager stager(ImportRun run) {
        if (run.reader().column(ColumnRole.TIME) < 0) {
            throw new UnusableDataException(
                    "time-column-missing", "Issues need the time of their report; name its column.");
        }
        IssueWords sources = words.read("source");
        IssueWords categories = words.read("category");
        check("source", run.setting("source"), sources);
        check("category", run.setting("category"), categories);
        return new Stager(run, categories, sources, new IssueWords("status"));
    }

    private static void check(String setting, @Nullable String word, IssueWords words) {
        if (word != null && words.find(word) == null) {
            throw new BadRequestException(setting, "'" + word + "' is no " + setting + " of issues.");
        }
    }

    /** Checks and writes the rows of one file. */
    private static final class Stager implements RowStager {
        private final ImportRun run;
        private final IssueWords categories;
        private final IssueWords sources;
        private final IssueWords statuses;
        private final @Nullable String givenSource;
        private final @Nullable String givenCategory;
        private final boolean hasSource;
        private final TimeParser times;

        Stager(ImportRun run, IssueWords categories, IssueWords sources, IssueWords statuses) {
            this.run = run;
            this.categories = categories;
            this.sources = sources;
            this.statuses = statuses;
            this.givenSource = run.setting("source");
            this.givenCategory = run.setting("category");
            this.hasSource = run.reader().column(ColumnRole.SOURCE) >= 0;
            this.times = run.timeParser();
        }

        @Override
        public @Nullable RowProblem stage(Feature row, BinaryCopy copy) throws SQLException {
            if (!row.isPoint()) {
                return RowProblem.ofRow("wrong-geometry", "An issue is a point; this row is a line or an area.");
            }
            String written = row.text(ColumnRole.TIME);
            long reported = times.parse(written);
            if (reported == TimeParser.UNREADABLE) {
                return new RowProblem(
                        header(ColumnRole.TIME),
                        written,
                        written.isEmpty() ? "time-missing" : "time-unreadable",
                        written.isEmpty() ? "The row has no time." : "This is no date or time.");
            }
            if (reported < EARLIEST || reported > LATEST) {
                return new RowProblem(
                        header(ColumnRole.TIME),
                        written,
                        "time-out-of-range",
                        "The year is before 1900 or after 2100.");
            }
            write(row, copy, reported);
            return null;
        }

        private void write(Feature row, BinaryCopy copy, long reported) throws SQLException {
            String word = row.text(ColumnRole.CATEGORY);
            String category = category(word);
            long closed = optionalTime(row, ColumnRole.CLOSED);
            String id = row.text(ColumnRole.ID);
            copy.row(15).int8(row.line()).text(id.isEmpty() ? row.fingerprint() : id);
            copy.text(category).text(word).text(source(row)).text(status(row, closed));
            copy.text(row.text(ColumnRole.DESCRIPTION)).text(row.text(ColumnRole.ADDRESS));
            copy.text(emptyToNull(row.text(ColumnRole.DEPARTMENT))).text(emptyToNull(row.text(ColumnRole.OWNER)));
            copy.timestamp(reported);
            time(copy, optionalTime(row, ColumnRole.DEADLINE));
            time(copy, closed);
            copy.int4(rework(row)).point(row.x(), row.y());
        }

        private String category(String word) {
            String code = categories.find(word);
            if (code == null && givenCategory != null) {
                code = categories.find(givenCategory);
            } else if (code == null) {
                run.unknownWord("category-unknown", word);
            }
            return code == null ? "other" : code;
        }

        private String source(Feature row) {
            String word = row.text(ColumnRole.SOURCE);
            String code = hasSource && !word.isEmpty() ? sources.find(word) : null;
            if (code == null && hasSource && !word.isEmpty()) {
                run.unknownWord("source-unknown", word);
            }
            if (code == null && givenSource != null) {
                code = sources.find(givenSource);
            }
            return code == null ? "unknown" : code;
        }

        private String status(Feature row, long closed) {
            String word = row.text(ColumnRole.STATUS);
            String code = word.isEmpty() ? null : statuses.find(word);
            if (code == null && !word.isEmpty()) {
                run.unknownWord("status-unknown", word);
            }
            if (code == null) {
                code = closed == TimeParser.UNREADABLE ? "reported" : "closed";
            }
            return code;
        }

        private long optionalTime(Feature row, ColumnRole role) {
            String text = row.text(role);
            long at = text.isEmpty() ? TimeParser.UNREADABLE : times.parse(text);
            boolean good = at >= EARLIEST && at <= LATEST;
            if (!good && !text.isEmpty()) {
                run.unknownWord(role.key() + "-unreadable", text);
            }
            return good ? at : TimeParser.UNREADABLE;
        }

        private static void time(BinaryCopy copy, long at) throws SQLException {
            if (at == TimeParser.UNREADABLE) {
                copy.nothing();
            } else {
                copy.timestamp(at);
            }
        }

        private static int rework(Feature row) {
            String text = row.text(ColumnRole.REWORK);
            return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        }

        private String header(ColumnRole role) {
            return run.reader().columns().get(run.reader().column(role));
        }

        private static @Nullable String emptyToNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    @Override
    public List<UndoConsequences.Dependent> dependents(long batch) {
        return countDependents(batch, Set.of());
    }
}
