package org.jingtu.download;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jingtu.exchange.FeatureSink;
import org.jspecify.annotations.Nullable;

/**
 * A file that is about to be written.
 *
 * @param format null for a raster
 * @param columns of the run's places; empty where the query names its own
 */
record RunFile(UUID run, String process, FeatureSink.@Nullable Format format, List<String> columns, Extent extent) {
    private static final int DIGITS = 8;

    /** Example: {@code hotspots-55ac3594.gpkg}. */
    String name() {
        String ending = format == null ? "tif" : format.ending();
        return String.format(Locale.ROOT, "%s-%s.%s", process, run.toString().substring(0, DIGITS), ending);
    }

    String mediaType() {
        return format == null ? "image/tiff" : format.mediaType();
    }
}
