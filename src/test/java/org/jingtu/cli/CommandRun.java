package org.jingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of {@code analyse} in this process: its exit, what it printed, and the rows it wrote. */
public final class CommandRun {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final int exit;
    private final String output;
    private final String errors;

    private CommandRun(int exit, String output, String errors) {
        this.exit = exit;
        this.output = output;
        this.errors = errors;
    }

    /** Arguments, options in one text with blanks between them, values with blanks not allowed. */
    public static CommandRun of(String line, Object... files) {
        String[] arguments = Arrays.stream(line.split("\\s+"))
                .map(word -> word.startsWith("{") ? files[Integer.parseInt(word.substring(1, 2))].toString() : word)
                .toArray(String[]::new);
        return ofArguments(arguments);
    }

    public static CommandRun ofArguments(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Jingtu.commandLine()
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(analyse(arguments));
        return new CommandRun(exit, out.toString(), err.toString());
    }

    private static String[] analyse(String[] arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "analyse";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    static String golden(String name) {
        return GOLDEN.resolve(name + ".csv").toString();
    }

    /** Fails the test with what was printed unless the exit is 0. */
    public CommandRun done() {
        assertThat(exit).as("%s %s", output, errors).isZero();
        return this;
    }

    int exit() {
        return exit;
    }

    String output() {
        return output;
    }

    String errors() {
        return errors;
    }

    public JsonNode card() {
        return JsonMapper.builder().build().readTree(output);
    }

    /** Rows of a CSV without its header, which must be this one. */
    static List<String[]> rows(Path file, String header) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo(header);
        return lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** Relative, with 1e-13 allowed near zero. */
    static void close(String actual, double expected, double relative) {
        assertThat(Double.parseDouble(actual))
                .isCloseTo(expected, within(Math.max(1e-13, Math.abs(expected) * relative)));
    }
}
