package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.effect.BeforeAfter;
import org.jingtu.analysis.effect.Control;
import org.jingtu.analysis.effect.ControlCircles;
import org.jingtu.analysis.effect.MatchedControls;
import org.jingtu.analysis.effect.WeightedDisplacementDifference;
import org.jingtu.analysis.pattern.PatternWindow;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.TimeParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a measure changed: from a table of counts, or counted from points around a treated area. Rows that come out: the
 * counts that were compared, {@code id,role,x,y,exposure,pre,post,ring_pre,ring_post}.
 */
@Command(
        name = "effect",
        mixinStandardHelpOptions = true,
        description = "What a measure changed against matched controls (weighted displacement difference)")
final class EffectCommand extends FileAnalysis {
    private static final List<String> COLUMNS =
            List.of("id", "role", "x", "y", "exposure", "pre", "post", "ring_pre", "ring_post");

    @Option(names = "--areas", required = true, description = "file of areas or places, the treated one among them")
    private Path areas = Path.of("");

    @Option(names = "--treated", required = true, paramLabel = "ID", description = "of the treated area")
    private String treated = "";

    @Option(names = "--controls", description = "ids with commas between them, or how many to match; default 10")
    private String controls = "10";

    @Option(names = "--points", description = "points with times, to be counted")
    private @Nullable Path points;

    @Option(names = "--change", paramLabel = "TIME", description = "when the measure began to work, with --points")
    private @Nullable String change;

    @Option(names = "--before", description = "window before, such as 26w or 90d; default 26w")
    private String before = "26w";

    @Option(names = "--after", description = "window after, as long as the one before unless given")
    private @Nullable String after;

    @Option(names = "--ring", paramLabel = "M", description = "width of the ring around; default 200")
    private String ring = "200";

    @Option(names = "--pre", paramLabel = "COLUMN", description = "counts before, without --points")
    private @Nullable String pre;

    @Option(names = "--post", paramLabel = "COLUMN", description = "counts after")
    private @Nullable String post;

    @Option(names = "--ring-pre", paramLabel = "COLUMN", description = "counts before in the ring; default none")
    private @Nullable String ringPre;

    @Option(names = "--ring-post", paramLabel = "COLUMN", description = "counts after in the ring; default none")
    private @Nullable String ringPost;

    @Option(names = "--exposure", paramLabel = "COLUMN", description = "of the places; default all alike")
    private @Nullable String exposure;

    private final Table table = new Table(COLUMNS);

    @Override
    boolean needsOut() {
        return false;
    }

    @Override
    void analyse() throws IOException {
        if (hasOut()) {
            Table.requireWritable(this);
        }
        if ((points == null) == (pre == null || post == null)) {
            throw usage("give --points and --change, or --pre and --post");
        }
        if ((ringPre == null) != (ringPost == null)) {
            throw usage("--ring-pre and --ring-post go together");
        }
        WeightedDisplacementDifference effect = points == null ? ofTable() : ofPoints(points);
        card.result("wdd", effect.wdd());
        card.result("standardError", effect.standardError());
        card.result("z", effect.z());
        card.result("p", effect.p());
        card.result(
                "place", Map.of("difference", effect.placeDifference(), "z", effect.placeZ(), "p", effect.placeP()));
        card.result("ring", Map.of("difference", effect.ringDifference(), "z", effect.ringZ()));
        card.result("rateRatio", effect.rateRatio());
        card.result("controlMean", effect.controlMean());
        card.result("verdict", effect.verdict().name().toLowerCase(Locale.ROOT));
        card.result("sentence", effect.sentence());
        card.result("sentenceZh", effect.sentenceZh());
        if (hasOut()) {
            table.write(this);
        }
    }

