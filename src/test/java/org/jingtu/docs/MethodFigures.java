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
import java.util.function.Supplier;
import org.jingtu.cli.CommandRun;
import org.jingtu.demo.DemoCountyFiles;
import org.jingtu.docs.Svg.Chart;
import org.jingtu.docs.Svg.CountyMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of {@code docs/methods}: the command of each page, run on the files of the demo county, and drawn. */
final class MethodFigures {
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
    private static final String ZONES = "zones.geojson";
    private static final String LAST_91_DAYS = "issues91.csv";

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

    MethodFigures(Path folder) throws IOException {
        this.folder = folder;
        DemoCountyFiles.write(folder);
        List<String> ledger = Files.readAllLines(folder.resolve("issues.csv"));
        List<String> latest = new ArrayList<>(List.of(ledger.get(0)));
        ledger.stream()
                .skip(1)
                .filter(row -> row.split(",")[4].compareTo("2026-03-30") >= 0)
                .forEach(latest::add);
        Files.write(folder.resolve(LAST_91_DAYS), latest);
    }

    /** Drawings by the name of their page. */
    Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> figures = new LinkedHashMap<>();
        figures.put("density", this::density);
        figures.put("hotspots", this::hotspots);
        figures.put("outliers", this::outliers);
        figures.put("autocorrelation", this::autocorrelation);
        figures.put("clusters", this::clusters);
        figures.put("emerging", this::emerging);
        figures.put("knox", this::knox);
        figures.put("scan", this::scan);
        figures.put("ripley", this::ripley);
        figures.put("effect", this::effect);
        figures.put("coverage", this::coverage);
        figures.put("zonal", this::zonal);
        return figures;
    }

    private record Row(JsonNode properties, Geometry shape) {
        String text(String name) {
            return properties.path(name).asString();
        }

        double number(String name) {
            return properties.path(name).asDouble();
        }
    }

    private List<Row> features(Path file) {
        try {
            List<Row> rows = new ArrayList<>();
            GeoJsonReader reader = new GeoJsonReader();
            for (JsonNode feature : json.readTree(Files.readString(file)).get("features")) {
                rows.add(new Row(
                        feature.get("properties"),
                        reader.read(feature.get("geometry").toString())));
            }
            return rows;
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command on files of the county: {0} is the output, {1}… are given names. */
    private List<Row> run(String command, String... files) {
        Path out = folder.resolve("out.geojson");
        card(command, out, files);
        return features(out);
    }

    private JsonNode card(String command, Path out, String... files) {
        List<Object> paths = new ArrayList<>(List.of(out));
        Arrays.stream(files).map(folder::resolve).forEach(paths::add);
        return CommandRun.of(command, paths.toArray()).done().card();
    }

    private void streets(CountyMap map) {
        map.svg.lines(
                ROAD,
                0.6,
                features(folder.resolve("roads.geojson")).stream()
                        .filter(road -> !road.text("grade").equals("alley"))
                        .map(road -> map.xy(road.shape().getCoordinates()))
                        .toList());
    }

    private String density() {
        CountyMap map = new CountyMap();
        Path out = folder.resolve("density.csv");
        card("density --points {1} --kernel quartic --bandwidth 200 --cell 100 --out {0}", out, LAST_91_DAYS);
        double[] breaks = {1, 2, 3, 4, 6, 10};
        List<String[]> cells = csv(out);
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

    private static List<String[]> csv(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hotspots() {
        CountyMap map = new CountyMap();
        streets(map);
        int hot = 0;
        for (Row cell :
                run("hotspots --points {1} --grid hex --cell 150 --study-area {2} --out {0}", LAST_91_DAYS, ZONES)) {
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

    private String outliers() {
        CountyMap map = new CountyMap();
        streets(map);
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put("HH", "#b2182b");
        colours.put("LL", "#2166ac");
        colours.put("HL", "#e69f00");
        colours.put("LH", "#56b4e9");
        for (Row cell : run(
                "outliers --points {1} --grid hex --cell 150 --permutations 999 --seed 1 --study-area {2} --out {0}",
                LAST_91_DAYS, ZONES)) {
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

    private String autocorrelation() {
        List<double[]> places = new ArrayList<>();
        List<Row> cells = run(
                "outliers --points {1} --grid hex --cell 300 --permutations 99 --study-area {2} --out {0}",
                LAST_91_DAYS, ZONES);
        double mean =
                cells.stream().mapToDouble(c -> c.number("value")).average().orElseThrow();
        double deviation = Math.sqrt(cells.stream()
                .mapToDouble(c -> Math.pow(c.number("value") - mean, 2))
                .average()
                .orElseThrow());
        for (Row cell : cells) {
            double z = (cell.number("value") - mean) / deviation;
            if (z != 0) {
                places.add(new double[] {z, cell.number("i") / z});
            }
        }
        double slope = places.stream().mapToDouble(p -> p[0] * p[1]).sum()
                / places.stream().mapToDouble(p -> p[0] * p[0]).sum();
        Chart chart = new Chart(360, -2, 6, -1, 3)
                .axes(1, "本格的值(标准差) · value of the cell (standard deviations)", 1, "邻格平均 · mean of its neighbours");
        for (double[] place : places) {
            if (place[0] < 6 && place[1] < 4) {
                chart.svg.dot("#0f6e6e88", chart.x(place[0]), chart.y(place[1]), 2.6);
            }
        }
        chart.svg.line("#d55e00", 2.5, "", chart.x(-2), chart.y(-2 * slope), chart.x(6), chart.y(6 * slope));
        chart.svg
                .key("#0f6e6e", "一格 a cell")
                .key("#d55e00", "斜率 = 莫兰 I · slope = Moran's I = " + Math.rint(slope * 100) / 100);
        return chart.svg.document("邻近的格子彼此相像吗", "Are neighbouring cells alike?");
    }

    private String clusters() {
        CountyMap map = new CountyMap();
        Map<String, List<Row>> members = new HashMap<>();
        for (Row point : run("clusters --points {1} --method hdbscan --min-points 40 --out {0}", LAST_91_DAYS)) {
            members.computeIfAbsent(point.text("cluster"), c -> new ArrayList<>())
                    .add(point);
        }
        List<Row> noise = members.getOrDefault("0", List.of());
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
                    .buildGeometry(points.stream().map(Row::shape).toList())
                    .convexHull();
            map.shape(hull, "none", "stroke=\"%s\" stroke-width=\"1.5\"".formatted(colour));
        });
        map.scaleBar();
        map.svg.key("#0072b2", "簇(每种颜色一簇) clusters, a colour each").key("#c9ced1", "噪声 noise");
        map.svg.note("HDBSCAN,至少 40 点," + members.size() + " 簇;只画部分点 · at least 40 points, " + members.size()
                + " clusters; some points drawn");
        return map.svg.document("成簇的问题点", "Clusters of issues");
    }

    private static void dot(CountyMap map, Row point, String colour, double radius) {
        Coordinate at = point.shape().getCoordinate();
        map.svg.dot(colour, map.x(at.x), map.y(at.y), radius);
    }

    private String emerging() {
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
        for (Row cell : run(
                "emerging --points {1} --time 上报时间 --step 14d --grid hex --cell 200 --study-area {2} --out {0}",
                "issues.csv", ZONES)) {
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

    private String knox() {
        double[] distances = {25, 50, 100, 150, 200, 300};
        Chart chart = new Chart(320, 0, 325, 0.9, 1.8)
                .axes(50, "距离不超过(米) · within so many metres", 0.1, "实际对数 ÷ 期望对数 · pairs seen ÷ pairs expected");
        chart.svg.line(Svg.SOFT, 1.5, "stroke-dasharray=\"5 4\"", chart.x(0), chart.y(1), chart.x(325), chart.y(1));
        List<Double> curve = new ArrayList<>();
        for (double distance : distances) {
            JsonNode result = card(
                            "knox --points {1} --time 上报时间 --distance " + distance + " --days 3 --permutations 99",
                            folder.resolve("knox.csv"),
                            LAST_91_DAYS)
                    .get("result");
            double ratio =
                    result.get("closePairs").asDouble() / result.get("expected").asDouble();
            curve.add(chart.x(distance));
            curve.add(chart.y(ratio));
            chart.svg.text(
                    "middle",
                    chart.x(distance),
                    chart.y(ratio) - 10,
                    "p = " + result.get("p").asDouble());
        }
        chart.svg.line(
                "#0f6e6e",
                2.5,
                "",
                curve.stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < curve.size(); i += 2) {
            chart.svg.dot("#0f6e6e", curve.get(i), curve.get(i + 1), 4);
        }
        chart.svg.note(
                "三天之内,近 91 天;虚线:时间与地点无关时 · within three days, last 91 days; dashed: were time and place unrelated");
        return chart.svg.document("近处很快又发生吗", "Does it soon happen again nearby?");
    }

    private String scan() {
        CountyMap map = new CountyMap();
        streets(map);
        List<Row> cells =
                run("hotspots --points {1} --grid hex --cell 200 --study-area {2} --out {0}", LAST_91_DAYS, ZONES);
        StringBuilder table = new StringBuilder("id,x,y,cases,population\n");
        Map<String, Coordinate> places = new HashMap<>();
        for (Row cell : cells) {
            Coordinate at = cell.shape().getCentroid().getCoordinate();
            places.put(cell.text("id"), at);
            table.append("%s,%s,%s,%d,1\n".formatted(cell.text("id"), at.x, at.y, (long) cell.number("value")));
        }
        Path out = folder.resolve("scan.csv");
        try {
            Files.writeString(folder.resolve("cells.csv"), table);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        card(
                "scan --cells {1} --cases cases --population population --max-share 0.05 --permutations 99 --rows clusters"
                        + " --out {0}",
                out, "cells.csv");
        int rank = 0;
        for (String[] row : csv(out)) {
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

    private String ripley() {
        Path out = folder.resolve("ripley.csv");
        Envelope town = new Envelope();
        List<Row> zones = features(folder.resolve(ZONES));
        zones.forEach(zone -> town.expandToInclude(zone.shape().getEnvelopeInternal()));
        Path window = folder.resolve("window.csv");
        try {
            Files.writeString(
                    window, "id;wkt\ntown;" + zones.get(0).shape().getFactory().toGeometry(town) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        card(
                "ripley --points {1} --window {2} --rmax 400 --rstep 10 --envelopes 19 --seed 1 --out {0}",
                out, LAST_91_DAYS, "window.csv");
        List<String> header = List.of(header(out));
        Chart chart = new Chart(320, 0, 400, -10, 40).axes(50, "距离 r(米) · distance r (m)", 10, "L(r) − r(米) · metres");
        line(chart, out, header.indexOf("l_iso"), "#d55e00", 2.5);
        line(chart, out, header.indexOf("l_low"), Svg.SOFT, 1.2);
        line(chart, out, header.indexOf("l_high"), Svg.SOFT, 1.2);
        chart.svg.key("#d55e00", "问题点 issues").key(Svg.SOFT, "随机散布 19 次的范围 · range of 19 random scatters");
        return chart.svg.document("问题点在多远之内成群", "Up to which distance issues cluster");
    }

    private static String[] header(Path file) {
        try {
            return Files.readAllLines(file).get(0).split(",");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(Chart chart, Path file, int column, String colour, double width) {
        double[] xy = csv(file).stream()
                .flatMapToDouble(row -> {
                    double r = Double.parseDouble(row[0]);
                    double gain = Math.min(40, Double.parseDouble(row[column]) - r);
                    return Arrays.stream(new double[] {chart.x(r), chart.y(gain)});
                })
                .toArray();
        chart.svg.line(colour, width, "", xy);
    }

    private String effect() {
        Chart chart = new Chart(320, 0, 52, 0, 8).axes(4, "周 · week", 2, "件/周 · issues a week");
        int[] market = weekly("P6_EAST_MARKET");
        int[] other = weekly("P7_SOUTH_GATE_MARKET");
        chart.svg.line("#1d2526", 1.5, "stroke-dasharray=\"5 4\"", chart.x(36), chart.y(0), chart.x(36), chart.y(8));
        chart.svg.text("start", chart.x(36) + 5, chart.y(7.3), "整治 · cleaned up");
        curve(chart, market, "#d55e00");
        curve(chart, other, "#0072b2");
        chart.svg.key("#d55e00", "东市场 East Market").key("#0072b2", "南门市场(未整治)South Gate Market, not treated");
        chart.svg.note("四周滑动平均 · mean of four weeks");
        return chart.svg.document("整治前后,与对照比", "Before and after, beside a control");
    }

    private static void curve(Chart chart, int[] weekly, String colour) {
        List<Double> xy = new ArrayList<>();
        for (int week = 3; week < weekly.length; week++) {
            double mean = (weekly[week] + weekly[week - 1] + weekly[week - 2] + weekly[week - 3]) / 4.0;
            xy.add(chart.x(week + 1));
            xy.add(chart.y(mean));
        }
        chart.svg.line(
                colour, 2.2, "", xy.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Issues of each of the 52 weeks inside a planted outline, counted by zonal. */
    private int[] weekly(String place) {
        int[] weekly = new int[52];
        try {
            List<String> ledger = Files.readAllLines(folder.resolve("issues.csv"));
            for (int week = 0; week < weekly.length; week++) {
                String from =
                        java.time.LocalDate.of(2025, 6, 30).plusWeeks(week).toString();
                String to =
                        java.time.LocalDate.of(2025, 6, 30).plusWeeks(week + 1L).toString();
                List<String> rows = new ArrayList<>(List.of(ledger.get(0)));
                ledger.stream()
                        .skip(1)
                        .filter(row -> row.split(",")[4].compareTo(from) >= 0 && row.split(",")[4].compareTo(to) < 0)
                        .forEach(rows::add);
                Files.write(folder.resolve("week.csv"), rows);
                Path out = folder.resolve("week-out.csv");
                card("zonal --points {1} --areas {2} --out {0}", out, "week.csv", "planted.csv");
                weekly[week] = csv(out).stream()
                        .filter(row -> row[0].equals(place))
                        .mapToInt(row -> Integer.parseInt(row[1]))
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return weekly;
    }

    private String coverage() {
        CountyMap map = new CountyMap();
        Path roads = folder.resolve("swept.geojson");
        card(
                "coverage --tracks {1} --areas {2} --roads {3} --swath 16 --max-speed 20 --resolution 1 --roads-out "
                        + roads + " --out {0}",
                folder.resolve("coverage.csv"),
                "tracks.csv",
                ZONES,
                "roads.geojson");
        Map<String, List<double[]>> byColour = new LinkedHashMap<>();
        for (Row road : features(roads)) {
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

    private String zonal() {
        CountyMap map = new CountyMap();
        double[] breaks = {2, 4, 6, 8, 12, 20};
        for (Row area : run("zonal --points {1} --areas {2} --out {0}", LAST_91_DAYS, ZONES)) {
            map.shape(
                    area.shape(), RAMP[step(area.number("per_ha"), breaks)], "stroke=\"#56605f\" stroke-width=\".6\"");
        }
        map.scaleBar();
        steps(map.svg, breaks, RAMP, "每公顷件数,责任区,近 91 天 · issues per ha, crew zones, last 91 days");
        return map.svg.document("各责任区每公顷问题数", "Issues per hectare by crew zone");
    }
}
