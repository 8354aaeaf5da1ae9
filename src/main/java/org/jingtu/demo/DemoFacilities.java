package org.jingtu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** 125 public toilets, 2,100 litter bins along the streets, 8 transfer stations and the markets' stalls. */
final class DemoFacilities {
    /** A facility at a place of the drawing; {@code kind} is a code of the facility kind catalogue. */
    record Facility(String kind, String sourceId, String name, double u, double v) {}

    private static final int TOILETS = 125;
    private static final int BINS = 2100;
    private static final int STATIONS = 8;

    private DemoFacilities() {}

    static List<Facility> build(long seed, List<DemoRoad> roads, List<DemoArea> areas) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DemoRoad> streets = roads.stream().filter(r -> !r.isAlley()).toList();
        List<Facility> facilities = new ArrayList<>();
        for (int k = 0; k < BINS; k++) {
            facilities.add(beside(streets.get(k % streets.size()), "bin", "果皮箱", k + 1, random));
        }
        for (int k = 0; k < TOILETS; k++) {
            double u = (k % 16 + 0.2 + 0.6 * random.nextDouble()) * CountyPlane.WIDTH / 16;
            double v = (k / 16 + 0.2 + 0.6 * random.nextDouble()) * CountyPlane.HEIGHT / 8;
            facilities.add(new Facility("toilet", "toilet-" + (k + 1), "公厕" + (k + 1) + "号", u, v));
        }
        for (int k = 0; k < STATIONS; k++) {
            double u = (k % 4 + 0.5) * CountyPlane.WIDTH / 4 + 60;
            double v = (k / 4 + 0.5) * CountyPlane.HEIGHT / 2 + 90;
            facilities.add(
                    new Facility("transfer_station", "transfer_station-" + (k + 1), "垃圾转运站" + (k + 1) + "号", u, v));
        }
        for (DemoArea area : areas) {
            if ("market".equals(area.kind())) {
                stalls(area, facilities);
            }
        }
        return List.copyOf(facilities);
    }

    private static Facility beside(DemoRoad road, String kind, String name, int number, SplittableRandom random) {
        Polyline p = road.path();
        double share = random.nextDouble();
        double side = (road.widthMetres() / 2 + 2) * (random.nextBoolean() ? 1 : -1);
        boolean eastWest = p.v(0) == p.v(1);
        double u = p.u(0) + (p.u(1) - p.u(0)) * share + (eastWest ? 0 : side);
        double v = p.v(0) + (p.v(1) - p.v(0)) * share + (eastWest ? side : 0);
        return new Facility(kind, kind + "-" + number, name + number, u, v);
    }

    private static double middle(Polyline ring, boolean east) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < ring.size(); k++) {
            double at = east ? ring.u(k) : ring.v(k);
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        return (low + high) / 2;
    }

    private static void stalls(DemoArea market, List<Facility> facilities) {
        for (int k = 0; k < 30; k++) {
            double u = middle(market.ring(), true) - 34 + k % 6 * 13.5;
            double v = middle(market.ring(), false) - 24 + k / 6 * 12;
            String id = "market_stall-" + market.sourceId() + "-" + (k + 1);
            facilities.add(new Facility("market_stall", id, market.name() + (k + 1) + "号摊", u, v));
        }
    }
}
