package org.jingtu.coverage;

import org.jspecify.annotations.Nullable;

/**
 * 死角: a part of a road that in a window nobody cleaned, patrolled or owned.
 *
 * @param road number of the road in the input
 * @param lengthMetres without the crossings between its ends
 * @param missedPasses planned over the window and not done
 * @param patrolled null when nothing is known of patrols in the window
 */
record DeadCorner(
        int road,
        double fromMetres,
        double toMetres,
        double lengthMetres,
        double missedPasses,
        boolean cleaned,
        @Nullable Boolean patrolled,
        boolean owned) {
    /** How many of cleaning, patrol and owner it lacks. */
    int lacks() {
        return (cleaned ? 0 : 1) + (Boolean.FALSE.equals(patrolled) ? 1 : 0) + (owned ? 0 : 1);
    }

    /** This one and a later one of the same road, across what lies between. */
    DeadCorner upTo(DeadCorner next) {
        return new DeadCorner(
                road,
                fromMetres,
                next.toMetres,
                lengthMetres + next.lengthMetres,
                missedPasses,
                cleaned,
                patrolled,
                owned);
    }
}
