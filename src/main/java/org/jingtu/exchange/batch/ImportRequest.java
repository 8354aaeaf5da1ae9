package org.jingtu.exchange.batch;

import java.nio.file.Path;
import java.util.Map;
import org.jingtu.exchange.SourceOptions;

/**
 * A file to import.
 *
 * @param kind {@code issues}, {@code areas}, {@code roads}, {@code zones}, {@code tracks}, {@code patrols} or {@code
 *     facilities}
 * @param fileName as the user knows it
 * @param file where it lies
 * @param source what the user said about its columns, datum and encoding
 * @param settings of the kind: {@code area-kind}, {@code facility-kind}, {@code vehicle-kind}, {@code source}, {@code
 *     zone} (time zone of times without offset)
 * @param createdBy who imports
 */
public record ImportRequest(
        String kind, String fileName, Path file, SourceOptions source, Map<String, String> settings, String createdBy) {
    public ImportRequest {
        settings = Map.copyOf(settings);
    }
}
