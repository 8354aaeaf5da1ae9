package org.jingtu.coverage;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.pattern.AreaLocator;
import org.jspecify.annotations.Nullable;

/**
 * Metres of road by state within each target. Roads are walked in steps of at most two metres, so a length is off by at
 * most one metre where a road crosses a border.
 */
final class RoadLengths {
    private static final double STEP_METRES = 2;

    private final double[][] metres;
    private final List<Compliance> compliance;
    private final double[] sureMetres;

    private RoadLengths(int targets) {
        metres = new double[targets][StretchState.values().length];
        sureMetres = new double[targets];
        compliance = Stream.generate(Compliance::new).limit(targets).toList();
    }

    /** @param agreement null when there is no second way of telling */
    static RoadLengths of(
            List<RoadStretch> stretches, @Nullable MethodAgreement agreement, PlanarLines roads, AreaLocator targets) {
        RoadLengths lengths = new RoadLengths(targets.size());
        for (RoadStretch stretch : stretches) {
            RoadPosition road = new RoadPosition(roads, stretch.road());
            boolean planned = stretch.state() != StretchState.JUSTIFIED;
            double confidence = agreement == null || !planned ? 0 : agreement.confidence(stretch);
            int steps = (int) Math.max(1, Math.ceil(stretch.lengthMetres() / STEP_METRES));
            double step = stretch.lengthMetres() / steps;
            for (int k = 0; k < steps; k++) {
                double at = stretch.fromMetres() + (k + 0.5) * step;
                targets.forEach(road.x(at), road.y(at), (target, place) -> {
                    lengths.metres[target][stretch.state().ordinal()] += step;
                    lengths.compliance.get(target).add(stretch, step);
                    lengths.sureMetres[target] += confidence * step;
                });
            }
        }
        return lengths;
    }

    /** Roads shorter than this say nothing about a target; its area does. */
    private static final double SHORTEST_METRES = 50;

    /** Swept share of what was planned, or of all roads where nothing was; empty where there are no roads to speak of. */
    static OptionalDouble share(double swept, double missed, double unknown, double all) {
        if (all < SHORTEST_METRES) {
            return OptionalDouble.empty();
        }
        boolean planned = missed + unknown > 0 || swept >= all;
        return OptionalDouble.of(Math.min(1, swept / (planned ? swept + missed + unknown : all)));
    }

    /** Swept share of a target's roads. */
    OptionalDouble share(int target) {
        return share(
                sweptMetres(target),
                metres(target, StretchState.MISSED),
                metres(target, StretchState.UNKNOWN),
                allMetres(target));
    }

    /** Passes done against passes required on a target's roads. */
    Compliance compliance(int target) {
        return compliance.get(target);
    }

    /** Planned metres × confidence of each; 0 when there is no second way of telling. */
    double sureMetres(int target) {
        return sureMetres[target];
    }

    double metres(int target, StretchState state) {
        return metres[target][state.ordinal()];
    }

    double sweptMetres(int target) {
        return metres(target, StretchState.SWEPT) + metres(target, StretchState.REPEATED);
    }

    /** Of all states but justified. */
    double plannedMetres(int target) {
        return allMetres(target) - metres(target, StretchState.JUSTIFIED);
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
