package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.pattern.ClarkEvans;
import org.jingtu.analysis.pattern.PairCorrelation;
import org.jingtu.analysis.pattern.PatternWindow;
import org.jingtu.analysis.pattern.QuadratTest;
import org.jingtu.analysis.pattern.RipleyCorrection;
import org.jingtu.analysis.pattern.RipleyDistances;
import org.jingtu.analysis.pattern.RipleyEnvelope;
import org.jingtu.analysis.pattern.RipleyK;
import org.jingtu.exchange.ColumnRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** K, L and pair correlation by distance: {@code r,k_none,k_border,k_iso,k_trans,l_…,pcf}. */
@Command(
        name = "ripley",
        mixinStandardHelpOptions = true,
        description = "Whether points cluster, and at which distances (K, L, pair correlation)")
final class RipleyCommand extends FileAnalysis {
    private static final List<RipleyCorrection> CORRECTIONS = List.of(RipleyCorrection.values());
    private static final String FOUR_NUMBERS = "[-+0-9.eE]+(,[-+0-9.eE]+){3}";

    @Option(names = "--points", required = true, description = "file of points")
    private Path points = Path.of("");

    @Option(names = "--window", required = true, description = "x0,y0,x1,y1 or a file of polygons")
    private String window = "";

    @Option(names = "--rmax", required = true, paramLabel = "M", description = "greatest distance")
    private String greatest = "";

    @Option(names = "--rstep", required = true, paramLabel = "M", description = "step of distances")
    private String step = "";

    @Option(names = "--mark", paramLabel = "COLUMN", description = "kinds, for the cross-K")
    private @Nullable String mark;

