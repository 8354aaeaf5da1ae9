package org.jingtu.platform.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jingtu.analysis.Progress;

/** Writes the progress of a run at most four times a second, and learns with each write whether it was cancelled. */
final class RunProgress {
    private static final long INTERVAL_NANOS = 250_000_000L;

    /** Keeps how far a run is. */
    interface Writing {
        /** @return whether the run was asked to stop */
        boolean write(String stage, double fraction);
    }

    private final Writing writing;
    private final BooleanSupplier stopping;
    private final AtomicLong nextWrite = new AtomicLong(System.nanoTime());
    private volatile boolean cancelled;

    /** @param stopping whether the service is shutting down */
    RunProgress(Writing writing, BooleanSupplier stopping) {
        this.writing = writing;
        this.stopping = stopping;
    }

    Progress stage(String stage) {
        return fraction -> report(stage, fraction);
    }

    private void report(String stage, double fraction) {
        long due = nextWrite.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextWrite.compareAndSet(due, now + INTERVAL_NANOS)) {
            cancelled |= writing.write(stage, Math.min(1, Math.max(0, fraction)));
        }
        if (cancelled || stopping.getAsBoolean()) {
            throw new CancellationException("the run was cancelled");
        }
    }
}
