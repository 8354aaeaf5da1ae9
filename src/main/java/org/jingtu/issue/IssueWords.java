package org.jingtu.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which code a ledger's word means: codes and names of the catalogue, and synonyms from a file. */
public final class IssueWords {
    private static final Properties SYNONYMS = load();

    private final Map<String, String> codes = new HashMap<>();

    /** @param kind {@code category}, {@code source} or {@code status} */
    IssueWords(String kind) {
        String prefix = kind + ".";
        for (String key : SYNONYMS.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                String code = key.substring(prefix.length());
                add(code, code);
                for (String word : SYNONYMS.getProperty(key).split(",")) {
                    add(word, code);
                }
            }
        }
    }

    /** Makes a word mean a code; the catalogue's words are added last and win. */
    void add(String word, String code) {
        codes.put(normalised(word), code);
    }

    /** The code, null when nobody knows the word. */
    public @Nullable String find(String word) {
        String exact = codes.get(word);
        return exact != null ? exact : codes.get(normalised(word));
    }

    private static String normalised(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(
                IssueWords.class.getResourceAsStream("/issue-words.properties"), "issue-words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
