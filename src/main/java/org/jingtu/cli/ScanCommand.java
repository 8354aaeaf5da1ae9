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
import org.jingtu.analysis.scan.ScanData;
import org.jingtu.analysis.scan.ScanOptions;
import org.jingtu.analysis.scan.ScanResult;
import org.jingtu.exchange.ColumnRole;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The circular scan: {@code centre,members,cases,expected,llr,p}, the best circle of each centre, best first. */
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

    @Override
    void analyse() throws IOException {
        requireOptions();
        Table.requireWritable(this);
        boolean areas = subject.areas != null;
        Path file = areas ? subject.areas : subject.cells;
        Layer layer = read(
                areas ? "areas" : "cells",
                file == null ? Path.of("") : file,
                source().withColumn(ColumnRole.ID, id),
                List.of(cases, population),
                areas ? Layer.Want.AREAS : Layer.Want.POINTS);
        Plane plane = Plane.of(layer);
        PlanarPoints centres = areas ? plane.centroids(layer.shapes()) : plane.points(layer, null);
        requireSound(layer);
        ScanData data = ScanData.of(
                centres, Arrays.stream(layer.numbers(0)).mapToInt(c -> (int) c).toArray(), layer.numbers(1));
        long start = System.nanoTime();
        ScanOptions options = new ScanOptions(maxShare, ScanOptions.Windows.RETROSPECTIVE, 1, permutations, seed);
        ScanResult result = CircularScan.of(data, options, threads, progress());
        List<Integer> clusters = result.clusters(MOST_CLUSTERS);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", plane.code());
        card.parameter("cases", cases);
        card.parameter("population", population);
        card.parameter("maxShare", maxShare);
        card.parameter("permutations", permutations);
        card.result("totalCases", data.totalCases());
        card.result("totalPopulation", data.totalPopulation());
        report(result, clusters, layer);
        write(result, clusters, layer, plane, centres);
    }

    private void requireOptions() {
        if (!(maxShare > 0 && maxShare <= 1)) {
            throw usage("--max-share is above 0 and at most 1");
        }
        if (permutations < 0 || permutations > 1_000_000) {
            throw usage("--permutations is 0 to 1,000,000");
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
    private void report(ScanResult result, List<Integer> clusters, Layer layer) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (int centre : clusters.subList(0, Math.min(clusters.size(), IN_CARD))) {
            Map<String, Object> cluster = new LinkedHashMap<>();
            cluster.put("centre", layer.id(centre));
            cluster.put("places", result.places(centre));
            cluster.put("cases", result.cases(centre));
            cluster.put("expected", result.expected(centre));
            cluster.put("llr", result.ratio(centre));
            cluster.put("p", result.p(centre));
            cluster.put("pRank", result.rankP(centre));
            found.add(cluster);
        }
        card.result("clusters", found);
    }

    private void write(ScanResult result, List<Integer> clusters, Layer layer, Plane plane, PlanarPoints centres)
            throws IOException {
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
        Table table = new Table(List.of("centre", "members", "cases", "expected", "llr", "p"));
        double[] x = centres.xs().clone();
        double[] y = centres.ys().clone();
        plane.toOutput(x, y);
        for (int centre : written) {
            String ids =
                    Arrays.stream(result.members(centre)).mapToObj(layer::id).collect(Collectors.joining(" "));
            table.add(
                    List.of(
                            layer.id(centre),
                            ids,
                            result.cases(centre),
                            result.expected(centre),
                            result.ratio(centre),
                            result.p(centre)),
                    SHAPES.createPoint(new Coordinate(x[centre], y[centre])));
        }
        table.write(this);
    }
}