    private WeightedDisplacementDifference ofTable() {
        List<String> columns = new ArrayList<>();
        for (String column : Arrays.asList(pre, post, ringPre, ringPost, exposure)) {
            if (column != null) {
                columns.add(column);
            }
        }
        Layer layer = read("areas", areas, source().withColumn(ColumnRole.ID, id), columns, Layer.Want.ANY);
        long start = System.nanoTime();
        List<Control> rows = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++) {
            rows.add(row(layer, i));
        }
        int place = indexOf(layer.ids(), treated);
        List<Integer> chosen = chosen(layer.ids(), rows, place);
        Control own = rows.get(place);
        add(layer.id(place), "treated", own);
        chosen.forEach(i -> add(layer.id(i), "control", rows.get(i)));
        WeightedDisplacementDifference effect = WeightedDisplacementDifference.of(
                own.counts(), own.exposure(), chosen.stream().map(rows::get).toList());
        card.seconds("compute", System.nanoTime() - start);
        return effect;
    }

    private Control row(Layer layer, int i) {
        int column = 0;
        double[] four = new double[4];
        four[0] = layer.numbers(column++)[i];
        four[1] = layer.numbers(column++)[i];
        if (ringPre != null) {
            four[2] = layer.numbers(column++)[i];
            four[3] = layer.numbers(column++)[i];
        }
        double exposed = exposure == null ? 1 : layer.numbers(column)[i];
        if (Arrays.stream(four).anyMatch(v -> v < 0) || !(exposed > 0)) {
            throw new UnusableDataException(
                    "not-counts",
                    "The row of " + layer.id(i) + " needs counts of at least 0 and an exposure above 0.",
                    Map.of("id", layer.id(i)));
        }
        return new Control(new BeforeAfter(four[0], four[1], four[2], four[3]), exposed);
    }

    private List<Integer> chosen(List<String> ids, List<Control> rows, int place) {
        if (!controls.matches("[0-9]{1,4}")) {
            return Arrays.stream(controls.split(",", -1))
                    .map(id -> indexOf(ids, id.strip()))
                    .toList();
        }
        List<Integer> others =
                IntStream.range(0, rows.size()).filter(i -> i != place).boxed().toList();
        Control own = rows.get(place);
        List<Control> candidates = others.stream().map(rows::get).toList();
        return MatchedControls.nearest(own.counts(), own.exposure(), candidates, howMany()).stream()
                .map(others::get)
                .toList();
    }

    private int howMany() {
        int number = (int) Numbers.positive(this, "--controls", controls);
        if (number < 1) {
            throw usage("--controls needs at least 1");
        }
        return number;
    }

    private static int indexOf(List<String> ids, String id) {
        int index = ids.indexOf(id);
        if (index < 0) {
            throw new UnusableDataException("id-missing", "No usable row has the id " + id + ".", Map.of("id", id));
        }
        return index;
    }

    private WeightedDisplacementDifference ofPoints(Path file) {
        double first = Numbers.days(this, "--before", before);
        double second = after == null ? first : Numbers.days(this, "--after", after);
        double metres = Numbers.positive(this, "--ring", ring);
        double day = changeDay();
        Layer layer = read("points", file, source(), Layer.Columns.timed(List.of(), zone()), Layer.Want.POINTS);
        Layer zones = read("areas", areas, shapeSource().withColumn(ColumnRole.ID, id), List.of(), Layer.Want.AREAS);
        Plane plane = Plane.of(layer);
        plane.require(zones);
        long start = System.nanoTime();
        PatternWindow place = PatternWindow.polygons(
                plane.geometries().polygons(List.of(zones.shapes().get(indexOf(zones.ids(), treated)))));
        double[] days = layer.days();
        PlanarPoints all = plane.points(layer, null);
        int[] kept = IntStream.range(0, days.length)
                .filter(i -> days[i] >= day - first && days[i] < day + second)
                .toArray();
        boolean[] later = new boolean[kept.length];
        IntStream.range(0, kept.length).forEach(k -> later[k] = days[kept[k]] >= day);
        ControlCircles circles = new ControlCircles(
                PlanarPoints.of(
                        IntStream.of(kept).mapToDouble(all::x).toArray(),
                        IntStream.of(kept).mapToDouble(all::y).toArray()),
                later,
                place,
                metres);
        List<ControlCircles.Circle> matched = circles.matched(howMany());
        WeightedDisplacementDifference effect =
                circles.against(matched, circles.matchedRings(howMany()), second / first);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", plane.code());
        card.parameter("beforeDays", first);
        card.parameter("afterDays", second);
        card.parameter("ringMetres", metres);
        card.reason("controls", "circles of the treated area's size with the nearest counts before, clear of it");
        card.result("pointsInWindows", kept.length);
        add(treated, "treated", new Control(circles.treated(), place.areaSquareMetres()));
        for (int k = 0; k < matched.size(); k++) {
            ControlCircles.Circle circle = matched.get(k);
            double[] x = {circle.x()};
            double[] y = {circle.y()};
            plane.toOutput(x, y);
            add("circle-" + (k + 1), x[0], y[0], circle.radiusMetres(), circle.counts());
        }
        return effect;
    }

    private double changeDay() {
        if (change == null) {
            throw usage("--points needs --change");
        }
        double plain = change.matches("-?[0-9]{1,4}(\\.[0-9]+)?") ? Double.parseDouble(change) : Double.NaN;
        long millis = new TimeParser(zone()).parse(change);
        if (Double.isNaN(plain) && millis == TimeParser.UNREADABLE) {
            throw usage("--change needs a time such as 2026-03-09, not '" + change + "'");
        }
        return Double.isNaN(plain) ? millis / 86_400_000.0 : plain;
    }

    private void add(String rowId, String role, Control row) {
        BeforeAfter c = row.counts();
        table.add(List.of(rowId, role, "", "", row.exposure(), c.pre(), c.post(), c.ringPre(), c.ringPost()), null);
    }

    private void add(String rowId, double x, double y, double radius, BeforeAfter c) {
        double exposed = Math.PI * radius * radius;
        table.add(List.of(rowId, "control", x, y, exposed, c.pre(), c.post(), c.ringPre(), c.ringPost()), null);
    }
}
