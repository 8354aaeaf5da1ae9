package org.jingtu.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Calls {@code ./jingtu} of this clone, as a person at a terminal would. */
public final class Launcher {
    /** How a call ended. */
    public record Outcome(int exitCode, String output, String errors) {}

    private final Map<String, String> environment;

    private Launcher(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A launcher that knows no home and no database but those given later. */
    public static Launcher plain() {
        return new Launcher(Map.of());
    }

    public static Launcher at(Path home) {
        return plain().with("JINGTU_HOME", home.toString());
    }

    public Launcher with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Launcher(more);
    }

    /** Runs a command to its end. */
    public Outcome run(String... arguments) {
        try {
            Process process = process(arguments).start();
            process.getOutputStream().close();
            CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.errorReader()));
            String output = text(process.inputReader());
            return new Outcome(process.waitFor(), output, errors.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command that goes on, its words kept in a file. */
    public Process start(Path log, String... arguments) {
        try {
            return process(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the service and returns once its launcher has announced it. */
    public Process startService(Path log) {
        Process process = start(log, "run");
        try {
            while (!Files.readString(log).contains("Ctrl-C stops it")) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(Files.readString(log));
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process;
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root().resolve("jingtu").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JINGTU_") && !name.equals("JINGTU_BUILT"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        if (!Files.isExecutable(root.resolve("jingtu"))) {
            throw new IllegalStateException("not run from the root of the clone: " + root);
        }
        return root;
    }

    private static String text(BufferedReader reader) {
        StringBuilder text = new StringBuilder();
        reader.lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
