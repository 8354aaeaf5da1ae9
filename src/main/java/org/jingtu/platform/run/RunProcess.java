package org.jingtu.platform.run;

/**
 * A kind of analysis that can be asked for: a feature declares one as a bean and gets persistence, progress,
 * cancelling, resuming and reuse.
 *
 * @param <P> its parameters: a record that Jackson can write and read back
 */
public interface RunProcess<P> {
    /** As requests name it: {@code hotspots}. */
    String id();

    /** What it is and takes; {@link #parse} reads just these inputs. */
    RunDescription description();

    Class<P> parameterType();

    /** Whether what its runs say place by place is for analysts only, such as where a vehicle went. */
    default boolean isForAnalysts() {
        return false;
    }

    /**
     * Reads parameters and fills in defaults, so that equal requests become equal records.
     *
     * @throws org.jingtu.platform.BadRequestException naming the parameter that does not fit
     */
    P parse(RunParameters given);

    /**
     * Changes whenever the data change that these parameters read. Need not look at the data themselves; a count and the
     * newest change are enough. Called inside the snapshot that the run reads, too.
     */
    String dataVersion(P parameters);

    /**
     * Computes. Writes nothing itself: what is to be stored is handed back and stored in the transaction that marks the
     * run as done. Equal parameters, data and code give equal results to the last byte.
     */
    RunOutcome execute(P parameters, RunContext context);
}
