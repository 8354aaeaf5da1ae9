package org.jingtu.bench;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** One method of a benchmark, by the name that tables and peers use: that of the method, in words joined by hyphens. */
record Workload(Class<?> type, String method) {
    private static final List<Class<?>> TYPES = List.of(
            DensityBenchmark.class,
            HotspotBenchmark.class,
            CoverageBenchmark.class,
            MatchingBenchmark.class,
            PointsInAreasBenchmark.class,
            NearestNeighboursBenchmark.class,
            LocalMoranBenchmark.class,
            DbscanBenchmark.class,
            HdbscanBenchmark.class,
            SpaceTimeBenchmark.class,
            KnoxBenchmark.class,
            RipleyBenchmark.class);

    static List<Workload> all() {
        return TYPES.stream().flatMap(Workload::in).toList();
    }

    private static Stream<Workload> in(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Benchmark.class))
                .map(Method::getName)
                .sorted(Comparator.naturalOrder())
                .map(name -> new Workload(type, name));
    }

    String name() {
        return method.replaceAll("(?<=[a-z])(?=[A-Z0-9])", "-").toLowerCase(Locale.ROOT);
    }

    /** Values of n, from the smallest. */
    List<String> sizes() {
        try {
            return List.of(type.getField("n").getAnnotation(Param.class).value());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasThreads() {
        return Threaded.class.isAssignableFrom(type);
    }

    /** How many forks measure it. */
    int runs(boolean quick) {
        return quick ? 1 : sizes().size() * (hasThreads() ? 2 : 1);
    }
}
