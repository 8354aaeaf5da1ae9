package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.spacetime.Knox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Near repeats: whether pairs close in space are close in time too. The card is the answer. */
@Command(
        name = "knox",
        mixinStandardHelpOptions = true,
        description = "Whether things that happen near each other happen soon after each other, too")
final class KnoxCommand extends FileAnalysis {
    private static final double MILLIS_A_DAY = 86_400_000;

    @Option(names = "--points", required = true, description = "file of points with a time: dates, or numbers of days")
    private Path points = Path.of("");

    @Option(names = "--distance", required = true, paramLabel = "M", description = "close in space, metres, or less")
    private String distance = "";

    @Option(names = "--days", required = true, paramLabel = "D", description = "close in time, days, or less")
    private double days;

    @Option(names = "--permutations", paramLabel = "N", description = "exchanges of times; default 999")
    private int permutations = 999;

    @Override
    boolean needsOut() {
        return false;
    }

    @Override
    void analyse() throws IOException {
        double metres = Numbers.positive(this, "--distance", distance);
        if (!(days >= 0) || Double.isInfinite(days)) {
            throw usage("--days needs a number of at least 0");
        }
        if (permutations < 0 || permutations > 1_000_000) {
            throw usage("--permutations is 0 to 1,000,000");
        }
        if (hasOut()) {
            Table.requireWritable(this);
        }
        Layer layer = read("points", points, source(), Layer.Columns.timed(List.of(), zone()), Layer.Want.POINTS);
        Plane plane = Plane.of(layer);
        PlanarPoints located = plane.points(layer, null);
        if (located.size() < 2) {
            throw new UnusableDataException("too-few-points", "Near repeats need at least two points.");
        }
        // whole milliseconds, so that times a whole number of days apart are exactly that
        double[] millis = Arrays.stream(layer.days())
                .map(d -> Math.rint(d * MILLIS_A_DAY))
                .toArray();
        long start = System.nanoTime();
        Knox knox = Knox.of(
                located,
                millis,
                new Knox.Thresholds(metres, days * MILLIS_A_DAY),
                new Knox.Permutations(permutations, seed),
                threads,
                progress());
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", plane.code());
        card.parameter("distanceMetres", metres);
        card.parameter("days", days);
        card.parameter("permutations", permutations);
        report(knox);
        if (hasOut()) {
            write(knox);
        }
    }

    private void report(Knox knox) {
        card.result("pairs", knox.pairs());
        card.result("closePairs", knox.closeInBoth());
        card.result("expected", knox.expected());
        card.result("ratio", knox.expected() == 0 ? 1 : knox.closeInBoth() / knox.expected());
        card.result("p", permutations == 0 ? knox.poissonP() : knox.permutationP());
        card.result("pPoisson", knox.poissonP());
        card.result("closeInSpace", knox.closeInSpace());
        card.result("closeInTime", knox.closeInTime());
        card.result("closeInTimeOnly", knox.onlyInTime());
        card.result("closeInSpaceOnly", knox.onlyInSpace());
        card.result("closeInNeither", knox.inNeither());
        card.reason(
                "p",
                permutations == 0
                        ? "P(more pairs) of a Poisson count: no permutations were asked for"
                        : "rank among exchanges of the times");
    }

    private void write(Knox knox) throws IOException {
        Table table = new Table(List.of("days", "distance", "close_both", "expected", "p_poisson", "p"));
        table.add(
                List.of(
                        days,
                        Numbers.positive(this, "--distance", distance),
                        knox.closeInBoth(),
                        knox.expected(),
                        knox.poissonP(),
                        permutations == 0 ? knox.poissonP() : knox.permutationP()),
                null);
        table.write(this);
    }
}
