package org.jingtu.exchange.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.FeatureSource;
import org.jingtu.exchange.Note;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.geo.Datum;
import org.jingtu.geo.DatumEvidence;
import org.jingtu.geo.DatumRanking;
import org.jingtu.geo.NearestRoads;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries an import: reads the head of the file as it is written, weighs its datum, and lets the first rows go the whole
 * way of an import in a transaction that is rolled back.
 */
@Service
public class ImportPreviewService {
    private static final int MOST_ROWS = 20_000;
    private static final int HEAD_ROWS = 1_000;
    private static final int FIRST_ROWS = 5;
    private static final int FIRST_REFUSALS = 100;

    private final ImportService imports;
    private final ImportRepository repository;
    private final CountyService counties;
    private final NearestRoads roads;
    private final TransactionTemplate transaction;

    ImportPreviewService(
            ImportService imports,
            ImportRepository repository,
            CountyService counties,
            NearestRoads roads,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.repository = repository;
        this.counties = counties;
        this.roads = roads;
        this.transaction = transaction;
    }

    /**
     * @throws UnusableDataException when the file cannot even be opened: of no known format, broken, empty, or without
     *     columns of coordinates
     */
    public ImportPreview preview(ImportRequest request) {
        SourceOptions source = request.source().withSubject(request.kind());
        Head head = head(request.file(), source);
        Datum stated = source.crs() != null ? Datum.of(source.crs()) : head.statedDatum;
        DatumRanking datums = DatumEvidence.rank(head.x(), head.y(), stated, place(), roads);
        Trial trial = trial(request, source);
        return report(request, head, stated == null ? null : stated.name(), datums, trial);
    }

    /** The rows that the trial refuses, the first 10,000. */
    List<ImportRefusal> listRefusals(ImportRequest request) {
        ImportRun run = trial(request, request.source().withSubject(request.kind())).run;
        return run == null ? List.of() : run.refusals();
    }

    private Trial trial(ImportRequest request, SourceOptions source) {
        ImportTarget target = imports.target(request.kind());
        Trial trial = new Trial();
        try (FeatureReader reader = FeatureSource.open(request.file(), source)) {
            ImportRun run = new ImportRun(0, request, reader);
            trial.run = run;
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                tryOut(run, request, target, trial);
            });
        } catch (UnusableDataException e) {
            trial.problem = e;
        }
        return trial;
    }

    private DatumEvidence.@Nullable Place place() {
        County county = counties.get();
        Double longitude = county.originLongitude();
        Double latitude = county.originLatitude();
        return longitude == null || latitude == null ? null : new DatumEvidence.Place(longitude, latitude);
    }

    private void tryOut(ImportRun untold, ImportRequest request, ImportTarget target, Trial trial) {
        ImportRun run = new ImportRun(repository.begin(request, ""), request, untold.reader());
        trial.run = run;
        repository.lock(run.batch(), request.kind());
        target.createStaging();
        RowStaging staging = new RowStaging(run, target.stager(run), rows -> {}, MOST_ROWS);
        long staged = repository.copy(target.copyStatement(), staging::writeTo);
        trial.complete = staging.isComplete();
        if (staged > 0) {
            counties.placeIfUnplaced(staging.middleLongitude(), staging.middleLatitude());
            trial.accepted = target.store(run);
        }
    }

    private static ImportPreview report(
            ImportRequest request, Head head, @Nullable String stated, DatumRanking datums, Trial trial) {
        ImportRun run = trial.run;
        List<ImportRefusal> refusals = run == null ? List.of() : run.refusals();
        List<Note> notes = run == null ? List.of() : run.notes();
        UnusableDataException problem = trial.problem;
        return new ImportPreview(
                request.kind(),
                request.fileName(),
                head.format,
                head.encoding,
                head.columns,
                head.mapping,
                head.firstRows,
                stated,
                datums,
                run == null ? 0 : run.rows(),
                trial.complete,
                trial.accepted,
                run == null ? 0 : run.refused(),
                run == null ? 0 : run.duplicates(),
                run == null ? 0 : run.repaired(),
                refusals.subList(0, Math.min(FIRST_REFUSALS, refusals.size())),
                notes,
                problem == null ? null : problem.code(),
                problem == null ? null : problem.getMessage());
    }

    /** Reads the first rows with coordinates as they are written. */
    private static Head head(Path file, SourceOptions source) {
        try (FeatureReader reader = FeatureSource.open(file, source.withCrs("planar"))) {
            Head head = new Head(reader);
            for (int i = 0; i < HEAD_ROWS; i++) {
                Feature row = reader.next();
                if (row == null) {
                    break;
                }
                head.add(row, reader.columns().size());
            }
            head.columns = List.copyOf(reader.columns());
            return head;
        }
    }

    /** What became of the rows that were tried. */
    private static final class Trial {
        private @Nullable ImportRun run;
        private @Nullable UnusableDataException problem;
        private boolean complete;
        private long accepted;
    }

    /** The first rows of a file as they stand. */
    private static final class Head {
        private final String format;
        private final String encoding;
        private final @Nullable Datum statedDatum;
        private final Map<String, String> mapping = new TreeMap<>();
        private final List<List<String>> firstRows = new ArrayList<>();
        private final List<Coordinate> written = new ArrayList<>();
        private List<String> columns = List.of();

        Head(FeatureReader reader) {
            this.format = reader.format();
            this.encoding = reader.encoding();
            this.statedDatum = reader.statedDatum();
            for (ColumnRole role : ColumnRole.values()) {
                int column = reader.column(role);
                if (column >= 0) {
                    mapping.put(role.key(), reader.columns().get(column));
                }
            }
        }

        void add(Feature row, int columnCount) {
            if (firstRows.size() < FIRST_ROWS) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < columnCount; i++) {
                    values.add(row.value(i));
                }
                firstRows.add(values);
            }
            Coordinate at = row.problem() != null ? null : row.geometry().getCoordinate();
            if (at != null && (at.x != 0 || at.y != 0)) {
                written.add(at);
            }
        }

        double[] x() {
            return written.stream().mapToDouble(c -> c.x).toArray();
        }

        double[] y() {
            return written.stream().mapToDouble(c -> c.y).toArray();
        }
    }
}
