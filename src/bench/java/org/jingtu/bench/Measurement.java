package org.jingtu.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jingtu.analysis.density.Kernel;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Measures workloads, each size and number of threads in a JVM of its own, and prints a row for each as soon as it is
 * known. All of them together are given a fixed time, so a table takes no longer when workloads are added.
 *
 * @param quick only the largest size of each, with two threads where there are any
 */
record Measurement(boolean quick) {
    private static final int FULL_SECONDS = 660;
    private static final int QUICK_SECONDS = 120;

    /** What a run takes besides measuring: starting, drawing the data. */
    private static final double START_SECONDS = 2;

    private static final int ITERATIONS = 3;
    private static final int LONGEST_ITERATION_MILLIS = 1500;
    private static final int SHORTEST_ITERATION_MILLIS = 200;
    private static final String ROW = "%-24s %9s %7s %11s %11s %7s %9s %6s%n";

    void print(List<Workload> workloads, PrintStream out) {
        out.printf(ROW, "workload", "n", "threads", "median-ms", "min-ms", "samples", "error", "heap");
        int runs = workloads.stream().mapToInt(w -> w.runs(quick)).sum();
        double seconds = (quick ? QUICK_SECONDS : FULL_SECONDS) / (double) runs - START_SECONDS;
        long millis = Math.round(1000 * seconds / (2 * ITERATIONS));
        long iteration = Math.max(SHORTEST_ITERATION_MILLIS, Math.min(LONGEST_ITERATION_MILLIS, millis));
        for (Workload workload : workloads) {
            for (RunResult result : measure(workload, iteration)) {
                printRow(workload, result, out);
            }
        }
    }

    private Collection<RunResult> measure(Workload workload, long iterationMillis) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\Q" + workload.type().getName() + "." + workload.method() + "\\E$")
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .warmupIterations(ITERATIONS)
                .measurementIterations(ITERATIONS)
                .warmupTime(TimeValue.milliseconds(iterationMillis))
                .measurementTime(TimeValue.milliseconds(iterationMillis))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (quick) {
            List<String> sizes = workload.sizes();
            options.param("n", sizes.get(sizes.size() - 1));
            if (workload.hasThreads()) {
                options.param("threads", "2");
            }
        }
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(workload.name(), e);
        }
    }

    private static void printRow(Workload workload, RunResult result, PrintStream out) {
        BenchmarkParams params = result.getParams();
        Statistics times = result.getPrimaryResult().getStatistics();
        String n = params.getParam("n");
        out.printf(
                Locale.ROOT,
                ROW,
                workload.name(),
                n,
                workload.hasThreads() ? params.getParam("threads") : "1",
                "%.2f".formatted(times.getPercentile(50)),
                "%.2f".formatted(times.getMin()),
                times.getN(),
                error(workload, Integer.parseInt(n)),
                heap(params));
        out.flush();
    }

    private static String heap(BenchmarkParams params) {
        return params.getJvmArgs().stream()
                .filter(argument -> argument.startsWith("-Xmx"))
                .map(argument -> argument.substring("-Xmx".length()))
                .reduce("-", (earlier, later) -> later);
    }

    /** Where results are approximate: the measured error, as a share of the greatest value. */
    private static String error(Workload workload, int n) {
        return switch (Objects.requireNonNull(workload.name())) {
            case "density-quartic" -> "%.0e".formatted(DensityBenchmark.error(Kernel.QUARTIC, n));
            case "density-gaussian" -> "%.0e".formatted(DensityBenchmark.error(Kernel.GAUSSIAN, n));
            default -> "-";
        };
    }
}
