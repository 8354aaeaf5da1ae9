package org.jingtu.coverage;

/**
 * A part of a road of one state within one zone.
 *
 * @param road number of the road in the input
 * @param passes fewest along the stretch
 * @param plannedPasses over the window
 * @param donePassMetres metres × passes done, none above what is planned
 * @param zone number of the zone among the targets, -1 for none
 */
record RoadStretch(
        int road,
        double fromMetres,
        double toMetres,
        StretchState state,
        int passes,
        double plannedPasses,
        double donePassMetres,
        int zone) {
    /** This one and the next of the same road and state. */
    RoadStretch upTo(RoadStretch next) {
        return new RoadStretch(
                road,
                fromMetres,
                next.toMetres,
                state,
                Math.min(passes, next.passes),
                plannedPasses,
                donePassMetres + next.donePassMetres,
                zone);
    }

    /** The same place as not swept. */
    RoadStretch unswept(StretchState other) {
        return new RoadStretch(road, fromMetres, toMetres, other, 0, plannedPasses, 0, zone);
    }

    double lengthMetres() {
        return toMetres - fromMetres;
    }
}
