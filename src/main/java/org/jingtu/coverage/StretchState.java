package org.jingtu.coverage;

import java.util.Locale;

/** What became of a stretch of road within a window. */
enum StretchState {
    SWEPT,
    /** 漏扫: planned, and known not to have been swept. */
    MISSED,
    /** 合理缺扫: not swept, and nothing was planned, or its crew reported that it was blocked. */
    JUSTIFIED,
    /** 重复: more passes than planned, over more than a crossing. */
    REPEATED,
    /** A gap of the positions runs along here; nobody knows. */
    UNKNOWN;

    /** A shorter repeated stretch is where another street crosses. */
    static final double LONGEST_CROSSING_METRES = 30;

    /** As stored and sent. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isSwept() {
        return this == SWEPT || this == REPEATED;
    }

    /** @param plannedPasses over the window; a fraction of a pass asks for none */
    static StretchState of(int passes, boolean unknown, double plannedPasses, double lengthMetres) {
        if (passes > 0) {
            boolean repeated =
                    plannedPasses > 0 && passes > Math.ceil(plannedPasses) && lengthMetres > LONGEST_CROSSING_METRES;
            return repeated ? REPEATED : SWEPT;
        }
        if (unknown) {
            return UNKNOWN;
        }
        return plannedPasses >= 1 ? MISSED : JUSTIFIED;
    }
}
