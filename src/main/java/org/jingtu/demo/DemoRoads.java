package org.jingtu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The road network: 12 trunk, 30 secondary and 78 branch roads on the lines of a 250 m lattice, and 420 alleys that leave
 * an east-west line into the quarter block north or south of it.
 */
final class DemoRoads {
    static final String RAILWAY_ALLEY = "alley-420";

    private static final String[] TRUNK = {
        "青禾大道西段", "青禾大道东段", "人民路西段", "人民路东段", "建设路西段", "建设路东段", "西环路", "西门路", "中山路", "府前路", "解放路", "东环路"
    };
    private static final String[] FIRST = {
        "文", "新", "长", "安", "东", "西", "南", "北", "和", "兴", "永", "福", "康", "宁", "育", "学", "书", "桂", "梅", "荷", "柳", "槐"
    };
    private static final String[] SECOND = {
        "华", "昌", "园", "泰", "平", "乐", "民", "井", "塘", "桥", "岭", "湖", "庙", "仓", "府", "坊"
    };

    private final List<DemoRoad> roads = new ArrayList<>();
    private final SplittableRandom random;
    private int nameIndex;

    private DemoRoads(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<DemoRoad> build(long seed) {
        DemoRoads builder = new DemoRoads(seed);
        builder.trunks();
        builder.secondaries();
        builder.branches();
        builder.alleys();
        return List.copyOf(builder.roads);
    }

    private void trunks() {
        int k = 0;
        for (double v : new double[] {500, 1500, 2500}) {
            add("trunk", ++k, TRUNK[k - 1], 24, Polyline.of(-250, v, 3000, v));
            add("trunk", ++k, TRUNK[k - 1], 24, Polyline.of(3000, v, 6250, v));
        }
        for (double u = 500; u <= 5500; u += 1000) {
            add("trunk", ++k, TRUNK[k - 1], 24, Polyline.of(u, 0, u, 3000));
        }
    }

    private void secondaries() {
        int k = 0;
        for (double v : new double[] {0, 1000, 2000, 3000}) {
            for (double u = 0; u < 6000; u += 2000) {
                add("secondary", ++k, nextName("街"), 16, Polyline.of(u, v, u + 2000, v));
            }
        }
        for (double u = 0; u <= 6000; u += 1000) {
            for (double v = 0; v < 3000; v += 1500) {
                String name = u == 5000 && v == 1500 ? "铁路街" : nextName("路");
                add("secondary", ++k, name, 16, Polyline.of(u, v, u, v + 1500));
            }
        }
        for (double u : new double[] {1250, 2750, 3250, 4750}) {
            add("secondary", ++k, nextName("路"), 16, Polyline.of(u, 500, u, 2250));
        }
    }

    private void branches() {
        int k = 0;
        for (double v = 250; v < 3000; v += 500) {
            for (double u = 0; u < 6000; u += 750) {
                String name = v == 250 && (u == 2250 || u == 3000) ? "堤坝路" : nextName("支路");
                add("branch", ++k, name, 9, Polyline.of(u, v, u + 750, v));
            }
        }
        for (double u : new double[] {250, 750, 1750, 2250, 3750, 4250, 5250, 5750}) {
            for (double v = 0; v < 3000; v += 750) {
                if (k < 78) {
                    add("branch", ++k, nextName("支路"), 9, Polyline.of(u, v, u, v + 750));
                }
            }
        }
    }

    private void alleys() {
        int k = 0;
        for (int second = 0; second < 2; second++) {
            for (int cell = 0; cell < 288 && k < 419; cell++) {
                if (second == 1 && (cell * 7 + 3) % 11 >= 5) {
                    continue;
                }
                double u0 = cell % 24 * 250.0;
                double v0 = cell / 24 * 250.0;
                add("alley", ++k, nextName("巷"), 4, alley(u0, v0, second == 1));
            }
        }
        while (k < 419) {
            double u0 = random.nextInt(24) * 250.0;
            double v0 = random.nextInt(12) * 250.0;
            add("alley", ++k, nextName("巷"), 4, alley(u0, v0, random.nextBoolean()));
        }
        add("alley", 420, "铁路巷", 4, Polyline.of(5018, 1900, 5018, 2500));
    }

    /** From the quarter block's south or north line straight in, sometimes with a bend. */
    private Polyline alley(double u0, double v0, boolean rightHalf) {
        double u = u0 + (rightHalf ? 140 : 35) + random.nextDouble() * 70;
        boolean fromSouth = random.nextBoolean();
        double depth = 95 + random.nextDouble() * 110;
        double v = fromSouth ? v0 : v0 + 250;
        double end = fromSouth ? v + depth : v - depth;
        if (random.nextInt(3) > 0) {
            return Polyline.of(u, v, u, end);
        }
        double turn = 30 + random.nextDouble() * 60;
        return Polyline.of(u, v, u, end, rightHalf ? u - turn : u + turn, end);
    }

    private String nextName(String suffix) {
        int n = nameIndex++;
        int first = n % FIRST.length;
        int second = (n / FIRST.length + n) % SECOND.length;
        int round = n / (FIRST.length * SECOND.length);
        return FIRST[first] + SECOND[second] + (round == 0 ? "" : round == 1 ? "一" : "二") + suffix;
    }

    private void add(String grade, int number, String name, double width, Polyline path) {
        roads.add(new DemoRoad(grade + "-" + number, name, grade, width, path));
    }
}
