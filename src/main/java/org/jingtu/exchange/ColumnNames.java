package org.jingtu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jingtu.analysis.UnusableDataException;

/** Finds columns by their headers, Chinese or English, from {@code import-columns.properties}. */
final class ColumnNames {
    private static final String NONE = "-";
    private static final Map<String, List<String>> KNOWN = load();

    private ColumnNames() {}

    /**
     * Index of the column of each role, −1 where there is none. A header that the user named must exist; x and y are
     * guessed as a pair.
     *
     * @throws UnusableDataException {@code column-missing}
     */
    static int[] resolve(List<String> headers, SourceOptions options) {
        Map<ColumnRole, String> named = options.columns();
        List<String> plain = headers.stream().map(ColumnNames::normalised).toList();
        int[] index = new int[ColumnRole.values().length];
        for (ColumnRole role : ColumnRole.values()) {
            String name = named.get(role);
            index[role.ordinal()] =
                    name != null ? find(headers, plain, name) : guess(plain, names(role, options.subject()));
        }
        if (!named.containsKey(ColumnRole.X) && !named.containsKey(ColumnRole.Y)) {
            guessPair(plain, index);
        }
        return index;
    }

    private static int find(List<String> headers, List<String> plain, String name) {
        if (NONE.equals(name)) {
            return -1;
        }
        int exact = headers.indexOf(name);
        int found = exact >= 0 ? exact : plain.indexOf(normalised(name));
        if (found < 0) {
            throw new UnusableDataException(
                    "column-missing",
                    "The file has no column '" + name + "'; it has " + shortened(headers) + ".",
                    Map.of("column", name));
        }
        return found;
    }

    private static int guess(List<String> plain, List<String> names) {
        return names.stream()
                .mapToInt(plain::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static void guessPair(List<String> plain, int[] index) {
        List<String> xs = names(ColumnRole.X, "");
        List<String> ys = names(ColumnRole.Y, "");
        for (int i = 0; i < xs.size(); i++) {
            int x = plain.indexOf(xs.get(i));
            int y = plain.indexOf(ys.get(i));
            if (x >= 0 && y >= 0) {
                index[ColumnRole.X.ordinal()] = x;
                index[ColumnRole.Y.ordinal()] = y;
                return;
            }
        }
    }

    /** How many of the headers have a meaning for some import. */
    static int recognised(List<String> headers) {
        java.util.Set<String> known = new java.util.HashSet<>();
        KNOWN.values().forEach(known::addAll);
        return (int) headers.stream()
                .map(ColumnNames::normalised)
                .distinct()
                .filter(known::contains)
                .count();
    }

    private static List<String> names(ColumnRole role, String subject) {
        List<String> special = KNOWN.get(role.key() + "." + subject);
        return special != null ? special : KNOWN.getOrDefault(role.key(), List.of());
    }

    static String normalised(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[((\\[【].*|[\\s_.\\-\"'\\uFEFF]", "");
    }

    static String shortened(List<String> headers) {
        return String.join(", ", headers.subList(0, Math.min(30, headers.size())));
    }

    private static Map<String, List<String>> load() {
        Properties names = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ColumnNames.class.getResourceAsStream("/import-columns.properties"), "import-columns.properties")) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> known = new HashMap<>();
        for (String role : names.stringPropertyNames()) {
            known.put(role, Arrays.asList(names.getProperty(role).split(",")));
        }
        return known;
    }
}
