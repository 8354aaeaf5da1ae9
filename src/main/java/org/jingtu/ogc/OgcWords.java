package org.jingtu.ogc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the OGC API says to people, from {@code ogc-words.properties}: {@code key = 中文 | English}. */
final class OgcWords {
    private static final Properties WORDS = load();

    private OgcWords() {}

    /** The word, or its key when there is none. */
    static String get(String key, boolean chinese) {
        String[] parts = WORDS.getProperty(key, "").split("\\|", 2);
        return parts.length == 2 ? parts[chinese ? 0 : 1].strip() : key;
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(
                OgcWords.class.getResourceAsStream("/ogc-words.properties"), "ogc-words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
