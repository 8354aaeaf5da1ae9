package org.jingtu.coverage.trace;

import java.time.Instant;
import org.jingtu.geo.DrawnArea;
import org.jspecify.annotations.Nullable;

/**
 * Who passed here?
 *
 * @param to not included, at most 31 days after
 */
record PassageQuestion(@Nullable Instant from, @Nullable Instant to, @Nullable DrawnArea area) {}
