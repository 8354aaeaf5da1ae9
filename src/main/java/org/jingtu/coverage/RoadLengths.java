package org.jingtu.coverage;

import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.pattern.AreaLocator;

/**
 * Metres of road by state within each target. Roads are walked in steps of at most two metres, so a length is off by at
 * most one metre where a road crosses a border.
 */
final class RoadLengths {
    private static final double STEP_METRES = 2;

    private final double[][] metres;

    private RoadLengths(int targets) {
        metres = new double[targets][StretchState.values().length];
    }

    static RoadLengths of(List<RoadStretch> stretches, PlanarLines roads, AreaLocator targets) {
        RoadLengths lengths = new RoadLengths(targets.size());
        for (RoadStretch stretch : stretches) {
            RoadPosition road = new RoadPosition(roads, stretch.road());
            int steps = (int) Math.max(1, Math.ceil(stretch.lengthMetres() / STEP_METRES));
            double step = stretch.lengthMetres() / steps;
            for (int k = 0; k < steps; k++) {
                double at = stretch.fromMetres() + (k + 0.5) * step;
                targets.forEach(
                        road.x(at),
                        road.y(at),
                        (target, place) ->
                                lengths.metres[target][stretch.state().ordinal()] += step);
            }
        }
        return lengths;
    }

    double metres(int target, StretchState state) {
        return metres[target][state.ordinal()];
    }

    double sweptMetres(int target) {
        return metres(target, StretchState.SWEPT) + metres(target, StretchState.REPEATED);
    }

    /** Of all states. */
    double allMetres(int target) {
        double sum = 0;
        for (double each : metres[target]) {
            sum += each;
        }
        return sum;
    }
}
