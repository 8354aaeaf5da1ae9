package org.jingtu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Buildings, water, parks and place names: what makes the map look like a town. Drawn, never analysed. */
final class DemoBackdrop {
    /** A feature of the base map; a place is a ring of one corner. */
    record Feature(String kind, String name, Polyline shape) {}

    private static final Polyline RIVER = Polyline.of(
            -400, 95, 900, 120, 2100, 105, 3400, 130, 4700, 110, 6400, 140, 6400, 205, 4700, 190, 3400, 215, 2100, 195,
            900, 205, -400, 180, -400, 95);
    private static final Polyline POND = Polyline.ellipse(2560, 2330, 95, 62);
    private static final Polyline LAKE = Polyline.ellipse(5130, 880, 100, 85);
    private static final List<Polyline> PARKS = List.of(
            Polyline.rectangle(3020, 1270, 3230, 1480),
            Polyline.rectangle(1520, 2270, 1730, 2480),
            Polyline.rectangle(4020, 1770, 4230, 1880),
            Polyline.rectangle(270, 770, 480, 980),
            Polyline.rectangle(5020, 770, 5240, 990));

    private final List<Feature> features = new ArrayList<>();
    private final SplittableRandom random;

    private DemoBackdrop(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<Feature> build(long seed, List<DemoRoad> roads, List<DemoArea> areas) {
        DemoBackdrop builder = new DemoBackdrop(seed);
        builder.features.add(new Feature("land", "青禾县城区", Polyline.rectangle(-420, -120, 6420, 3120)));
        builder.features.add(new Feature("water", "青禾河", RIVER));
        builder.features.add(new Feature("water", "北塘", POND));
        builder.features.add(new Feature("water", "东湖", LAKE));
        String[] parks = {"人民公园", "书院公园", "铁路公园", "沙洲公园", "东湖公园"};
        for (int k = 0; k < PARKS.size(); k++) {
            builder.features.add(new Feature("green", parks[k], PARKS.get(k)));
        }
        builder.buildings(roads);
        for (DemoArea area : areas) {
            if ("community".equals(area.kind()) || "urban_village".equals(area.kind())) {
                double u = (area.ring().u(0) + area.ring().u(2)) / 2;
                double v = (area.ring().v(0) + area.ring().v(2)) / 2;
                builder.features.add(new Feature("place", area.name(), Polyline.of(u, v)));
            }
        }
        return List.copyOf(builder.features);
    }

    private void buildings(List<DemoRoad> roads) {
        List<DemoRoad> alleys = roads.stream().filter(DemoRoad::isAlley).toList();
        for (double u0 = 0; u0 < CountyPlane.WIDTH; u0 += 250) {
            for (double v0 = 0; v0 < CountyPlane.HEIGHT; v0 += 250) {
                for (int slot = 0; slot < 16; slot++) {
                    building(u0 + 17 + slot % 4 * 55, v0 + 17 + slot / 4 * 55, alleys);
                }
            }
        }
    }

    private void building(double u, double v, List<DemoRoad> alleys) {
        double width = 18 + random.nextDouble() * 28;
        double depth = 12 + random.nextDouble() * 24;
        double u0 = u + random.nextDouble() * (50 - width);
        double v0 = v + random.nextDouble() * (50 - depth);
        double middleU = u0 + width / 2;
        double middleV = v0 + depth / 2;
        boolean wet = RIVER.contains(middleU, v0 - 8)
                || RIVER.contains(middleU, v0 + depth + 8)
                || POND.contains(middleU, middleV)
                || LAKE.contains(middleU, middleV);
        boolean park = PARKS.stream().anyMatch(p -> p.contains(middleU, middleV));
        if (wet || park || random.nextInt(12) == 0 || touchesAlley(u0, v0, width, depth, alleys)) {
            return;
        }
        features.add(new Feature("building", "", Polyline.rectangle(u0, v0, u0 + width, v0 + depth)));
    }

    private static boolean touchesAlley(double u0, double v0, double width, double depth, List<DemoRoad> alleys) {
        double margin = 4;
        for (DemoRoad alley : alleys) {
            Polyline p = alley.path();
            for (int i = 1; i < p.size(); i++) {
                boolean besideU = Math.max(p.u(i - 1), p.u(i)) < u0 - margin
                        || Math.min(p.u(i - 1), p.u(i)) > u0 + width + margin;
                boolean besideV = Math.max(p.v(i - 1), p.v(i)) < v0 - margin
                        || Math.min(p.v(i - 1), p.v(i)) > v0 + depth + margin;
                if (!besideU && !besideV) {
                    return true;
                }
            }
        }
        return false;
    }
}
