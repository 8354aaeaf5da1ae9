package org.jingtu.cli;

import java.nio.file.Path;
import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.matching.MapMatcher;
import org.jingtu.analysis.matching.MatchOptions;
import org.jingtu.analysis.matching.MatchedTrack;
import org.jingtu.analysis.matching.RoadGraph;
import org.jingtu.analysis.matching.RoadNoding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of map matching, and the roads of a file as a graph. */
final class RoadMatching {
    /** No vehicle is faster; metres a second. */
    static final double POSSIBLE_SPEED = 45;

    @Option(names = "--sigma", paramLabel = "M", description = "standard deviation of a position; default 5")
    private @Nullable String sigma;

    @Option(names = "--beta", paramLabel = "M", description = "scale of detours; default a tenth of each step")
    private @Nullable String beta;

    @Option(names = "--radius", paramLabel = "M", description = "roads this near are candidates; default 50")
    private @Nullable String radius;

    @Option(names = "--crossings", description = "meet (default) or apart: lines that cross without a vertex")
    private String crossings = "meet";

    /** Roads of a file, their lines in metres, and the graph. */
    record Network(RoadFile file, PlanarLines lines, RoadGraph graph) {}

    Network read(FileAnalysis analysis, Path roads, Plane plane) {
        RoadNoding.Crossings kind = crossings(analysis);
        long start = System.nanoTime();
        RoadFile file = RoadFile.read(roads, analysis.shapeSource().withSubject("roads"));
        if (plane.isPlanar() != file.isPlanar()) {
            throw new UnusableDataException(
                    "crs-mixed", "One file is planar, the other has degrees; declare --crs for both.");
        }
        analysis.card.input("roads", file.summary(roads));
        PlanarLines lines = file.inMetres(plane);
        RoadGraph graph = file.graph(lines, kind);
        analysis.card.seconds("read", System.nanoTime() - start);
        analysis.card.parameter("crossings", file.hasNodes() ? "as from and to say" : crossings);
        analysis.card.result("nodes", graph.nodes());
        analysis.card.result("edges", graph.edges());
        return new Network(file, lines, graph);
    }

    List<MatchedTrack> match(FileAnalysis analysis, Network network, List<CleanTrack> tracks, MatchOptions options) {
        double[] unknownWidths = new double[network.lines().size()];
        analysis.card.parameter("sigmaMetres", options.sigmaMetres());
        analysis.card.parameter(
                "betaMetres", options.betaMetres() > 0 ? options.betaMetres() : "a tenth of each step, at least sigma");
        analysis.card.parameter("radiusMetres", options.radiusMetres());
        return new MapMatcher(network.graph(), unknownWidths, options)
                .match(tracks, analysis.threads, analysis.progress());
    }

    MatchOptions options(FileAnalysis analysis) {
        double deviation =
                sigma == null ? MatchOptions.USUAL_SIGMA_METRES : Numbers.positive(analysis, "--sigma", sigma);
        double scale = beta == null ? 0 : Numbers.positive(analysis, "--beta", beta);
        double reach = radius == null
                ? Math.max(MatchOptions.USUAL_RADIUS_METRES, 10 * deviation)
                : Numbers.positive(analysis, "--radius", radius);
        return new MatchOptions(deviation, scale, reach);
    }

    private RoadNoding.Crossings crossings(FileAnalysis analysis) {
        return switch (crossings) {
            case "meet" -> RoadNoding.Crossings.MEET;
            case "apart" -> RoadNoding.Crossings.APART;
            default -> throw analysis.usage("--crossings is meet or apart, not '" + crossings + "'");
        };
    }
}