    @Option(names = "--from", paramLabel = "A", description = "kind of the points around which others are counted")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "B", description = "kind of the points that are counted")
    private @Nullable String to;

    @Option(names = "--envelopes", paramLabel = "N", description = "simulated patterns to compare with; default none")
    private int envelopes;

    @Option(names = "--quadrats", paramLabel = "NX,NY", description = "boxes of the quadrat test; default by n")
    private @Nullable String quadrats;

    @Override
    void analyse() throws IOException {
        requireOptions();
        Table.requireWritable(this);
        Layer layer = read(
                "points",
                points,
                source().withColumn(ColumnRole.ID, id),
                new Layer.Columns(List.of(), mark, null),
                Layer.Want.POINTS);
        Plane plane = Plane.of(layer);
        PlanarPoints all = plane.points(layer, null);
        PatternWindow place = window(plane);
        RipleyDistances distances = distances();
        long start = System.nanoTime();
        int[] kept = IntStream.range(0, all.size())
                .filter(i -> place.covers(all.x(i), all.y(i)) && isAsked(layer, i))
                .toArray();
        PlanarPoints used = PlanarPoints.of(
                IntStream.of(kept).mapToDouble(all::x).toArray(),
                IntStream.of(kept).mapToDouble(all::y).toArray());
        if (used.size() < 2) {
            throw new UnusableDataException(
                    "too-few-points",
                    "Fewer than two points lie in the window.",
                    Map.of("points", all.size(), "inside", used.size()));
        }
        boolean[] first = new boolean[mark == null ? 0 : kept.length];
        for (int k = 0; k < first.length; k++) {
            first[k] = layer.texts().get(kept[k]).equals(from);
        }
        Table table = compute(used, first, place, distances);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", plane.code());
        card.result("pointsInWindow", used.size());
        card.result("pointsLeftOut", all.size() - used.size());
        table.write(this);
    }

    private boolean isAsked(Layer layer, int i) {
        return mark == null
                || layer.texts().get(i).equals(from)
                || layer.texts().get(i).equals(to);
    }

    private void requireOptions() {
        if (mark != null && (from == null || to == null)) {
            throw usage("--mark needs --from and --to");
        }
        if (mark == null && (from != null || to != null)) {
            throw usage("--from and --to need --mark");
        }
        if (from != null && from.equals(to)) {
            throw usage("--from and --to are two kinds; of one kind leave --mark out");
        }
        if (envelopes < 0 || envelopes > 99_999) {
            throw usage("--envelopes is 0 to 99,999");
        }
    }

    private RipleyDistances distances() {
        double far = Numbers.positive(this, "--rmax", greatest);
        double by = Numbers.positive(this, "--rstep", step);
        if (by > far || far / by > 100_000) {
            throw usage("--rstep must divide --rmax into 1 to 100,000 steps");
        }
        return new RipleyDistances(far, by);
    }

    /** In the coordinates of the points; degrees are taken for the rectangle between their projected corners. */
    private PatternWindow window(Plane plane) {
        if (window.matches(FOUR_NUMBERS)) {
            double[] corners = Numbers.list(this, "--window", window, 4);
            double[] x = {corners[0], corners[2]};
            double[] y = {corners[1], corners[3]};
            plane.toMetres(x, y);
            if (!(x[0] < x[1] && y[0] < y[1])) {
                throw usage("--window is west,south,east,north");
            }
            return PatternWindow.rectangle(x[0], y[0], x[1], y[1]);
        }
        Layer layer = read("window", Path.of(window), shapeSource(), List.of(), Layer.Want.AREAS);
        plane.require(layer);
        return PatternWindow.polygons(plane.polygons(layer));
    }

    private Table compute(PlanarPoints used, boolean[] first, PatternWindow place, RipleyDistances distances) {
        EnumSet<RipleyCorrection> all = EnumSet.allOf(RipleyCorrection.class);
        RipleyK k = mark == null
                ? RipleyK.of(used, place, distances, all, threads, progress())
                : RipleyK.cross(used, first, place, distances, all, threads, progress());
        PairCorrelation pairs = mark == null ? PairCorrelation.of(used, place, distances, threads, progress()) : null;
        RipleyEnvelope envelope = envelopes == 0
                ? null
                : RipleyEnvelope.of(
                        used,
                        first,
                        place,
                        distances,
                        new RipleyEnvelope.Simulation(envelopes, RipleyCorrection.ISOTROPIC, seed, threads),
                        progress());
        describe(used, place, pairs, envelope);
        Table table = new Table(columns(envelope != null));
        for (int r = 0; r < k.size(); r++) {
            table.add(row(k, pairs, envelope, r), null);
        }
        return table;
    }

    private static List<String> columns(boolean enveloped) {
        List<String> columns = new ArrayList<>(List.of(
                "r", "k_none", "k_border", "k_iso", "k_trans", "l_none", "l_border", "l_iso", "l_trans", "pcf"));
        columns.add("pcf_trans");
        if (enveloped) {
            columns.addAll(List.of("l_low", "l_high"));
        }
        return columns;
    }

    /** What is not defined stays blank: the pair correlation at 0 and of two kinds. */
    private static List<Object> row(
            RipleyK k, @Nullable PairCorrelation pairs, @Nullable RipleyEnvelope envelope, int r) {
        List<Object> row = new ArrayList<>(List.of(k.distanceMetres(r)));
        CORRECTIONS.forEach(correction -> row.add(k.k(correction, r)));
        CORRECTIONS.forEach(correction -> row.add(k.l(correction, r)));
        row.add(pairs == null || r == 0 ? "" : pairs.isotropic(r));
        row.add(pairs == null || r == 0 ? "" : pairs.translation(r));
        if (envelope != null) {
            row.add(envelope.low(r));
            row.add(envelope.high(r));
        }
        return row;
    }

    private void describe(
            PlanarPoints used,
            PatternWindow place,
            @Nullable PairCorrelation pairs,
            @Nullable RipleyEnvelope envelope) {
        card.result("windowSquareMetres", place.areaSquareMetres());
        card.result("pointsPerHectare", used.size() / place.areaSquareMetres() * 10_000);
        if (mark == null) {
            card.result("clarkEvans", ClarkEvans.of(used, place));
        }
        if (mark == null && !isPolygonal()) {
            card.result("quadrats", quadratTest(used, place));
        }
        if (pairs != null) {
            card.parameter("pcfHalfWidthMetres", pairs.halfWidthMetres());
        }
        if (envelope != null) {
            card.parameter("envelopes", envelopes);
            card.result("envelopeP", envelope.p());
        }
    }

    private boolean isPolygonal() {
        return !window.matches(FOUR_NUMBERS);
    }

    private QuadratTest quadratTest(PlanarPoints used, PatternWindow place) {
        if (quadrats == null) {
            return QuadratTest.of(used, place.bounds());
        }
        double[] boxes = Numbers.list(this, "--quadrats", quadrats, 2);
        if (boxes[0] < 1 || boxes[1] < 1 || boxes[0] * boxes[1] < 2 || boxes[0] * boxes[1] > 1e6) {
            throw usage("--quadrats is columns,rows with at least two boxes");
        }
        return QuadratTest.of(used, place.bounds(), (int) boxes[0], (int) boxes[1]);
    }
}
