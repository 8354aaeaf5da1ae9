package org.jingtu.exchange.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.platform.ConflictException;
import org.jingtu.platform.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uploads that are tried first and taken over afterwards: what is committed are the bytes and the parameters that were
 * tried. They wait for a day, twenty of them and six gigabytes at most; the oldest go first.
 */
@Service
public class TriedFileService {
    static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_FILES = 20;
    private static final long MOST_BYTES = 6L << 30;

    private final TriedFiles files;
    private final TriedFileRepository repository;
    private final ImportPreviewService previews;
    private final ImportService imports;
    private final TransactionTemplate transaction;

    TriedFileService(
            TriedFiles files,
            TriedFileRepository repository,
            ImportPreviewService previews,
            ImportService imports,
            TransactionTemplate transaction) {
        this.files = files;
        this.repository = repository;
        this.previews = previews;
        this.imports = imports;
        this.transaction = transaction;
    }

    /** Writes an upload to a place. */
    @FunctionalInterface
    interface Upload {
        void writeTo(Path file) throws IOException;
    }

    /** Takes an upload in and tries it; it waits for its commit when it could at least be opened. */
    KeptPreview take(Upload upload, String fileName, Map<String, String> parameters, String username)
            throws IOException {
        UUID id = UUID.randomUUID();
        Path file = files.newFile(id);
        try {
            upload.writeTo(file);
            return tryOut(id, fileName, parameters, username);
        } catch (IOException | RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }

    /**
     * Tries the bytes of an earlier upload again in another way, such as in another coordinate system.
     *
     * @throws NotFoundException when they are gone
     */
    KeptPreview tryAgain(UUID earlier, Map<String, String> parameters, String username) throws IOException {
        TriedFile known = get(earlier);
        UUID id = UUID.randomUUID();
        files.link(earlier, id);
        try {
            return tryOut(id, known.fileName(), parameters, username);
        } catch (RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }

    private KeptPreview tryOut(UUID id, String fileName, Map<String, String> parameters, String username) {
        ImportRequest request = ImportUpload.request(parameters, fileName, files.get(id), username);
        ImportPreview preview = previews.preview(request);
        TriedFile tried = transaction.execute(status -> repository.insert(
                id, fileName, ImportService.sha256(request.file()), size(request.file()), parameters, username));
        removeOld();
        return new KeptPreview(id, tried.createdAt().plus(KEPT), tried.bytes(), preview);
    }

    private TriedFile get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("preview " + id));
    }

    /**
     * Imports what was tried. Sent again, it answers with the same import, which may still be running.
     *
     * @throws NotFoundException when the file is gone: a day has passed, or newer ones took its place
     * @throws UnusableDataException as an import
     */
    ImportReport commit(UUID id, String username) {
        Begun begun = transaction.execute(status -> begin(id, username));
        if (!begun.isNew()) {
            return imports.get(begun.batch());
        }
        try {
            return imports.finish(begun.batch(), begun.request(), rows -> {});
        } finally {
            if (!"failed".equals(imports.get(begun.batch()).status())) {
                files.delete(id);
            }
        }
    }

    private record Begun(long batch, ImportRequest request, boolean isNew) {}

    private Begun begin(UUID id, String username) {
        TriedFile tried = repository.lock(id).orElseThrow(() -> new NotFoundException("preview " + id));
        Path file = tried.isCommitted() ? Path.of("") : files.get(id);
        ImportRequest request = ImportUpload.request(tried.parameters(), tried.fileName(), file, username);
        Long earlier = tried.batch();
        if (earlier != null && tried.isCommitted()) {
            return new Begun(earlier, request, false);
        }
        long batch = imports.begin(request);
        if (!ImportService.sha256(file).equals(tried.sha256())) {
            throw new ConflictException("import-preview-changed", "The file of preview " + id + " is not what it was.");
        }
        repository.commit(id, batch);
        return new Begun(batch, request, true);
    }

    /** All rows that the trial refused, as far as they were kept. */
    List<ImportRefusal> listRefusals(UUID id, String username) {
        TriedFile tried = get(id);
        return previews.listRefusals(
                ImportUpload.request(tried.parameters(), tried.fileName(), files.get(id), username));
    }

    private void removeOld() {
        transaction
                .execute(status -> repository.deleteOld(Instant.now().minus(KEPT), MOST_FILES, MOST_BYTES))
                .forEach(files::delete);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
