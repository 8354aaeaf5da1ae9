package org.jingtu.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jingtu.analysis.UnusableDataException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps photographs. One is first stored, then used by what it is evidence of; what nothing uses within a day is removed.
 * Storing the same bytes again changes nothing, so a phone may send as often as it likes.
 */
@Service
public class PhotoStore {
    /** A phone sends a photograph and at once says what it is of. */
    private static final int MOST_UNUSED = 20;

    private final PhotoFiles files;
    private final PhotoRepository repository;
    private final TransactionTemplate transaction;

    PhotoStore(PhotoFiles files, PhotoRepository repository, TransactionTemplate transaction) {
        this.files = files;
        this.repository = repository;
        this.transaction = transaction;
    }

    /** A stored photograph's file. */
    public record Stored(Path file, String mediaType) {}

    /**
     * Stores a photograph: durable when this returns.
     *
     * @param declaredBytes length that the sender announces, -1 for unknown
     * @throws UnusableDataException {@code photo-unreadable} when it is none of the formats, {@code too-large},
     *     {@code too-many-photos} when nothing came of those that the account sent before
     */
    public Photo store(InputStream body, long declaredBytes, String username) throws IOException {
        PhotoFiles.requireSmall(declaredBytes);
        if (repository.countUnused(username) >= MOST_UNUSED) {
            throw new UnusableDataException(
                    "too-many-photos", MOST_UNUSED + " photographs of this account wait to be used.");
        }
        PhotoFiles.Incoming received = files.receive(body);
        try {
            PhotoFormat format = format(received.file());
            CameraNotes notes = CameraNotes.of(received.file());
            Photo photo = new Photo(
                    received.sha256(), format.mediaType(), received.bytes(), notes.takenAt(), notes.position());
            transaction.executeWithoutResult(status -> commit(photo, received, username));
            return photo;
        } finally {
            files.discard(received);
        }
    }

    /** The row is there only together with its file, and the cleaning waits meanwhile. */
    private void commit(Photo photo, PhotoFiles.Incoming received, String username) {
        repository.lockShared();
        repository.insert(photo, username);
        try {
            files.keep(received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PhotoFormat format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PhotoFormat.of(in.readNBytes(PhotoFormat.HEAD_BYTES))
                    .orElseThrow(() -> new UnusableDataException(
                            "photo-unreadable", "This is no JPEG, PNG, WebP or HEIC picture."));
        }
    }

    /**
     * Marks photographs as evidence of something, within the caller's transaction.
     *
     * @throws UnusableDataException {@code photo-unknown} when one is not there or somebody else sent it
     */
    public void use(List<String> sha256s, String username) {
        for (String sha256 : sha256s) {
            if (!repository.use(sha256, username)) {
                throw new UnusableDataException("photo-unknown", "Send the photograph " + sha256 + " first.");
            }
        }
    }

    /** A photograph, when it is kept. */
    public Optional<Photo> find(String sha256) {
        return repository.find(sha256);
    }

    /** The photograph's file, when it is kept. Callers check before who may see it. */
    public Optional<Stored> open(String sha256) {
        return repository.find(sha256).map(photo -> new Stored(files.of(sha256), photo.mediaType()));
    }
}
