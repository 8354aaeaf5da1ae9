package org.jingtu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./jingtu bench}: measures the workloads whose name contains a word, and prints one table. */
public final class Bench {
    private static final int WRONG_USAGE = 2;

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        if (words.size() == 2 && words.get(0).equals("--write-workloads")) {
            WorkloadFiles.write(Path.of(words.get(1)));
            return;
        }
        List<String> names = words.stream().filter(w -> !w.startsWith("-")).toList();
        List<String> flags = words.stream().filter(w -> w.startsWith("-")).toList();
        if (names.size() > 1 || !List.of("--quick", "--list").containsAll(flags)) {
            System.err.println("jingtu: bench takes at most one NAME, --quick, --list or --write-workloads DIR");
            System.exit(WRONG_USAGE);
        }
        List<Workload> chosen = Workload.all().stream()
                .filter(w -> names.isEmpty() || w.name().contains(names.get(0)))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("jingtu: no workload is called " + names.get(0) + "; bench --list names them");
            System.exit(WRONG_USAGE);
        }
        if (flags.contains("--list")) {
            chosen.forEach(w -> System.out.println(w.name() + " n=" + String.join(",", w.sizes())));
        } else {
            new Measurement(flags.contains("--quick")).print(chosen, System.out);
        }
    }
}
