package org.jingtu.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was planted where, as it stands in {@code data/demo/truth.json}. Only tests read it. */
final class DemoTruth {
    private final DemoCounty county;

    DemoTruth(DemoCounty county) {
        this.county = county;
    }

    /** The truths by their number, with outlines in degrees (longitude, latitude). */
    Map<String, Object> describe() {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("county", "青禾县");
        truth.put("seed", county.seed());
        truth.put("firstDay", DemoCalendar.FIRST_DAY.toString());
        truth.put("lastDay", DemoCalendar.LAST_DAY.toString());
        truth.put("planted", planted());
        return truth;
    }

    private List<Map<String, Object>> planted() {
        List<Map<String, Object>> list = new ArrayList<>();
        list.add(place("P1", "西关夜市", Planted.P1_NIGHT_MARKET, "hot, swept"));
        list.add(place("P2", "北塘城中村", Planted.P2_NORTH_POND, "hot, unswept"));
        list.add(place("P3", "汽车站", Planted.P3_BUS_STATION, "too few data at 7 days; hot at 91 days"));
        list.add(place("P4", "堤坝路", Planted.P4_DIKE_ROAD, "new or intensifying in the last 10 weeks"));
        list.add(other("P5", "铁路巷", "coverage <= 5 %", "road", DemoRoads.RAILWAY_ALLEY));
        list.add(place("P6", "东市场", Planted.P6_EAST_MARKET, "rectified in week 36, effect significant"));
        list.add(place("P7", "南门市场", Planted.P7_SOUTH_GATE_MARKET, "chance peak, no effect"));
        list.add(place("P8", "滨河市场", Planted.P8_RIVERSIDE_MARKET, "displaced into the 200 m around it"));
        list.add(place("P9", "府前中心区", Planted.P9_GOVERNMENT_CENTRE, "hot raw, not when adjusted for effort"));
        list.add(place("P10", "东郊未巡查带", Planted.P10_UNPATROLLED, "no data, high priority for inspection"));
        list.add(other("P12", "07号车", "covers nothing", "vehicle", CleaningDays.IDLE_DRIVER));
        list.add(other("P13", "住房和城乡建设局", "high on-time and high rework", "department", "住房和城乡建设局"));
        Map<String, Object> unowned = other(
                "P14",
                "无主区域",
                "0.4 km² without owner; two zones overlap",
                "zones",
                List.of(DemoZones.OVERLAPPING, DemoZones.OVERLAPPED));
        unowned.put("outline", outline(DemoZones.UNOWNED));
        list.add(unowned);
        return list;
    }

    private Map<String, Object> place(String id, String name, Planted place, String mustComeOut) {
        Map<String, Object> entry = other(id, name, mustComeOut, "outline", outline(place.outline()));
        entry.put("strengthOnLastDay", place.strength(DemoCalendar.DAYS - 1));
        entry.put("patrolWeight", place.patrolWeight());
        return entry;
    }

    private static Map<String, Object> other(String id, String name, String mustComeOut, String key, Object value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("name", name);
        entry.put("mustComeOut", mustComeOut);
        entry.put(key, value);
        return entry;
    }

    private List<List<Double>> outline(Polyline ring) {
        List<List<Double>> positions = new ArrayList<>();
        Polyline bent = ring.densified(100);
        for (int i = 0; i < bent.size(); i++) {
            double x = county.plane().x(bent.u(i), bent.v(i));
            double y = county.plane().y(bent.u(i), bent.v(i));
            positions.add(List.of(
                    round(county.plane().longitude(x, y)), round(county.plane().latitude(x, y))));
        }
        return positions;
    }

    private static double round(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }
}
