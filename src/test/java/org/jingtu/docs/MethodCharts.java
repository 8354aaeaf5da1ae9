package org.jingtu.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jingtu.docs.Svg.Chart;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/** Pictures of methods that are diagrams. */
final class MethodCharts {
    private final DemoRuns runs;

    MethodCharts(DemoRuns runs) {
        this.runs = runs;
    }

    String autocorrelation() {
        List<double[]> places = new ArrayList<>();
        List<DemoRuns.Row> cells = runs.run(
                "outliers --points {1} --grid hex --cell 300 --permutations 99 --study-area {2} --out {0}",
                DemoRuns.LAST_91_DAYS, DemoRuns.ZONES);
        double mean =
                cells.stream().mapToDouble(c -> c.number("value")).average().orElseThrow();
        double deviation = Math.sqrt(cells.stream()
                .mapToDouble(c -> Math.pow(c.number("value") - mean, 2))
                .average()
                .orElseThrow());
        for (DemoRuns.Row cell : cells) {
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

    String knox() {
        double[] distances = {25, 50, 100, 150, 200, 300};
        Chart chart = new Chart(320, 0, 325, 0.9, 1.8)
                .axes(50, "距离不超过(米) · within so many metres", 0.1, "实际对数 ÷ 期望对数 · pairs seen ÷ pairs expected");
        chart.svg.line(Svg.SOFT, 1.5, "stroke-dasharray=\"5 4\"", chart.x(0), chart.y(1), chart.x(325), chart.y(1));
        List<Double> curve = new ArrayList<>();
        for (double distance : distances) {
            JsonNode result = runs.card(
                            "knox --points {1} --time 上报时间 --distance " + distance + " --days 3 --permutations 99",
                            runs.folder.resolve("knox.csv"),
                            DemoRuns.LAST_91_DAYS)
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

    String ripley() {
        Path out = runs.folder.resolve("ripley.csv");
        Envelope town = new Envelope();
        List<DemoRuns.Row> zones = runs.features(runs.folder.resolve(DemoRuns.ZONES));
        zones.forEach(zone -> town.expandToInclude(zone.shape().getEnvelopeInternal()));
        Path window = runs.folder.resolve("window.csv");
        try {
            Files.writeString(
                    window, "id;wkt\ntown;" + zones.get(0).shape().getFactory().toGeometry(town) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        runs.card(
                "ripley --points {1} --window {2} --rmax 400 --rstep 10 --envelopes 19 --seed 1 --out {0}",
                out, DemoRuns.LAST_91_DAYS, "window.csv");
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
        double[] xy = DemoRuns.csv(file).stream()
                .flatMapToDouble(row -> {
                    double r = Double.parseDouble(row[0]);
                    double gain = Math.min(40, Double.parseDouble(row[column]) - r);
                    return Arrays.stream(new double[] {chart.x(r), chart.y(gain)});
                })
                .toArray();
        chart.svg.line(colour, width, "", xy);
    }

    String effect() {
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
            List<String> ledger = Files.readAllLines(runs.folder.resolve("issues.csv"));
            for (int week = 0; week < weekly.length; week++) {
                String from = LocalDate.of(2025, 6, 30).plusWeeks(week).toString();
                String to = LocalDate.of(2025, 6, 30).plusWeeks(week + 1L).toString();
                List<String> rows = new ArrayList<>(List.of(ledger.get(0)));
                ledger.stream()
                        .skip(1)
                        .filter(row -> row.split(",")[4].compareTo(from) >= 0 && row.split(",")[4].compareTo(to) < 0)
                        .forEach(rows::add);
                Files.write(runs.folder.resolve("week.csv"), rows);
                Path out = runs.folder.resolve("week-out.csv");
                runs.card("zonal --points {1} --areas {2} --out {0}", out, "week.csv", "planted.csv");
                weekly[week] = DemoRuns.csv(out).stream()
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
}
