package org.jingtu.demo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the demo county's issue ledger, as a bureau would hand it over: mostly right, some rows doubled, shifted or
 * broken.
 *
 * @param longitude as written in the ledger, so that a broken one can be too
 */
record LedgerRow(
        String number,
        String category,
        String source,
        String status,
        LocalDateTime reportedAt,
        LocalDateTime deadline,
        @Nullable LocalDateTime closedAt,
        String department,
        String owner,
        String address,
        int reworkCount,
        String longitude,
        String latitude) {}
