package org.jingtu.exchange.batch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was tried and waits for its commit.
 *
 * @param sha256 of its bytes, in hex
 * @param parameters as they were sent with it: kind, crs, columns
 * @param batch the import that it became; null before it is committed
 * @param batchStatus how that import stands
 */
record TriedFile(
        UUID id,
        String fileName,
        String sha256,
        long bytes,
        Map<String, String> parameters,
        String createdBy,
        Instant createdAt,
        @Nullable Long batch,
        @Nullable String batchStatus) {
    TriedFile {
        parameters = Map.copyOf(parameters);
    }

    /** Whether an import of it works or has ended with what its rows are worth; a failure of the service may be repeated. */
    boolean isCommitted() {
        return batch != null && !"failed".equals(batchStatus);
    }
}
