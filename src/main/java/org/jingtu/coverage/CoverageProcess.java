package org.jingtu.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.area.AreaShapeService;
import org.jingtu.area.AreaShapes;
import org.jingtu.cleaning.BlockedStretch;
import org.jingtu.cleaning.CleaningPlaces;
import org.jingtu.cleaning.CleaningVehicle;
import org.jingtu.cleaning.ZoneShapes;
import org.jingtu.coverage.trace.TrackReader;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.road.RoadShapeService;
import org.jingtu.track.PatrolEffortService;
import org.jingtu.track.PositionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What cleaning covered in a window, as a run. */
@Component
class CoverageProcess implements RunProcess<CoverageParameters> {
    static final String ID = "coverage";

    private final CountyService counties;
    private final CleaningPlaces places;
    private final AreaShapeService areas;
    private final RoadShapeService roads;
    private final RoadNetworks networks;
    private final PositionService positions;
    private final PatrolEffortService patrols;
    private final CoverageRepository repository;

    CoverageProcess(
            CountyService counties,
            CleaningPlaces places,
            AreaShapeService areas,
            RoadShapeService roads,
            RoadNetworks networks,
            PositionService positions,
            PatrolEffortService patrols,
            CoverageRepository repository) {
        this.counties = counties;
        this.places = places;
        this.areas = areas;
        this.roads = roads;
        this.networks = networks;
        this.positions = positions;
        this.patrols = patrols;
        this.repository = repository;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return CoverageParameters.DESCRIPTION;
    }

    @Override
    public Class<CoverageParameters> parameterType() {
        return CoverageParameters.class;
    }

    @Override
    public CoverageParameters parse(RunParameters given) {
        CoverageWindow window = CoverageWindow.parse(given, counties.today());
        return new CoverageParameters(
                window.from(),
                window.to(),
                given.metres(CoverageParameters.RESOLUTION),
                targets(given.words(CoverageParameters.TARGETS)),
                given.choice(CoverageParameters.METHOD));
    }

    /** Zones, and every kind of area that is worth sweeping and that the county has, when nothing is said. */
    private List<String> targets(List<String> given) {
        if (given.isEmpty()) {
            List<String> all = new ArrayList<>(List.of("zone"));
            areas.listKindsInUse().stream()
                    .filter(kind -> !kind.equals("county") && !kind.equals("unit_cell"))
                    .forEach(kind -> all.add("area:" + kind));
            return all;
        }
        for (String target : given) {
            boolean known = target.equals("zone")
                    || (CoverageParameters.isArea(target) && areas.isKind(CoverageParameters.kindOf(target)));
            if (!known) {
                throw new BadRequestException("targets", "targets are zone, or area: and a kind of areas");
            }
        }
        return given;
    }

    @Override
    public String dataVersion(CoverageParameters asked) {
        return String.join(
                " ",
                positions.dataVersion(asked.from(), asked.to()),
                patrols.dataVersion(
                        asked.from().atZone(CountyService.ZONE).toLocalDate(),
                        asked.to().minusMillis(1).atZone(CountyService.ZONE).toLocalDate()),
                places.dataVersion(),
                areas.dataVersion(),
                roads.dataVersion());
    }

    @Override
    public RunOutcome execute(CoverageParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        CoverageInput input = context.read(() -> read(asked, plane));
        CoverageComputation.Outcome outcome =
                new CoverageComputation(asked, input).compute(context.progress("compute", 0.3, 0.9));
        RunCard card = new RunCard(
                asked.isMatched()
                        ? "corridors of working tracks: pixel centres for areas; map matching for roads"
                        : "corridors of working tracks: pixel centres for areas, exact intervals for roads",
                outcome.chosen(),
                outcome.reasons(),
                inputOf(asked, input),
                0,
                outcome.result());
        return new RunOutcome(card, () -> repository.store(context.runId(), asked, input, outcome, plane));
    }

    private CoverageInput read(CoverageParameters asked, MetricCrs plane) {
        List<CleaningVehicle> vehicles = places.listVehicles();
        List<CleanTrack> ways = new ArrayList<>();
        TrackReader reader = new TrackReader(plane, vehicles, track -> {
            if (asked.isMatched() && track.rule().halfSwathMetres() > 0) {
                ways.add(track);
            }
        });
        positions.each(vehicles.stream().map(CleaningVehicle::id).toList(), asked.from(), asked.to(), reader);
        CoverageTargets targets = CoverageTargets.of(zones(asked, plane), areas(asked, plane));
        List<BlockedStretch> blocked = asked.days() <= 1 ? places.listBlocked(asked.from(), asked.to()) : List.of();
        return new CoverageInput(
                reader.finish(), ways, targets, networks.current(plane), places.listRules(), blocked, patrols(asked));
    }

    /** Of the days that the window touches. */
    private @Nullable PatrolledSquares patrols(CoverageParameters asked) {
        LocalDate first = asked.from().atZone(CountyService.ZONE).toLocalDate();
        LocalDate last = asked.to().minusMillis(1).atZone(CountyService.ZONE).toLocalDate();
        return patrols.isKnown(first, last) ? new PatrolledSquares(patrols.sum(first, last)) : null;
    }

    private ZoneShapes zones(CoverageParameters asked, MetricCrs plane) {
        return asked.coversZones()
                ? places.listZones(plane)
                : new ZoneShapes(List.of(), List.of(), PlanarPolygons.builder().build());
    }

    private AreaShapes areas(CoverageParameters asked, MetricCrs plane) {
        return asked.areaKinds().isEmpty()
                ? new AreaShapes(
                        List.of(),
                        List.of(),
                        List.of(),
                        PlanarPolygons.builder().build())
                : areas.list(asked.areaKinds(), plane);
    }

    private static RunCard.Input inputOf(CoverageParameters asked, CoverageInput input) {
        long fixes = input.tracks().counts().fixes();
        long duplicates = input.tracks().counts().duplicates();
        long impossible = input.tracks().counts().impossible();
        return new RunCard.Input(
                fixes,
                fixes - duplicates - impossible,
                List.of(new RunCard.LeftOut("duplicate", duplicates), new RunCard.LeftOut("impossible", impossible)),
                asked.from().toString(),
                asked.to().toString(),
                input.hash());
    }
}
