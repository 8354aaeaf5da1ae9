package org.jingtu.citizen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as it comes in, checked. @param contact e-mail or telephone */
record NewReport(
        String category,
        String description,
        String address,
        @Nullable String mediaUrl,
        @Nullable String contact,
        Instant reportedAt,
        double longitude,
        double latitude) {}
