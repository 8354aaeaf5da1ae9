package org.jingtu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that sends positions.
 *
 * @param kind code of the vehicle kind catalogue
 * @param cadenceSeconds between two positions
 */
record DemoVehicle(String code, String name, String kind, int cadenceSeconds) {
    /** 6 sweepers, 5 sprinklers, 3 small sweepers, 8 compactors, 2 patrol vehicles, 20 collectors, a beacon a zone. */
    static List<DemoVehicle> fleet(List<DemoZone> zones) {
        List<DemoVehicle> fleet = new ArrayList<>();
        String[] kinds = {"sweeper", "sprinkler", "small_sweeper", "compactor", "patrol_vehicle"};
        String[] names = {"洗扫车", "洒水车", "小型清扫车", "压缩车", "巡查车"};
        int[] counts = {6, 5, 3, 8, 2};
        for (int k = 0; k < kinds.length; k++) {
            for (int i = 0; i < counts[k]; i++) {
                String code = String.format(Locale.ROOT, "V%02d", fleet.size() + 1);
                fleet.add(new DemoVehicle(code, names[k] + (i + 1) + "号", kinds[k], k == 4 ? 30 : 10));
            }
        }
        for (int i = 1; i <= PatrolWalks.COLLECTORS; i++) {
            fleet.add(new DemoVehicle(String.format(Locale.ROOT, "C%02d", i), "采集员" + i + "号", "collector", 30));
        }
        for (DemoZone zone : zones) {
            String code = "B-" + zone.sourceId().replace("zone-", "");
            fleet.add(new DemoVehicle(code, zone.name() + "终端", "zone_beacon", 30));
        }
        return List.copyOf(fleet);
    }

    double workingSpeed() {
        return switch (kind) {
            case "sprinkler" -> 15 / 3.6;
            case "zone_beacon" -> 2.4 / 3.6;
            default -> 8 / 3.6;
        };
    }
}
