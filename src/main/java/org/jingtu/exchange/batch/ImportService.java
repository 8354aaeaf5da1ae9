package org.jingtu.exchange.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.FeatureSource;
import org.jingtu.exchange.Note;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.audit.AuditTrail;
import org.jingtu.platform.run.RunService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes files over into the county's data: decode → stage by COPY → drop duplicates → store, in one transaction, so
 * that a batch is there wholly or not at all, and can be undone wholly. Heap does not grow with the file.
 */
@Service
public class ImportService {
    private static final int FIRST_REFUSALS = 100;
    private static final double FAR_DEGREES = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ImportRepository repository;
    private final CountyService county;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final RunService runs;
    private final Map<String, ImportTarget> targets = new TreeMap<>();

    ImportService(
            ImportRepository repository,
            CountyService county,
            TransactionTemplate transaction,
            AuditTrail audit,
            RunService runs,
            List<ImportTarget> targets) {
        this.repository = repository;
        this.county = county;
        this.transaction = transaction;
        this.audit = audit;
        this.runs = runs;
        targets.forEach(t -> this.targets.put(t.kind(), t));
    }

    /** {@link #run(ImportRequest, LongConsumer)} without progress. */
    public ImportReport run(ImportRequest request) {
        return run(request, rows -> {});
    }

    /**
     * Imports a file; returns when its rows are stored.
     *
     * @param progress is told the number of rows read, now and then
     * @throws UnusableDataException when nothing of the file can be used; {@code details} has the {@code batch}, whose
     *     report tells why
     */
    public ImportReport run(ImportRequest request, LongConsumer progress) {
        return finish(begin(request), request, progress);
    }

    /** Registers an import; nothing of it is read yet but its bytes. @return its number */
    long begin(ImportRequest request) {
        target(request.kind());
        return repository.begin(request, sha256(request.file()));
    }

    /** Does what {@link #begin} has registered. */
    ImportReport finish(long batch, ImportRequest request, LongConsumer progress) {
        try {
            importFile(batch, request, target(request.kind()), progress);
            return get(batch);
        } catch (UnusableDataException e) {
            Map<String, Object> details = new HashMap<>(e.details());
            details.put("batch", batch);
            throw new UnusableDataException(e.code(), Objects.requireNonNull(e.getMessage()), details);
        }
    }

    private void importFile(long batch, ImportRequest request, ImportTarget target, LongConsumer progress) {
        try (FeatureReader reader =
                FeatureSource.open(request.file(), request.source().withSubject(request.kind()))) {
            ImportRun run = new ImportRun(batch, request, reader);
            try {
                transaction.executeWithoutResult(status -> storeAll(run, request, target, progress));
            } catch (UnusableDataException e) {
                transaction.executeWithoutResult(status -> repository.finish(run, "refused", 0, problem(e)));
                throw new Recorded(e);
            }
        } catch (Recorded e) {
            throw e.cause;
        } catch (UnusableDataException e) {
            repository.fail(batch, "refused", problem(e));
            throw e;
        } catch (RuntimeException e) {
            repository.fail(batch, "failed", problem("internal", "The service failed; see its log."));
            throw e;
        }
    }

    /** The problem is in the batch already. */
    private static final class Recorded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final UnusableDataException cause;

