package org.jingtu.analysis;

import java.util.concurrent.CancellationException;

/**
 * Where a long computation tells how far it is and learns that nobody wants the answer any more.
 *
 * <p>Computations call {@link #report} every few milliseconds from any of their threads; an implementation must be
 * thread-safe and cheap. To cancel, it throws {@link CancellationException}, which the computation lets through.
 */
@FunctionalInterface
public interface Progress {
    /** Reports nothing, never cancels. */
    Progress NONE = fraction -> {};

    /**
     * @param fraction done so far, 0 to 1
     * @throws CancellationException when the computation should stop
     */
    void report(double fraction);

    /** A view of this progress for a step that runs from {@code from} to {@code to} of the whole. */
    default Progress between(double from, double to) {
        return fraction -> report(from + (to - from) * fraction);
    }
}
