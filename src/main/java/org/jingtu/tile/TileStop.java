package org.jingtu.tile;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Breaks off the making of a tile that nobody waits for any more. */
public final class TileStop {
    /** A piece of work that may fail with a checked exception. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T perform() throws E;
    }

    private @Nullable Runnable current;
    private boolean stopped;

    /**
     * Performs work that {@link #stop} breaks off.
     *
     * @param cancel called from another thread while the work goes on; throws nothing
     * @throws CancellationException when it was stopped before
     */
    public <T, E extends Exception> T perform(Runnable cancel, Work<T, E> work) throws E {
        begin(cancel);
        try {
            return work.perform();
        } finally {
            begin(null);
        }
    }

    private synchronized void begin(@Nullable Runnable cancel) {
        if (stopped && cancel != null) {
            throw new CancellationException("nobody waits for the tile");
        }
        current = cancel;
    }

    synchronized void stop() {
        stopped = true;
        if (current != null) {
            current.run();
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }
}