        Recorded(UnusableDataException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private void storeAll(ImportRun run, ImportRequest request, ImportTarget target, LongConsumer progress) {
        repository.lock(run.batch(), request.kind());
        target.createStaging();
        RowStaging staging = new RowStaging(run, target.stager(run), progress);
        long staged = repository.copy(target.copyStatement(), staging::writeTo);
        if (staged == 0) {
            throw new UnusableDataException(
                    "nothing-usable",
                    "None of the " + run.rows() + " rows can be used.",
                    Map.of("rows", run.rows(), "refused", run.refused()));
        }
        placeCounty(run, staging);
        long stored = target.store(run);
        repository.finish(run, "done", stored, null);
        audit.recordAs(
                request.createdBy(),
                "import.store",
                "import",
                run.batch(),
                null,
                Map.of("kind", request.kind(), "file", request.fileName(), "stored", stored, "refused", run.refused()));
    }

    private void placeCounty(ImportRun run, RowStaging staging) {
        double longitude = staging.middleLongitude();
        double latitude = staging.middleLatitude();
        county.placeIfUnplaced(longitude, latitude);
        County placed = county.getPlaced();
        if (placed.originLongitude() != null
                && placed.originLatitude() != null
                && (Math.abs(longitude - placed.originLongitude()) > FAR_DEGREES
                        || Math.abs(latitude - placed.originLatitude()) > FAR_DEGREES)) {
            run.note(new Note(
                    "far-from-county",
                    "The middle of the file is more than 200 km from the county; check its datum.",
                    "文件数据中心距本县超过 200 公里,请检查坐标系是否正确。"));
        }
    }

    /** The report of an import with its first refusals. */
    public ImportReport get(long batch) {
        return repository
                .find(batch)
                .orElseThrow(() -> new NotFoundException("import " + batch))
                .withRefusals(repository.listRefusals(batch, FIRST_REFUSALS));
    }

    /** The latest imports without their refusals. */
    public List<ImportReport> listLatest(int limit) {
        return repository.listLatest(limit);
    }

    /** All refusals that were kept, the first 10,000. */
    public List<ImportRefusal> listRefusals(long batch) {
        get(batch);
        return repository.listRefusals(batch, ImportRun.MOST_REFUSALS);
    }

    /**
     * Deletes everything that an import stored.
     *
     * @throws ConflictException {@code import-undone-already}, {@code import-not-done}, or {@code import-in-use} when
     *     later data hang on its rows
     */
    public ImportReport undo(long batch) {
        transaction.executeWithoutResult(status -> {
            String state = repository.lockStatus(batch).orElseThrow(() -> new NotFoundException("import " + batch));
            if ("undone".equals(state)) {
                throw new ConflictException("import-undone-already", "Import " + batch + " was undone before.");
            }
            if (!"done".equals(state)) {
                throw new ConflictException("import-not-done", "Import " + batch + " is " + state + ".");
            }
            ImportReport report = get(batch);
            target(report.kind()).undo(batch);
            repository.markUndone(batch);
            audit.record(
                    "import.undo",
                    "import",
                    batch,
                    Map.of("kind", report.kind(), "file", report.fileName(), "stored", report.accepted()),
                    null);
        });
        return get(batch);
    }

    /** What would go with an import, were it undone now. */
    public UndoConsequences consequences(long batch) {
        ImportReport report = get(batch);
        List<UndoConsequences.Dependent> dependents = target(report.kind()).dependents(batch);
        return new UndoConsequences(
                report.accepted(),
                dependents,
                repository.countLaterDuplicates(batch, report.kind()),
                runs.countDoneSince(report.createdAt()),
                "done".equals(report.status()) && dependents.stream().noneMatch(UndoConsequences.Dependent::prevents));
    }

    /** Imports that a crash cut off are marked failed; nothing of them was stored. */
    @EventListener(ApplicationReadyEvent.class)
    public void markAbandoned() {
        transaction.executeWithoutResult(status -> repository.failAbandoned(
                problem("import-interrupted", "The service stopped during the import; nothing was stored.")));
    }

    /** Kinds of data that can be imported. */
    public List<String> kinds() {
        return List.copyOf(targets.keySet());
    }

    ImportTarget target(String kind) {
        ImportTarget target = targets.get(kind);
        if (target == null) {
            throw new BadRequestException("kind", "'" + kind + "' cannot be imported; choose one of " + kinds() + ".");
        }
        return target;
    }

    private static String problem(UnusableDataException e) {
        return problem(e.code(), Objects.requireNonNullElse(e.getMessage(), ""));
    }

    private static String problem(String code, String message) {
        return JSON.writeValueAsString(Map.of("code", code, "detail", message));
    }

    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
