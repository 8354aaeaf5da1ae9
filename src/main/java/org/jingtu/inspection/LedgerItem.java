package org.jingtu.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a rectification list that can be taken over.
 *
 * @param line of the file, from 1
 * @param number in the list; the line's where the list has none
 * @param category code of the catalogue
 * @param deadline given, or by the rule for the category
 * @param deadlineByRule whether it is by the rule
 * @param place name of the area or street that it was found in; null when the row has coordinates
 * @param locatedBy {@code point}, {@code area} or {@code road}
 */
record LedgerItem(
        long line,
        String number,
        String category,
        String description,
        String address,
        @Nullable String department,
        @Nullable String owner,
        Instant deadline,
        boolean deadlineByRule,
        @Nullable String place,
        double longitude,
        double latitude,
        String locatedBy) {}
