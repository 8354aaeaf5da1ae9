package org.jingtu.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs independent parts of a computation on a given number of threads.
 *
 * <p>Parts are numbered and must not depend on each other, so the result is the same for any number of threads.
 */
public final class Parallel {
    private Parallel() {}

    /** One part of the work. */
    @FunctionalInterface
    public interface Part {
        void run(int part);
    }

    /**
     * Runs parts 0 … {@code parts - 1}; on the calling thread when one thread is enough.
     *
     * @throws CancellationException when {@code progress} cancels; parts under way finish first
     */
    public static void run(int parts, int threads, Progress progress, Part part) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable worker = () -> {
            for (int p = next.getAndIncrement(); p < parts; p = next.getAndIncrement()) {
                part.run(p);
                progress.report((double) done.incrementAndGet() / parts);
            }
        };
        int workers = Math.min(parts, Math.max(1, threads));
        if (workers <= 1) {
            worker.run();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < workers; w++) {
                running.add(pool.submit(worker));
            }
            for (Future<?> each : running) {
                await(each);
            }
        } finally {
            next.set(parts);
            pool.shutdown();
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
