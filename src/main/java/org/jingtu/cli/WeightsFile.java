package org.jingtu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;

/** Reads weights by id: {@code i,j[,w]} with a header, without w all are 1. */
final class WeightsFile {
    private WeightsFile() {}

    static SpatialWeights read(Path file, Map<String, Integer> numbers, int places) {
        SpatialWeights.Builder builder = new SpatialWeights.Builder(places);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = in.readLine();
            String separator =
                    header != null && header.contains(";") ? ";" : header != null && header.contains("\t") ? "\t" : ",";
            long line = 1;
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                line++;
                if (!row.isBlank()) {
                    add(builder, row.replace("\"", "").split(separator, -1), numbers, line);
                }
            }
        } catch (NoSuchFileException e) {
            throw new UnusableDataException("file-missing", "There is no file " + file + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build();
    }

    private static void add(SpatialWeights.Builder builder, String[] row, Map<String, Integer> numbers, long line) {
        Integer i = row.length < 2 ? null : find(numbers, row[0]);
        Integer j = row.length < 2 ? null : find(numbers, row[1]);
        double weight = row.length < 3 || row[2].isBlank() ? 1 : number(row[2]);
        if (i == null || j == null || !Double.isFinite(weight)) {
            throw new UnusableDataException(
                    "weights-invalid", "Line " + line + " of the weights does not name two ids and a finite weight.");
        }
        builder.add(i, j, weight);
    }

    private static @Nullable Integer find(Map<String, Integer> numbers, String id) {
        return numbers.get(id.strip());
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) { // refused by the caller with its line
            return Double.NaN;
        }
    }
}
