package org.jingtu.exchange.batch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * What would become of a file that waits for its commit.
 *
 * @param id under which it is committed
 * @param keptUntil when it goes if nobody commits it
 * @param bytes of the file
 * @param preview beside these in the answer
 */
record KeptPreview(UUID id, Instant keptUntil, long bytes, @JsonUnwrapped ImportPreview preview) {}
