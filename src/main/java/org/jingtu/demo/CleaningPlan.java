package org.jingtu.demo;

import java.util.SplittableRandom;

/** What should be cleaned each day and what was: planned passes by grade, and whether a given pass took place. */
final class CleaningPlan {
    private static final double USUAL = 0.94;
    private static final double IN_NORTH_POND = 0.2;

    private final long seed;

    CleaningPlan(long seed) {
        this.seed = seed;
    }

    static int plannedPasses(DemoRoad road) {
        int usual =
                switch (road.grade()) {
                    case "trunk" -> 3;
                    case "secondary", "branch" -> 2;
                    default -> 1;
                };
        return isInNorthPond(road) ? 2 : touches(road, Planted.P1_NIGHT_MARKET) ? 3 : usual;
    }

    /** Whether the pass took place on that day; the same answer whenever it is asked. */
    boolean isDone(DemoRoad road, int pass, int day) {
        if (road.sourceId().equals(DemoRoads.RAILWAY_ALLEY)) {
            return false;
        }
        if (touches(road, Planted.P1_NIGHT_MARKET)) {
            return true;
        }
        double share = isInNorthPond(road) ? IN_NORTH_POND : USUAL;
        long key = seed + road.sourceId().hashCode() * 1_000_003L + day * 31L + pass;
        return new SplittableRandom(key).nextDouble() < share;
    }

    private static boolean isInNorthPond(DemoRoad road) {
        return !"trunk".equals(road.grade()) && touches(road, Planted.P2_NORTH_POND);
    }

    private static boolean touches(DemoRoad road, Planted place) {
        Polyline line = road.path().densified(20);
        for (int i = 0; i < line.size(); i++) {
            if (place.outline().contains(line.u(i), line.v(i))) {
                return true;
            }
        }
        return false;
    }
}
