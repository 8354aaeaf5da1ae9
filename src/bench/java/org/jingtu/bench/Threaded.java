package org.jingtu.bench;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every benchmark is run with. */
@State(Scope.Benchmark)
public abstract class Threaded {
    /** Threads of the computation itself. */
    @Param({"1", "2"})
    public int threads;
}
