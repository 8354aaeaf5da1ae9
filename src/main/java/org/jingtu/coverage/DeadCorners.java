package org.jingtu.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jingtu.analysis.PlanarLines;
import org.jspecify.annotations.Nullable;

/**
 * Ranks dead corners: stretches that should have been cleaned and were not come first, the most metres of missed passes
 * foremost; then those that lack more of patrol and owner, the longest foremost. Stretches that a crew reported as
 * blocked are none, nor are those where a gap of the positions leaves cleaning unknown.
 */
final class DeadCorners {
    private static final Comparator<DeadCorner> WORST_FIRST = Comparator.comparing(DeadCorner::cleaned)
            .thenComparing(Comparator.comparingDouble((DeadCorner c) -> c.missedPasses() * c.lengthMetres())
                    .reversed())
            .thenComparing(Comparator.comparingInt(DeadCorner::lacks).reversed())
            .thenComparing(Comparator.comparingDouble(DeadCorner::lengthMetres).reversed())
            .thenComparing(DeadCorner::road)
            .thenComparing(DeadCorner::fromMetres);

    /** Shorter ones are ends that a sweeper does not reach. */
    private static final double SHORTEST_METRES = 30;

    private static final double LONGEST_CROSSING_METRES = 30;

    private final PlanarLines roads;
    private final @Nullable PatrolledSquares patrols;

    /** @param patrols null when nothing is known of patrols in the window */
    DeadCorners(PlanarLines roads, @Nullable PatrolledSquares patrols) {
        this.roads = roads;
        this.patrols = patrols;
    }

    /** At most so many, the worst first. */
    List<DeadCorner> rank(List<RoadStretch> stretches, int most) {
        List<DeadCorner> corners = new ArrayList<>();
        for (RoadStretch stretch : stretches) {
            DeadCorner corner = corner(stretch);
            DeadCorner last = corners.isEmpty() ? null : corners.get(corners.size() - 1);
            if (corner.lacks() == 0) {
                continue;
            }
            if (last != null && continues(last, corner)) {
                corners.set(corners.size() - 1, last.upTo(corner));
            } else {
                corners.add(corner);
            }
        }
        return corners.stream()
                .filter(corner -> corner.lengthMetres() >= SHORTEST_METRES)
                .sorted(WORST_FIRST)
                .limit(most)
                .toList();
    }

    /** Zones cut a road into stretches, and so do crossings where another street is swept; a dead corner runs on. */
    private static boolean continues(DeadCorner last, DeadCorner next) {
        return last.road() == next.road()
                && next.fromMetres() - last.toMetres() <= LONGEST_CROSSING_METRES
                && last.cleaned() == next.cleaned()
                && last.owned() == next.owned()
                && last.missedPasses() == next.missedPasses()
                && Objects.equals(last.patrolled(), next.patrolled());
    }

    private DeadCorner corner(RoadStretch stretch) {
        boolean missed = stretch.state() == StretchState.MISSED && stretch.passes() == 0;
        Boolean patrolled = patrols == null
                ? null
                : patrols.touch(new RoadPosition(roads, stretch.road()), stretch.fromMetres(), stretch.toMetres());
        return new DeadCorner(
                stretch.road(),
                stretch.fromMetres(),
                stretch.toMetres(),
                stretch.lengthMetres(),
                missed ? stretch.plannedPasses() : 0,
                !missed,
                patrolled,
                stretch.zone() >= 0);
    }
}
