package org.jingtu.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Titles of problem codes in both languages, from {@code problem-titles.properties}: {@code code = 中文 | English}. */
final class ProblemTitles {
    private static final Properties TITLES = load();

    private ProblemTitles() {}

    static String chinese(String code, String otherwise) {
        return part(code, 0, otherwise);
    }

    static String english(String code, String otherwise) {
        return part(code, 1, otherwise);
    }

    private static String part(String code, int index, String otherwise) {
        String[] parts = TITLES.getProperty(code, "").split("\\|", 2);
        return parts.length == 2 ? parts[index].strip() : otherwise;
    }

    private static Properties load() {
        Properties titles = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ProblemTitles.class.getResourceAsStream("/problem-titles.properties"), "problem-titles.properties")) {
            titles.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }
}
