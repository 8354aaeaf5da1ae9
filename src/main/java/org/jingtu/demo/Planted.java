package org.jingtu.demo;

/**
 * The places with planted truth: how many times the usual number of problems they have, when, and how much they are
 * patrolled. Places do not overlap. The service never reads this; tests hold its answers against it.
 */
enum Planted {
    NONE(Polyline.of()),
    P1_NIGHT_MARKET(Polyline.ellipse(1250, 1750, 180, 180)),
    P2_NORTH_POND(Polyline.rectangle(2080, 2120, 2430, 2420)),
    P3_BUS_STATION(Polyline.ellipse(4250, 750, 220, 220)),
    P4_DIKE_ROAD(Polyline.rectangle(2250, 225, 3750, 275)),
    P6_EAST_MARKET(Polyline.ellipse(4750, 1750, 90, 90)),
    P7_SOUTH_GATE_MARKET(Polyline.ellipse(3250, 750, 90, 90)),
    P8_RIVERSIDE_MARKET(Polyline.ellipse(1750, 500, 90, 90)),
    P8_RING(Polyline.ellipse(1750, 500, 290, 290)),
    P9_GOVERNMENT_CENTRE(Polyline.rectangle(2740, 1240, 3260, 1760)),
    P10_UNPATROLLED(Polyline.rectangle(5510, 260, 5990, 990));

    static final double STRONGEST_DRAW = 4;

    private final Polyline outline;

    Planted(Polyline outline) {
        this.outline = outline;
    }

    Polyline outline() {
        return outline;
    }

    /** The place that {@code (u, v)} belongs to; inner places win over the rings around them. */
    static Planted at(double u, double v) {
        for (Planted place : values()) {
            if (place.outline.size() > 0 && place.outline.contains(u, v)) {
                return place;
            }
        }
        return NONE;
    }

    /**
     * Times the usual number of problems.
     *
     * @param day 0 is the first day of the 52 weeks
     */
    double strength(int day) {
        int week = day / 7 + 1;
        return switch (this) {
            case NONE, P9_GOVERNMENT_CENTRE -> 1;
            case P1_NIGHT_MARKET, P2_NORTH_POND -> 6;
            case P3_BUS_STATION, P10_UNPATROLLED -> 4;
            case P4_DIKE_ROAD -> week <= 42 ? 1 : 1 + 5 * Math.min(1, (week - 42) / 4.0);
            case P6_EAST_MARKET -> week > 36 ? 3 * 0.4 : 3;
            case P7_SOUTH_GATE_MARKET -> week >= 33 && week <= 36 ? 4 : 3;
            case P8_RIVERSIDE_MARKET -> week > 36 ? 3 * 0.5 : 3;
            case P8_RING -> week > 36 ? 1.3 : 1;
        };
    }

    /** How strongly patrols are drawn here at a crossing; a weight of 4 makes them come by 3 times as often. */
    double patrolWeight() {
        return switch (this) {
            case P9_GOVERNMENT_CENTRE -> STRONGEST_DRAW;
            case P10_UNPATROLLED -> 0;
            default -> 1;
        };
    }
}
