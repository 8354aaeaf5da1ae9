package org.jingtu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * County, 4 street offices, 16 communities, 1,800 unit cells, 9 markets, 11 urban villages, 6 fringe areas, 24 old
 * residential areas and 24 back alleys.
 */
final class DemoAreas {
    private static final String[] OFFICES = {"城西街道", "城南街道", "城北街道", "城东街道"};
    private static final String[] COMMUNITIES = {
        "河西", "临江", "沙洲", "码头", "南门", "车站", "堤坝", "东湖", "西关", "文庙", "北塘", "书院", "府前", "东门", "铁路", "朝阳"
    };
    /** With the streets around them that belong to them. */
    private static final List<Planted> PLANTED_MARKETS =
            List.of(Planted.P6_EAST_MARKET, Planted.P7_SOUTH_GATE_MARKET, Planted.P8_RIVERSIDE_MARKET);

    private static final String[] MARKETS = {"东市场", "南门市场", "滨河市场", "西关市场", "北街市场", "文昌市场", "铁路市场", "朝阳市场", "新城市场"};
    private static final double[][] MARKET_PLACES = {
        {4750, 1750},
        {3250, 750},
        {1750, 500},
        {750, 1250},
        {3750, 2250},
        {2250, 1250},
        {5250, 2250},
        {5250, 1250},
        {750, 2250}
    };
    private static final String[] VILLAGES = {
        "北塘村", "上湾村", "下湾村", "陈家村", "李家村", "石桥村", "桃源村", "柳林村", "大坪村", "新屋村", "杨树村"
    };

    private static final double[][] VILLAGE_PLACES = {
        {300, 1050},
        {620, 2560},
        {1560, 1060},
        {1800, 2600},
        {2900, 2150},
        {3600, 1250},
        {3620, 2560},
        {4400, 1300},
        {5250, 1600},
        {5200, 2600}
    };

    private final List<DemoArea> areas = new ArrayList<>();

    private DemoAreas() {}

    static List<DemoArea> build(List<DemoRoad> roads) {
        DemoAreas builder = new DemoAreas();
        builder.add("county", 1, "青禾县城区", Polyline.rectangle(0, 0, CountyPlane.WIDTH, CountyPlane.HEIGHT));
        builder.districts();
        builder.places();
        builder.alleys(roads);
        builder.unitCells();
        return List.copyOf(builder.areas);
    }

    private void districts() {
        for (int k = 0; k < 4; k++) {
            double u = k % 2 * 3000.0;
            double v = k / 2 * 1500.0;
            add("street_office", k + 1, OFFICES[k], Polyline.rectangle(u, v, u + 3000, v + 1500));
        }
        for (int k = 0; k < 16; k++) {
            double u = k % 4 * 1500.0;
            double v = k / 4 * 750.0;
            add("community", k + 1, COMMUNITIES[k] + "社区", Polyline.rectangle(u, v, u + 1500, v + 750));
        }
    }

    private void places() {
        for (int k = 0; k < MARKETS.length; k++) {
            double u = MARKET_PLACES[k][0];
            double v = MARKET_PLACES[k][1];
            Polyline ground = k < PLANTED_MARKETS.size()
                    ? PLANTED_MARKETS.get(k).outline()
                    : Polyline.rectangle(u + 12, v + 14, u + 92, v + 74);
            add("market", k + 1, MARKETS[k], ground);
        }
        add("urban_village", 1, VILLAGES[0], Planted.P2_NORTH_POND.outline());
        for (int k = 1; k < VILLAGES.length; k++) {
            double u = VILLAGE_PLACES[k - 1][0];
            double v = VILLAGE_PLACES[k - 1][1];
            add("urban_village", k + 1, VILLAGES[k], Polyline.rectangle(u, v, u + 240, v + 190));
        }
        for (int k = 0; k < 6; k++) {
            double u = k % 3 * 2100.0 + 200;
            double v = k < 3 ? 2780 : 20;
            add("urban_rural_fringe", k + 1, "城郊结合部" + (k + 1), Polyline.rectangle(u, v, u + 900, v + 90));
        }
        for (int k = 0; k < 24; k++) {
            double u = k % 8 * 740.0 + 290;
            double v = k / 8 * 950.0 + 310;
            add("old_residential", k + 1, "老旧小区" + (k + 1) + "号院", Polyline.rectangle(u, v, u + 130, v + 110));
        }
    }

    private void alleys(List<DemoRoad> roads) {
        int k = 0;
        for (DemoRoad road : roads) {
            boolean chosen = road.sourceId().equals(DemoRoads.RAILWAY_ALLEY)
                    || (road.path().size() == 2 && k < 23);
            if (road.isAlley() && chosen) {
                Polyline p = road.path();
                double low = Math.min(p.v(0), p.v(1));
                double high = Math.max(p.v(0), p.v(1));
                add("back_alley", ++k, road.name(), Polyline.rectangle(p.u(0) - 2, low, p.u(0) + 2, high));
            }
        }
    }

    private void unitCells() {
        for (int k = 0; k < 1800; k++) {
            double u = k % 60 * 100.0;
            double v = k / 60 * 100.0;
            String code = String.format(Locale.ROOT, "%04d", k + 1);
            add("unit_cell", k + 1, "网格" + code, Polyline.rectangle(u, v, u + 100, v + 100));
        }
    }

    private void add(String kind, int number, String name, Polyline ring) {
        areas.add(new DemoArea(kind, kind + "-" + number, name, ring));
    }
}
