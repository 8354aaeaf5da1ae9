package org.jingtu.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.docs.Svg.CountyMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Pictures of methods that are maps. */
final class MethodMaps {
    private final DemoRuns runs;

    MethodMaps(DemoRuns runs) {
        this.runs = runs;
    }

    private static final String[] RAMP = {"#fff3b2", "#fed976", "#fdb24c", "#fc8d3c", "#f4502f", "#d41224", "#8e0026"};
    private static final String[] COLD_TO_HOT = {
        "#2166ac", "#5fa2cc", "#c3dcec", "#f3f1ec", "#f9c4a9", "#e8765c", "#b2182b"
    };
    private static final String[] APART = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7a5195", "#8c564b"
    };
    private static final String ROAD = "#b9b3a6";
    private static final String SWEPT = "#159a9c";
    private static final String PARTLY = "#e6b400";
    private static final String MISSED = "#e8710a";

    private void streets(CountyMap map) {
        map.svg.lines(
                ROAD,
                0.6,
                runs.features(runs.folder.resolve("roads.geojson")).stream()
                        .filter(road -> !road.text("grade").equals("alley"))
                        .map(road -> map.xy(road.shape().getCoordinates()))
                        .toList());
    }

    String density() {
        CountyMap map = new CountyMap();
        Path out = runs.folder.resolve("density.csv");
        runs.card(
                "density --points {1} --kernel quartic --bandwidth 200 --cell 100 --out {0}",
                out, DemoRuns.LAST_91_DAYS);
        double[] breaks = {1, 2, 3, 4, 6, 10};
        List<String[]> cells = DemoRuns.csv(out);
        Map<String, List<double[]>> bands = new LinkedHashMap<>();
        for (int from = 0, to; from < cells.size(); from = to) {
            String[] first = cells.get(from);
            int step = step(Double.parseDouble(first[2]), breaks);
            for (to = from + 1; to < cells.size(); to++) {
                String[] next = cells.get(to);
                if (step(Double.parseDouble(next[2]), breaks) != step || to - from >= 200 || isNewRow(cells, to)) {
                    break;
                }
            }
            if (step > 0) {
                bands.computeIfAbsent(RAMP[step], c -> new ArrayList<>()).add(band(map, first, cells.get(to - 1)));
            }
        }
        bands.forEach(map.svg::areas);
        streets(map);
        map.scaleBar();
        steps(map.svg, breaks, RAMP, "件/公顷 per ha");
        map.svg.note("四次核,带宽 200 米,近 91 天 · quartic kernel, bandwidth 200 m, last 91 days");
        return map.svg.document("问题点密度:哪里多", "Density of issues: where there are many");
    }

    private static boolean isNewRow(List<String[]> cells, int at) {
        return Double.parseDouble(cells.get(at)[0]) < Double.parseDouble(cells.get(at - 1)[0]);
    }

    /** Cells of one row from west to east, in degrees. */
    private static double[] band(CountyMap map, String[] west, String[] east) {
        double half = CountyMap.pixels(50) + 0.2;
        double x0 = map.x(Double.parseDouble(west[0])) - half;
        double y0 = map.y(Double.parseDouble(west[1]));
        double x1 = map.x(Double.parseDouble(east[0])) + half;
        double y1 = map.y(Double.parseDouble(east[1]));
        return new double[] {x0, y0 - half, x1, y1 - half, x1, y1 + half, x0, y0 + half};
    }

    private static int step(double value, double[] breaks) {
        return (int) Arrays.stream(breaks).filter(b -> value >= b).count();
    }

    private static void steps(Svg svg, double[] breaks, String[] colours, String unit) {
        for (int k = 0; k <= breaks.length; k++) {
            String from = k == 0 ? "<" : text(breaks[k - 1]);
            String to = k == breaks.length ? "+" : text(breaks[k]);
            svg.key(colours[k], k == 0 ? from + to : k == breaks.length ? from + to : from + "–" + to);
        }
        svg.note(unit);
    }

    private static String text(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    String hotspots() {
        CountyMap map = new CountyMap();
        streets(map);
        int hot = 0;
        for (DemoRuns.Row cell : runs.run(
                "hotspots --points {1} --grid hex --cell 150 --study-area {2} --out {0}",
                DemoRuns.LAST_91_DAYS, DemoRuns.ZONES)) {
            int level = (int) cell.number("class");
            hot += level > 0 ? 1 : 0;
            if (level != 0) {
                map.shape(
                        cell.shape(),
                        COLD_TO_HOT[level + 3],
                        "fill-opacity=\".9\" stroke=\"#fff\" stroke-width=\".4\"");
            }
        }
        map.scaleBar();
        String[] names = {"冷 cold 99 %", "95 %", "90 %", "不显著 not significant", "热 hot 90 %", "95 %", "99 %"};
        for (int k = 6; k >= 0; k--) {
            map.svg.key(k == 3 ? "#ffffff" : COLD_TO_HOT[k], names[k]);
        }
        map.svg.note(hot + " 个热格;未按巡查里程修正 · " + hot + " hot cells; raw counts, not adjusted for patrol effort");
        return map.svg.document("显著热点(Gi*,FDR 校正)", "Significant hotspots (Gi*, corrected for many tests)");
    }

    String outliers() {
        CountyMap map = new CountyMap();
        streets(map);
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put("HH", "#b2182b");
        colours.put("LL", "#2166ac");
        colours.put("HL", "#e69f00");
        colours.put("LH", "#56b4e9");
        for (DemoRuns.Row cell : runs.run(
                "outliers --points {1} --grid hex --cell 150 --permutations 999 --seed 1 --study-area {2} --out {0}",
                DemoRuns.LAST_91_DAYS, DemoRuns.ZONES)) {
            if (cell.number("q") <= 0.1) {
                map.shape(cell.shape(), colours.get(cell.text("quadrant")), "stroke=\"#fff\" stroke-width=\".4\"");
            }
        }
        map.scaleBar();
        map.svg
                .key(colours.get("HH"), "高高 high among high")
                .key(colours.get("LL"), "低低 low among low")
                .key(colours.get("HL"), "高低 high among low")
                .key(colours.get("LH"), "低高 low among high");
        map.svg.note("只画 q ≤ 0.10 的格 · cells with q ≤ 0.10 only");
        return map.svg.document("与四邻相同还是相异(局部莫兰)", "Like or unlike the neighbours (local Moran)");
    }

    String clusters() {
        CountyMap map = new CountyMap();
        Map<String, List<DemoRuns.Row>> members = new HashMap<>();
        for (DemoRuns.Row point :
                runs.run("clusters --points {1} --method hdbscan --min-points 40 --out {0}", DemoRuns.LAST_91_DAYS)) {
            members.computeIfAbsent(point.text("cluster"), c -> new ArrayList<>())
                    .add(point);
        }
        List<DemoRuns.Row> noise = members.getOrDefault("0", List.of());
        for (int i = 0; i < noise.size(); i += 8) {
            dot(map, noise.get(i), "#c9ced1", 1.1);
        }
        members.remove("0");
        members.forEach((cluster, points) -> {
            String colour = APART[Integer.parseInt(cluster) % APART.length];
            for (int i = 0; i < points.size(); i += 2) {
                dot(map, points.get(i), colour, 1.3);
            }
            Geometry hull = points.get(0)
                    .shape()
                    .getFactory()
                    .buildGeometry(points.stream().map(DemoRuns.Row::shape).toList())
                    .convexHull();
            map.shape(hull, "none", "stroke=\"%s\" stroke-width=\"1.5\"".formatted(colour));
        });
        map.scaleBar();
        map.svg.key("#0072b2", "簇(每种颜色一簇) clusters, a colour each").key("#c9ced1", "噪声 noise");
        map.svg.note("HDBSCAN,至少 40 点," + members.size() + " 簇;只画部分点 · at least 40 points, " + members.size()
                + " clusters; some points drawn");
        return map.svg.document("成簇的问题点", "Clusters of issues");
    }

    /** Every fiftieth issue is a candidate, so that candidates lie where people are. */
    String siting() {
        CountyMap map = new CountyMap();
        streets(map);
        List<String> ledger = DemoRuns.lines(runs.folder.resolve(DemoRuns.LAST_91_DAYS));
        List<String> candidates = new ArrayList<>(List.of(ledger.get(0)));
        for (int i = 1; i < ledger.size(); i += 50) {
            candidates.add(ledger.get(i));
        }
        runs.write("candidates.csv", candidates);
        List<DemoRuns.Row> sites = runs.run(
                "siting --demand {1} --sites {2} --problem p-median --p 8 --demand-out {3} --out {0}",
                DemoRuns.LAST_91_DAYS, "candidates.csv", "served.geojson");
        Map<String, String> colours = new HashMap<>();
        List<DemoRuns.Row> chosen = sites.stream()
                .filter(site -> site.properties().path("chosen").asBoolean())
                .toList();
        chosen.forEach(site -> colours.put(site.text("id"), APART[colours.size()]));
        List<DemoRuns.Row> served = runs.features(runs.folder.resolve("served.geojson"));
        for (int i = 0; i < served.size(); i += 8) {
            dot(map, served.get(i), colours.get(served.get(i).text("site")), 1.2);
        }
        for (DemoRuns.Row site : chosen) {
            dot(map, site, "#1d2526", 6);
            dot(map, site, colours.get(site.text("id")), 4.2);
        }
        map.scaleBar();
        map.svg.key("#1d2526", "选出的点位 chosen sites").key(APART[0], "由其服务(每处一色) served by one, a colour each");
        map.svg.note("p-中位,8 处,候选 " + sites.size() + " 处;只画部分点 · p-median, 8 of " + sites.size()
                + " candidates; some points drawn");
        return map.svg.document("设施放哪里,离得最近", "Where to put facilities so that all are near");
    }

    private static void dot(CountyMap map, DemoRuns.Row point, String colour, double radius) {
        Coordinate at = point.shape().getCoordinate();
        map.svg.dot(colour, map.x(at.x), map.y(at.y), radius);
    }

    String emerging() {
        CountyMap map = new CountyMap();
        streets(map);
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put("new hot spot", "#d55e00");
        colours.put("consecutive hot spot", "#e69f00");
        colours.put("intensifying hot spot", "#8e0026");
        colours.put("persistent hot spot", "#cc79a7");
        colours.put("diminishing hot spot", "#56b4e9");
        colours.put("sporadic hot spot", "#f0e442");
        colours.put("oscillating hot spot", "#7a5195");
        colours.put("historical hot spot", "#009e73");
        String[] zh = {"新增", "连续", "加剧", "持续", "减弱", "零星", "震荡", "历史"};
        Map<String, Integer> found = new HashMap<>();
        for (DemoRuns.Row cell : runs.run(
                "emerging --points {1} --time 上报时间 --step 14d --grid hex --cell 200 --study-area {2} --out {0}",
                "issues.csv", DemoRuns.ZONES)) {
            String name = cell.text("class");
            if (colours.containsKey(name)) {
                found.merge(name, 1, Integer::sum);
                map.shape(cell.shape(), colours.get(name), "stroke=\"#fff\" stroke-width=\".4\"");
            }
        }
        map.scaleBar();
        int k = 0;
        for (Map.Entry<String, String> each : colours.entrySet()) {
            String name = zh[k++] + " " + each.getKey().replace(" hot spot", "");
            if (found.containsKey(each.getKey())) {
                map.svg.key(each.getValue(), name + " " + found.get(each.getKey()));
            }
        }
        map.svg.note("格数;52 周,每步 14 天 · number of cells; 52 weeks in steps of 14 days");
        return map.svg.document("热点在怎样变化", "How hot spots change");
    }

    String scan() {
        CountyMap map = new CountyMap();
        streets(map);
        List<DemoRuns.Row> cells = runs.run(
                "hotspots --points {1} --grid hex --cell 200 --study-area {2} --out {0}",
                DemoRuns.LAST_91_DAYS, DemoRuns.ZONES);
        StringBuilder table = new StringBuilder("id,x,y,cases,population\n");
        Map<String, Coordinate> places = new HashMap<>();
        for (DemoRuns.Row cell : cells) {
            Coordinate at = cell.shape().getCentroid().getCoordinate();
            places.put(cell.text("id"), at);
            table.append("%s,%s,%s,%d,1\n".formatted(cell.text("id"), at.x, at.y, (long) cell.number("value")));
        }
        Path out = runs.folder.resolve("scan.csv");
        try {
            Files.writeString(runs.folder.resolve("cells.csv"), table);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        runs.card(
                "scan --cells {1} --cases cases --population population --max-share 0.05 --permutations 99 --rows clusters"
                        + " --out {0}",
                out, "cells.csv");
        int rank = 0;
        for (String[] row : DemoRuns.csv(out)) {
            if (Double.parseDouble(row[5]) <= 0.01 && rank < 8) {
                Coordinate centre = places.get(row[0]);
                double x = map.x(centre.x);
                double y = map.y(centre.y);
                double radius = CountyMap.pixels(100);
                for (String id : row[1].split(" ")) {
                    Coordinate at = places.get(id);
                    radius = Math.max(radius, Math.hypot(map.x(at.x) - x, map.y(at.y) - y) + CountyMap.pixels(100));
                }
                String ratio =
                        String.valueOf(Math.rint(10 * Double.parseDouble(row[2]) / Double.parseDouble(row[3])) / 10);
                map.svg.circle("#b2182b", x, y, radius);
                map.svg.text("middle", x, y - radius - 4, ++rank + ": ×" + ratio);
            }
        }
        map.scaleBar();
        map.svg
                .note("名次与实际 ÷ 期望;p ≤ 0.01,圆内不超过二十分之一的格")
                .note("rank and seen ÷ expected; p ≤ 0.01, at most a twentieth of the cells in a circle");
        return map.svg.document("问题过多的圆(Kulldorff 扫描)", "Circles with too many issues (Kulldorff's scan)");
    }

    String coverage() {
        CountyMap map = new CountyMap();
        Path roads = runs.folder.resolve("swept.geojson");
        runs.card(
                "coverage --tracks {1} --areas {2} --roads {3} --swath 16 --max-speed 20 --resolution 1 --roads-out "
                        + roads + " --out {0}",
                runs.folder.resolve("coverage.csv"),
                "tracks.csv",
                DemoRuns.ZONES,
                "roads.geojson");
        Map<String, List<double[]>> byColour = new LinkedHashMap<>();
        for (DemoRuns.Row road : runs.features(roads)) {
            double share = road.number("covered_m") / road.number("length_m");
            String colour = share >= 0.9 ? SWEPT : share >= 0.1 ? PARTLY : MISSED;
            byColour.computeIfAbsent(colour, c -> new ArrayList<>())
                    .add(map.xy(road.shape().getCoordinates()));
        }
        byColour.forEach((colour, lines) -> map.svg.lines(colour, colour.equals(SWEPT) ? 2 : 1.2, lines));
        map.scaleBar();
        map.svg.key(SWEPT, "已扫 ≥ 90 % swept").key(PARTLY, "部分 partly").key(MISSED, "未扫 < 10 % not swept");
        map.svg
                .note("一天内清扫车与洒水车;路中线 8 米内有作业轨迹的算扫到")
                .note("sweepers and sprinklers on one day; a road counts where a track runs within 8 m of its middle");
        return map.svg.document("一天扫到了哪些路", "Which roads were swept on one day");
    }

    String matching() {
        CountyMap map = new CountyMap();
        streets(map);
        List<DemoRuns.Row> arcs = runs.run("match --tracks {1} --roads {2} --out {0}", "tracks.csv", "roads.geojson");
        String vehicle = arcs.get(0).text("vehicle");
        List<double[]> once = new ArrayList<>();
        List<double[]> bridged = new ArrayList<>();
        for (DemoRuns.Row arc : arcs) {
            if (arc.text("vehicle").equals(vehicle) && arc.number("length_m") >= 1) {
                boolean gap = arc.properties().path("bridged").asString().equals("true");
                (gap ? bridged : once).add(map.xy(arc.shape().getCoordinates()));
            }
        }
        map.svg.lines(SWEPT, 2, once).lines(PARTLY, 2, bridged);
        map.scaleBar();
        map.svg.key(SWEPT, "走过 driven").key(PARTLY, "补上的缺口 bridged gap");
        map.svg.note(vehicle + " 一天走过的路,定位每 10 秒一次 · its roads on one day, a position every 10 s");
        return map.svg.document("一辆车走了哪些路", "Which roads a vehicle took");
    }

    String zonal() {
        CountyMap map = new CountyMap();
        double[] breaks = {2, 4, 6, 8, 12, 20};
        for (DemoRuns.Row area :
                runs.run("zonal --points {1} --areas {2} --out {0}", DemoRuns.LAST_91_DAYS, DemoRuns.ZONES)) {
            map.shape(
                    area.shape(), RAMP[step(area.number("per_ha"), breaks)], "stroke=\"#56605f\" stroke-width=\".6\"");
        }
        map.scaleBar();
        steps(map.svg, breaks, RAMP, "每公顷件数,责任区,近 91 天 · issues per ha, crew zones, last 91 days");
        return map.svg.document("各责任区每公顷问题数", "Issues per hectare by crew zone");
    }
}
