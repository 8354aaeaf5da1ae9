package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.scan.CircularScan;
import org.jingtu.analysis.scan.ScanOptions;
import org.jingtu.analysis.scan.ScanResult;
import org.jingtu.exchange.ColumnRole;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The circular scan: {@code centre,members,cases,expected,llr,p}, the best circle of each centre, best first; with times
 * {@code from,to} follow, the stretch of the best cylinder.
 */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "The circles that hold more cases than their population explains (Kulldorff)")
final class ScanCommand extends FileAnalysis {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final long MOST_MEMBERS = 20_000_000;
    private static final int MOST_CLUSTERS = 100;
    private static final int IN_CARD = 10;

    /** One of the two. */
    static final class Subject {
        @Option(names = "--cells", required = true, description = "places x, y")
        @Nullable
        Path cells;

        @Option(names = "--areas", required = true, description = "areas, by their centroids")
        @Nullable
        Path areas;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Subject subject = new Subject();

    @Option(names = "--cases", required = true, paramLabel = "COLUMN", description = "whole numbers")
    private String cases = "";

    @Option(names = "--population", required = true, paramLabel = "COLUMN", description = "or any exposure")
    private String population = "";

    @Option(names = "--max-share", description = "of the population in a circle; default 0.5")
    private double maxShare = 0.5;

    @Option(names = "--permutations", paramLabel = "N", description = "random data sets; default 999")
    private int permutations = 999;

    @Option(
            names = "--rows",
            description = "centres: the best circle of each (default), or clusters: only those that share no place")
    private @Nullable String rows;

    @Option(
            names = "--windows",
            description =
                    "with --time: retrospective (default), any stretch of time; prospective, those until the last")
    private String windows = "retrospective";

    @Option(names = "--max-steps", description = "with --time: longest stretch; default half of the times")
    private @Nullable Integer maxSteps;

    @Override
    void analyse() throws IOException {
        requireOptions();
        Table.requireWritable(this);
        boolean areas = subject.areas != null;
        Path file = areas ? subject.areas : subject.cells;
        String times = time;
        Layer layer = read(
                areas ? "areas" : "cells",
                file == null ? Path.of("") : file,
                source().withColumn(ColumnRole.ID, id),
                new Layer.Columns(List.of(cases, population), times, times == null ? null : zone()),
                areas ? Layer.Want.AREAS : Layer.Want.POINTS);
        Plane plane = Plane.of(layer);
        PlanarPoints centres = areas ? plane.centroids(layer.shapes()) : plane.points(layer, null);
        requireSound(layer);
        ScanRows rowsIn = times == null ? ScanRows.inSpace(layer, centres) : ScanRows.inTime(layer, centres);
        long start = System.nanoTime();
        ScanResult result = CircularScan.of(rowsIn.data(), options(rowsIn.steps()), threads, progress());
        List<Integer> clusters = result.clusters(MOST_CLUSTERS);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", plane.code());
        card.parameter("cases", cases);
        card.parameter("population", population);
        card.parameter("maxShare", maxShare);
        card.parameter("permutations", permutations);
        card.result("totalCases", rowsIn.data().totalCases());
        card.result("totalPopulation", rowsIn.data().totalPopulation());
        report(result, clusters, rowsIn);
        write(result, clusters, rowsIn, plane);
    }

    private ScanOptions options(int steps) {
        if (steps == 0) {
            return ScanOptions.inSpace(maxShare, permutations, seed);
        }
        int longest = maxSteps == null ? Math.max(1, steps / 2) : Math.min(steps, maxSteps);
        card.parameter("windows", windows);
        card.parameter("maxSteps", longest);
        card.result("steps", steps);
        return new ScanOptions(
                maxShare,
                windows.equals("prospective") ? ScanOptions.Windows.PROSPECTIVE : ScanOptions.Windows.RETROSPECTIVE,
                longest,
                permutations,
                seed);
    }

    private void requireOptions() {
        if (!(maxShare > 0 && maxShare <= 1)) {
            throw usage("--max-share is above 0 and at most 1");
        }
        if (permutations < 0 || permutations > 1_000_000) {
            throw usage("--permutations is 0 to 1,000,000");
        }
        if (!Set.of("retrospective", "prospective").contains(windows)) {
            throw usage("--windows is retrospective or prospective, not '" + windows + "'");
        }
        if (maxSteps != null && maxSteps < 1) {
            throw usage("--max-steps is at least 1");
        }
        if (rows != null && !Set.of("centres", "clusters").contains(rows)) {
            throw usage("--rows is centres or clusters, not '" + rows + "'");
        }
    }

    private void requireSound(Layer layer) {
        if (Arrays.stream(layer.numbers(0)).anyMatch(c -> c < 0 || c != Math.rint(c) || c > Integer.MAX_VALUE)) {
            throw new UnusableDataException("not-counts", "Column " + cases + " needs whole counts of at least 0.");
        }
        if (Arrays.stream(layer.numbers(1)).anyMatch(p -> p < 0)) {
            throw new UnusableDataException("no-population", "Column " + population + " has numbers below 0.");
        }
    }

    /** The best clusters that share no place, for the card. */
    private void report(ScanResult result, List<Integer> clusters, ScanRows in) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (int centre : clusters.subList(0, Math.min(clusters.size(), IN_CARD))) {
            Map<String, Object> cluster = new LinkedHashMap<>();
            cluster.put("centre", in.id(centre));
            cluster.put("places", result.places(centre));
            cluster.put("cases", result.cases(centre));
            cluster.put("expected", result.expected(centre));
            cluster.put("llr", result.ratio(centre));
            cluster.put("p", result.p(centre));
            cluster.put("pRank", result.rankP(centre));
            if (in.steps() > 0) {
                cluster.put("from", in.time(result.firstStep(centre)));
                cluster.put("to", in.time(result.lastStep(centre)));
            }
            found.add(cluster);
        }
        card.result("clusters", found);
    }

    private void write(ScanResult result, List<Integer> clusters, ScanRows in, Plane plane) throws IOException {
        long members =
                IntStream.range(0, result.size()).mapToLong(result::places).sum();
        boolean all = rows == null ? members <= MOST_MEMBERS : rows.equals("centres");
        if (rows == null && !all) {
            card.warning("The rows are clusters only: the circles of all centres would list " + members + " places.");
        }
        card.parameter("rows", all ? "centres" : "clusters");
        int[] written = all
                ? IntStream.range(0, result.size()).map(result::centre).toArray()
                : clusters.stream().mapToInt(Integer::intValue).toArray();
        List<String> columns = List.of("centre", "members", "cases", "expected", "llr", "p", "from", "to");
        Table table = new Table(in.steps() > 0 ? columns : columns.subList(0, 6));
        double[] x = in.places().xs().clone();
        double[] y = in.places().ys().clone();
        plane.toOutput(x, y);
        for (int centre : written) {
            table.add(row(result, centre, in), SHAPES.createPoint(new Coordinate(x[centre], y[centre])));
        }
        table.write(this);
    }

    private static List<Object> row(ScanResult result, int centre, ScanRows in) {
        String ids = Arrays.stream(result.members(centre)).mapToObj(in::id).collect(Collectors.joining(" "));
        List<Object> row = new ArrayList<>(List.of(
                in.id(centre),
                ids,
                result.cases(centre),
                result.expected(centre),
                result.ratio(centre),
                result.p(centre)));
        if (in.steps() > 0) {
            row.add(in.time(result.firstStep(centre)));
            row.add(in.time(result.lastStep(centre)));
        }
        return row;
    }
}
