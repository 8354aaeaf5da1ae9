package org.jingtu.platform.run;

import java.util.UUID;
import java.util.function.Supplier;
import org.jingtu.analysis.Progress;

/** What a process may use while it runs. */
public interface RunContext {
    UUID runId();

    /** Reads all input in one snapshot of the database; to be called once, before computing. */
    <T> T read(Supplier<T> reading);

    /**
     * Where a step tells how far it is; throws {@link java.util.concurrent.CancellationException} there when the run was
     * cancelled.
     *
     * @param stage a code such as {@code compute}
     * @param from share of the whole run at which the step begins, 0 to 1
     */
    Progress progress(String stage, double from, double to);
}
