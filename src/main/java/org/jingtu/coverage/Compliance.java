package org.jingtu.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Adds up passes done against passes required, in metres of road × passes; no stretch counts above its requirement, and
 * nothing is required of what is justified.
 *
 * <p>Example: 100 m with 2 of 2 passes, 100 m with 1 of 2, 100 m unknown of 2: 3/4 of what is known, 1/2 at least, 5/6 at
 * most.
 */
final class Compliance {
    private double required;
    private double done;
    private double unknown;

    void add(RoadStretch stretch) {
        add(stretch, stretch.lengthMetres());
    }

    /** Adds a part of a stretch. */
    void add(RoadStretch stretch, double metres) {
        if (stretch.state() == StretchState.JUSTIFIED) {
            return;
        }
        double share = metres / stretch.lengthMetres();
        required += metres * stretch.plannedPasses();
        done += share * stretch.donePassMetres();
        if (stretch.state() == StretchState.UNKNOWN) {
            unknown += metres * stretch.plannedPasses();
        }
    }

    double requiredPassMetres() {
        return required;
    }

    double donePassMetres() {
        return done;
    }

    /** Of what is known; null when nothing is. */
    @Nullable
    Double known() {
        return ratio(done, required - unknown);
    }

    /** If nothing was done where it is unknown. */
    @Nullable
    Double least() {
        return ratio(done, required);
    }

    /** If everything was done where it is unknown. */
    @Nullable
    Double most() {
        return ratio(done + unknown, required);
    }

    private static @Nullable Double ratio(double part, double whole) {
        return whole > 0 ? Math.min(1, part / whole) : null;
    }
}
