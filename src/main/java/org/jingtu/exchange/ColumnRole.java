package org.jingtu.exchange;

import java.util.Locale;

/** What a column holds. Guessed from its header, or named by the user. */
public enum ColumnRole {
    X,
    Y,
    WKT,
    ID,
    NAME,
    TIME,
    CATEGORY,
    SOURCE,
    STATUS,
    DESCRIPTION,
    ADDRESS,
    DEPARTMENT,
    OWNER,
    DEADLINE,
    CLOSED,
    REWORK,
    KIND,
    GRADE,
    WIDTH,
    ONEWAY,
    VEHICLE,
    SPEED,
    BRUSH;

    /** As in options and requests: {@code x}, {@code category}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
