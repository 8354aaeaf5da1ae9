package org.jingtu.contrast;

import java.util.Locale;

/** What a place is when its problems are held against its cleaning. */
enum ContrastState {
    /** Hot, and cleaned less than asked for: more passes first. */
    HOT_UNSWEPT,
    /** Hot although cleaned as asked for: the source must be dealt with. */
    HOT_SWEPT,
    /** Cold, and cleaned far more than asked for: passes can go elsewhere. */
    COLD_OVERSWEPT,
    NORMAL,
    /** Not tested, most of its roads unknown, or no passes asked for: nothing can be said. */
    NO_DATA;

    private static final double MOSTLY = 0.5;

    /**
     * Example: a hot place with 40 of 100 metre-passes done is hot and unswept; with 90 of them, and swept from 80 %, hot
     * and swept.
     *
     * @param sweptShare from which share of the asked passes on a place counts as swept
     * @param overShare from which multiple of the asked passes on it counts as swept too often
     */
    static ContrastState of(ContrastUnit unit, double sweptShare, double overShare) {
        boolean unknown = unit.unknown() > MOSTLY * (unit.required() + unit.unknown());
        if (!unit.tested() || unknown || !(unit.required() > 0)) {
            return NO_DATA;
        }
        if (unit.hot()) {
            return unit.done() < sweptShare * unit.required() ? HOT_UNSWEPT : HOT_SWEPT;
        }
        return unit.cold() && unit.driven() >= overShare * unit.required() ? COLD_OVERSWEPT : NORMAL;
    }

    /** As links, cards and tiles write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
