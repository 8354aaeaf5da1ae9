package org.jingtu.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SQL from files: {@code SqlFiles.get("issue/list-latest")} is the text of {@code sql/issue/list-latest.sql} on the class
 * path. One query a file; parameters are named ({@code :from}) and always bound. Read once, then kept.
 */
public final class SqlFiles {
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private SqlFiles() {}

    /**
     * @param name feature and query, {@code feature/verb-noun}
     * @throws IllegalArgumentException when there is no such file
     */
    public static String get(String name) {
        return TEXTS.computeIfAbsent(name, SqlFiles::read);
    }

    private static String read(String name) {
        String path = "/sql/" + name + ".sql";
        try (InputStream in = SqlFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no SQL file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
