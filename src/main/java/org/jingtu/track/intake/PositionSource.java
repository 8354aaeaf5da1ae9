package org.jingtu.track.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Positions of a batch, one after the other. */
interface PositionSource {
    /**
     * Goes to the next position.
     *
     * @throws org.jingtu.analysis.UnusableDataException {@code too-large}, {@code position-columns-missing},
     *     {@code position-batch-damaged}
     */
    boolean next() throws IOException;

    /** Null when it cannot be read. */
    @Nullable
    SentPosition position();

    /** Of the line or the feature, from 1. */
    long number();
}
