package org.jingtu.coverage.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.matching.MatchedArc;
import org.jingtu.analysis.matching.MatchedTrack;
import org.jingtu.analysis.matching.RoadGraph;
import org.jingtu.cleaning.FleetService;
import org.jingtu.cleaning.FleetVehicle;
import org.jingtu.coverage.CoverageWindow;
import org.jingtu.coverage.RoadNetwork;
import org.jingtu.coverage.RoadNetworks;
import org.jingtu.coverage.RoadPosition;
import org.jingtu.coverage.trace.CleanedTracks;
import org.jingtu.coverage.trace.TrackReader;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.jingtu.road.RoadShape;
import org.jingtu.road.RoadShapeService;
import org.jingtu.track.PositionService;
import org.springframework.stereotype.Component;

/** The roads that one vehicle took, as a run. */
@Component
class MatchProcess implements RunProcess<MatchParameters> {
    static final String ID = "match";

    private static final double MILLIS = 1000;

    private final CountyService counties;
    private final FleetService fleet;
    private final PositionService positions;
    private final RoadShapeService roads;
    private final RoadNetworks networks;
    private final ResultFeatureService results;

    MatchProcess(
            CountyService counties,
            FleetService fleet,
            PositionService positions,
            RoadShapeService roads,
            RoadNetworks networks,
            ResultFeatureService results) {
        this.counties = counties;
        this.fleet = fleet;
        this.positions = positions;
        this.roads = roads;
        this.networks = networks;
        this.results = results;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return MatchParameters.DESCRIPTION;
    }

    @Override
    public Class<MatchParameters> parameterType() {
        return MatchParameters.class;
    }

    /** Where one vehicle was at which time is nobody's business but the planner's. */
    @Override
    public boolean isForAnalysts() {
        return true;
    }

    @Override
    public MatchParameters parse(RunParameters given) {
        CoverageWindow window = CoverageWindow.parse(given, counties.today());
        String code = given.text(MatchParameters.VEHICLE);
        given.requireNoOthers();
        if (code == null) {
            throw new BadRequestException("vehicle", "vehicle is missing: the code of one, such as S-01");
        }
        vehicle(code);
        return new MatchParameters(code, window.from(), window.to());
    }

    /** Nobody's day on foot is replayed. */
    private FleetVehicle vehicle(String code) {
        FleetVehicle vehicle = fleet.listVehicles().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("vehicle", "there is no vehicle " + code));
        if (vehicle.personal()) {
            throw new UnusableDataException(
                    "personal-track", "This is carried by a person; only the ways of vehicles are matched.");
        }
        return vehicle;
    }

    @Override
    public String dataVersion(MatchParameters asked) {
        return String.join(" ", positions.dataVersion(asked.from(), asked.to()), roads.dataVersion());
    }

    private record Input(List<CleanTrack> tracks, CleanedTracks cleaned, RoadNetwork network) {}

    @Override
    public RunOutcome execute(MatchParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        Input input = context.read(() -> read(asked, plane));
        if (input.tracks().isEmpty()) {
            throw new UnusableDataException("no-tracks", "The vehicle sent no position in the window.");
        }
        RoadNetwork.Matching matching = input.network().matching();
        MatchedTrack track = matching.matcher()
                .match(input.tracks(), 1, context.progress("compute", 0.3, 0.9))
                .get(0);
        RunCard card = new RunCard(
                "hidden Markov model of positions on the road graph",
                asked,
                List.of(),
                inputOf(asked, input.cleaned()),
                0,
                MatchResultSummary.of(track));
        List<ResultFeature> features = features(track, matching.graph(), input.network(), new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }

    private Input read(MatchParameters asked, MetricCrs plane) {
        FleetVehicle vehicle = vehicle(asked.vehicle());
        List<CleanTrack> tracks = new ArrayList<>();
        TrackReader reader = new TrackReader(plane, List.of(vehicle.asCleaning()), tracks::add);
        positions.each(List.of(vehicle.id()), asked.from(), asked.to(), reader);
        return new Input(tracks, reader.finish(), networks.current(plane));
    }

    private static RunCard.Input inputOf(MatchParameters asked, CleanedTracks cleaned) {
        long duplicates = cleaned.counts().duplicates();
        long impossible = cleaned.counts().impossible();
        return new RunCard.Input(
                cleaned.counts().fixes(),
                cleaned.counts().fixes() - duplicates - impossible,
                List.of(new RunCard.LeftOut("duplicate", duplicates), new RunCard.LeftOut("impossible", impossible)),
                asked.from().toString(),
                asked.to().toString(),
                cleaned.hash());
    }

    private static List<ResultFeature> features(
            MatchedTrack track, RoadGraph graph, RoadNetwork network, PlanarGeometries geometries) {
        List<ResultFeature> features = new ArrayList<>();
        int sequence = 0;
        for (MatchedArc arc : track.arcs()) {
            int line = graph.line(arc.arc() >> 1);
            double from = graph.onLine(arc.arc(), arc.entryMetres());
            double to = graph.onLine(arc.arc(), arc.exitMetres());
            RoadPosition road = new RoadPosition(network.lines(), line);
            RoadShape shape = network.shapes().roads().get(line);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("seq", sequence++);
            properties.put("road", shape.id());
            properties.put("name", shape.name());
            properties.put("forward", from <= to);
            properties.put("lengthM", arc.lengthMetres());
            properties.put("entry", instant(arc.entrySecond()));
            properties.put("exit", instant(arc.exitSecond()));
            properties.put("bridged", arc.bridged());
            double first = Math.min(from, to);
            double last = Math.max(from, to);
            features.add(new ResultFeature(geometries.line(road.xs(first, last), road.ys(first, last)), properties));
        }
        return features;
    }

    private static String instant(double second) {
        return Instant.ofEpochMilli(Math.round(second * MILLIS)).toString();
    }
}
