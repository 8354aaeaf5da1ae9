package org.jingtu.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two ways of telling agree: map matching, and the corridor of the swath. Where both say swept, or both say not,
 * a stretch is sure; where a vehicle was matched to a street that its corridor does not reach, or the other way round, it
 * is doubtful. What is unknown has no confidence.
 *
 * <p>Example: 100 m matched as swept, of which the corridor reaches 80 m, have a confidence of 0.8.
 */
final class MethodAgreement {
    private final Map<Integer, SweptParts> sweptByRoad = new HashMap<>();

    /** @param corridor stretches by the corridors, of all roads */
    MethodAgreement(List<RoadStretch> corridor) {
        for (RoadStretch stretch : corridor) {
            if (stretch.state().isSwept()) {
                sweptByRoad
                        .computeIfAbsent(stretch.road(), road -> new SweptParts())
                        .add(stretch);
            }
        }
    }

    private static final class SweptParts {
        private final Map<Double, Double> ends = new HashMap<>();

        void add(RoadStretch stretch) {
            ends.put(stretch.fromMetres(), stretch.toMetres());
        }

        double within(double from, double to) {
            return ends.entrySet().stream()
                    .mapToDouble(part -> Math.max(0, Math.min(to, part.getValue()) - Math.max(from, part.getKey())))
                    .sum();
        }
    }

    /** Share of a matched stretch on which both agree, 0 to 1. */
    double confidence(RoadStretch stretch) {
        if (stretch.state() == StretchState.UNKNOWN || stretch.lengthMetres() <= 0) {
            return 0;
        }
        SweptParts parts = sweptByRoad.get(stretch.road());
        double inCorridor = parts == null ? 0 : parts.within(stretch.fromMetres(), stretch.toMetres());
        double share = Math.min(1, inCorridor / stretch.lengthMetres());
        return stretch.state().isSwept() ? share : 1 - share;
    }
}
