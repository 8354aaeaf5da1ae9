package org.jingtu.inspection;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jingtu.exchange.SourceOptions;

/**
 * A round to import.
 *
 * @param name unique, such as 2026年第二季度省级暗访
 * @param source code of the catalogue: who inspected
 * @param fileName as the user knows it
 * @param file where it lies
 * @param options what the user said about its columns, datum and encoding
 */
public record RoundRequest(
        String name,
        String source,
        LocalDate inspectedOn,
        String fileName,
        Path file,
        SourceOptions options,
        String username) {}
