package org.jingtu.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.jingtu.analysis.Progress;

/** A line a second on standard error while something long is computed; nothing for what is over sooner. */
final class PrintedProgress implements Progress {
    private static final long SECOND = 1_000_000_000;

    private final PrintWriter out;
    private final AtomicLong next = new AtomicLong(System.nanoTime() + SECOND);

    PrintedProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void report(double fraction) {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + SECOND)) {
            out.printf("%.0f %%%n", fraction * 100);
            out.flush();
        }
    }
}
