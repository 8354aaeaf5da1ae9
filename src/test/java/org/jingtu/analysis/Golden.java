package org.jingtu.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of golden values of reference implementations, from the test resources' folder {@code golden}. */
public final class Golden {
    private final List<String> header;
    private final List<String[]> rows;
    private final Map<String, double[]> columns = new HashMap<>();

    private Golden(List<String> header, List<String[]> rows) {
        this.header = header;
        this.rows = rows;
    }

    public static Golden read(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + name), name),
                StandardCharsets.UTF_8))) {
            List<String> header = Arrays.asList(in.readLine().replace("\"", "").split(",", -1));
            List<String[]> rows = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(line.replace("\"", "").split(",", -1));
            }
            return new Golden(header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file after its first. */
    public static List<String> lines(String name) {
        Golden table = read(name);
        return table.rows.stream().map(row -> String.join(",", row)).toList();
    }

    public int size() {
        return rows.size();
    }

    public boolean has(String name) {
        return header.contains(name);
    }

    public String text(String name, int row) {
        return rows.get(row)[header.indexOf(name)];
    }

    private static double number(String text) {
        return switch (text) {
            case "NA", "" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** A column of numbers, the caller's own; NA becomes NaN. */
    public double[] column(String name) {
        return columns.computeIfAbsent(name, this::parsed).clone();
    }

    private double[] parsed(String name) {
        int k = header.indexOf(name);
        if (k < 0) {
            throw new IllegalArgumentException("no column " + name + " in " + header);
        }
        return rows.stream().mapToDouble(row -> number(row[k])).toArray();
    }
}
