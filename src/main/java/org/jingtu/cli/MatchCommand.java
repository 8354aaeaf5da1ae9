package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.TrackCleaning;
import org.jingtu.analysis.coverage.VehicleRule;
import org.jingtu.analysis.matching.MatchOptions;
import org.jingtu.analysis.matching.MatchedArc;
import org.jingtu.analysis.matching.MatchedTrack;
import org.jingtu.analysis.matching.RoadGraph;
import org.jingtu.analysis.matching.UnmatchedStretch;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Which roads vehicles took: {@code seq,vehicle,piece,arc,direction,from_m,to_m,length_m,entry,exit,bridged}, arcs in the
 * order in which they were driven.
 */
@Command(name = "match", mixinStandardHelpOptions = true, description = "Matches tracks to roads")
final class MatchCommand extends FileAnalysis {
    @Option(names = "--tracks", required = true, description = "fixes (vehicle,time,x,y)")
    private Path tracks = Path.of("");

    @Option(
            names = "--roads",
            required = true,
            description = "lines, with a one-way column or not; with columns from and to each line is a directed arc")
    private Path roads = Path.of("");

    @Mixin
    private RoadMatching matching = new RoadMatching();

    @Override
    boolean needsOut() {
        return false;
    }

    @Override
    void analyse() throws IOException {
        MatchOptions options = matching.options(this);
        if (hasOut()) {
            Table.requireWritable(this);
        }
        long start = System.nanoTime();
        TrackFile file = TrackFile.read(tracks, source(), zone(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        if (!file.lines().isEmpty()) {
            throw new UnusableDataException("not-a-track", "Matching needs positions with times, not lines.");
        }
        card.input(file.summary(tracks));
        Plane plane = Plane.of(file);
        planar(plane.isPlanar());
        card.seconds("read", System.nanoTime() - start);
        RoadMatching.Network network = matching.read(this, roads, plane);
        start = System.nanoTime();
        TrackCleaning cleaning = new TrackCleaning();
        List<CleanTrack> clean = new ArrayList<>();
        double fastest = RoadMatching.POSSIBLE_SPEED;
        for (int v = 0; v < file.vehicles(); v++) {
            clean.add(cleaning.add(plane.fixes(file.fixesOf(v)), new VehicleRule(v, 0, fastest, fastest)));
        }
        List<MatchedTrack> matched = matching.match(this, network, clean, options);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", plane.code());
        card.result("tracks", cleaning.counts());
        summarise(network.graph(), matched);
        if (hasOut()) {
            write(file, network.file(), network.graph(), matched);
        }
    }

    private void summarise(RoadGraph graph, List<MatchedTrack> matched) {
        Map<UnmatchedStretch.Reason, Double> left = new EnumMap<>(UnmatchedStretch.Reason.class);
        double metres = 0;
        double route = 0;
        int arcs = 0;
        int pieces = 0;
        for (MatchedTrack track : matched) {
            int last = -1;
            MatchedArc before = null;
            for (MatchedArc arc : track.arcs()) {
                metres += arc.lengthMetres();
                arcs++;
                pieces += arc.piece() == last ? 0 : 1;
                last = arc.piece();
                route += before != null && before.arc() == arc.arc() ? 0 : graph.lengthMetres(arc.arc());
                before = arc;
            }
            track.unmatched().forEach(stretch -> left.merge(stretch.reason(), stretch.metres(), Double::sum));
        }
        card.result("matchedMetres", metres);
        card.result("wholeArcsMetres", route);
        card.result("arcs", arcs);
        card.result("pieces", pieces);
        for (UnmatchedStretch.Reason reason : UnmatchedStretch.Reason.values()) {
            card.result("unmatchedMetres." + reason.name().toLowerCase(Locale.ROOT), left.getOrDefault(reason, 0.0));
        }
        card.result(
                "unmatched",
                matched.stream()
                        .flatMap(t -> t.unmatched().stream())
                        .limit(1000)
                        .toList());
    }

    private void write(TrackFile file, RoadFile network, RoadGraph graph, List<MatchedTrack> matched)
            throws IOException {
        Table table = new Table(List.of(
                "seq",
                "vehicle",
                "piece",
                "arc",
                "direction",
                "from_m",
                "to_m",
                "length_m",
                "entry",
                "exit",
                "bridged"));
        int sequence = 0;
        for (int v = 0; v < matched.size(); v++) {
            for (MatchedArc arc : matched.get(v).arcs()) {
                int line = graph.line(arc.arc() >> 1);
                double from = graph.onLine(arc.arc(), arc.entryMetres());
                double to = graph.onLine(arc.arc(), arc.exitMetres());
                table.add(
                        List.of(
                                sequence++,
                                file.vehicle(v),
                                arc.piece(),
                                network.id(line),
                                (arc.arc() & 1) == 0 ? 1 : -1,
                                from,
                                to,
                                arc.lengthMetres(),
                                arc.entrySecond(),
                                arc.exitSecond(),
                                arc.bridged()),
                        part(network, graph, line, from, to));
            }
        }
        table.write(this);
    }

    /** The part of a line in its own coordinates; the share of its length is the same as in metres to a hair. */
    private static Geometry part(RoadFile network, RoadGraph graph, int line, double from, double to) {
        LengthIndexedLine whole = new LengthIndexedLine(network.line(line));
        double scale = whole.getEndIndex() / Math.max(1e-9, graph.lineMetres(line));
        return whole.extractLine(from * scale, to * scale);
    }
}
