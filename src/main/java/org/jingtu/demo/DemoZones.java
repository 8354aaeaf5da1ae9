package org.jingtu.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 96 cleaning zones: a lattice of 14 × 7 less the two of planted truth P14, whose land (0.4 km²) nobody owns; and two
 * zones that overlap by a strip of 40 m.
 */
final class DemoZones {
    private static final double PITCH_U = CountyPlane.WIDTH / 14;
    private static final double PITCH_V = CountyPlane.HEIGHT / 7;
    /** Land without an owner reaches so far into the zones around it. */
    private static final double BITE = 8;

    static final Polyline UNOWNED =
            Polyline.rectangle(9 * PITCH_U - BITE, 5 * PITCH_V - BITE, 11 * PITCH_U + BITE, 6 * PITCH_V + BITE);
    static final String OVERLAPPING = "zone-31";
    static final String OVERLAPPED = "zone-32";

    private DemoZones() {}

    static List<DemoZone> build(List<DemoArea> areas) {
        List<DemoZone> zones = new ArrayList<>();
        Map<String, Integer> count = new HashMap<>();
        for (int cell = 0; cell < 98; cell++) {
            int column = cell % 14;
            int row = cell / 14;
            if (row == 5 && (column == 9 || column == 10)) {
                continue;
            }
            int number = zones.size() + 1;
            String id = "zone-" + number;
            double east = (column + 1) * PITCH_U + (id.equals(OVERLAPPING) ? 40 : 0);
            Polyline ring = trimmed(column * PITCH_U, row * PITCH_V, east, (row + 1) * PITCH_V);
            String community = community(areas, (column + 0.5) * PITCH_U, (row + 0.5) * PITCH_V);
            int n = count.merge(community, 1, Integer::sum);
            zones.add(new DemoZone(id, community + n + "号责任区", (number - 1) / 3 + 1, ring));
        }
        return List.copyOf(zones);
    }

    /** A rectangle that leaves out the bite of the unowned land when it lies beside it. */
    private static Polyline trimmed(double west, double south, double east, double north) {
        double u0 = west;
        double v0 = south;
        double u1 = east;
        double v1 = north;
        boolean besideInV = v0 < UNOWNED.v(2) - BITE - 1 && v1 > UNOWNED.v(0) + BITE + 1;
        boolean besideInU = u0 < UNOWNED.u(1) - BITE - 1 && u1 > UNOWNED.u(0) + BITE + 1;
        if (besideInV && Math.abs(u1 - UNOWNED.u(0)) < 2 * BITE) {
            u1 = UNOWNED.u(0);
        }
        if (besideInV && Math.abs(u0 - UNOWNED.u(1)) < 2 * BITE) {
            u0 = UNOWNED.u(1);
        }
        if (besideInU && Math.abs(v1 - UNOWNED.v(0)) < 2 * BITE) {
            v1 = UNOWNED.v(0);
        }
        if (besideInU && Math.abs(v0 - UNOWNED.v(2)) < 2 * BITE) {
            v0 = UNOWNED.v(2);
        }
        return Polyline.rectangle(u0, v0, u1, v1);
    }

    private static String community(List<DemoArea> areas, double u, double v) {
        return areas.stream()
                .filter(area -> "community".equals(area.kind()) && area.ring().contains(u, v))
                .map(area -> area.name().replace("社区", ""))
                .findFirst()
                .orElse("城区");
    }
}
