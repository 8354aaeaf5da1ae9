package org.jingtu.cleaning;

import java.time.Instant;
import java.util.List;

/**
 * A crew says that a stretch cannot be swept (无法作业).
 *
 * @param fromMetres along the road's line, in the county's plane
 * @param toMetres likewise
 * @param at in the county's time; the report holds for the shift of that time
 * @param zones one of which must hold the middle of the stretch
 * @param photos SHA-256 of stored photographs
 * @param username who reports
 */
public record BlockedReport(
        long roadId,
        double fromMetres,
        double toMetres,
        BlockedReason reason,
        Instant at,
        List<Integer> zones,
        List<String> photos,
        String username) {}
