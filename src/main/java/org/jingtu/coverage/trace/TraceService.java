package org.jingtu.coverage.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.PassRule;
import org.jingtu.analysis.coverage.Passages;
import org.jingtu.cleaning.FleetService;
import org.jingtu.cleaning.FleetVehicle;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.track.PositionService;
import org.jingtu.track.SentPositions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what vehicles did, after the fact. Nobody's day on foot is replayed. */
@Service
class TraceService {
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final double LARGEST_M2 = 4e6;
    private static final int MOST_PASSAGES = 1000;

    private final CountyService counties;
    private final FleetService fleet;
    private final PositionService positions;

    TraceService(CountyService counties, FleetService fleet, PositionService positions) {
        this.counties = counties;
        this.fleet = fleet;
        this.positions = positions;
    }

    /** Vehicles that sent positions on a day; not what persons carry. @param date null: today */
    List<DrivenVehicle> listDriven(@Nullable LocalDate date) {
        LocalDate day = date == null ? counties.today() : date;
        Map<Integer, SentPositions> sent = positions.sum(start(day), start(day.plusDays(1))).stream()
                .collect(Collectors.toMap(SentPositions::vehicleId, Function.identity()));
        List<DrivenVehicle> driven = new ArrayList<>();
        for (FleetVehicle vehicle : fleet.listVehicles()) {
            SentPositions own = sent.get(vehicle.id());
            if (own != null && !vehicle.personal()) {
                driven.add(new DrivenVehicle(TracedVehicle.of(vehicle), own.positions(), own.first(), own.last()));
            }
        }
        return driven;
    }

    @Transactional(readOnly = true)
    VehicleDay getDay(String code, @Nullable LocalDate date) {
        FleetVehicle vehicle = fleet.listVehicles().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no vehicle " + code + "."));
        if (vehicle.personal()) {
            throw new UnusableDataException(
                    "personal-track", "This is carried by a person; only the days of vehicles are replayed.");
        }
        LocalDate day = date == null ? counties.today() : date;
        MetricCrs plane = plane();
        List<CleanTrack> tracks = new ArrayList<>();
        CleanedTracks cleaned = read(List.of(vehicle), start(day), start(day.plusDays(1)), plane, tracks::add);
        return new DayOfVehicle(vehicle, day, plane).of(tracks, cleaned);
    }

    @Transactional(readOnly = true)
    Passed whoPassed(PassageQuestion asked) {
        Instant from = required("from", asked.from());
        Instant to = required("to", asked.to());
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadRequestException("from", "from must be before to, by at most " + LONGEST.toDays() + " days");
        }
        MetricCrs plane = plane();
        PlanarPolygons area = new PlanarGeometries(plane)
                .polygons(List.of(required("area", asked.area()).polygon()));
        if (area.areaSquareMetres(0) > LARGEST_M2) {
            throw new UnusableDataException(
                    "area-too-large", "An area to ask about may have at most 4 km²; draw a smaller one.");
        }
        Passages passages = new Passages(area, PassRule.HALF_HOUR.gapSeconds());
        List<FleetVehicle> vehicles = fleet.listVehicles();
        Map<Integer, FleetVehicle> byId =
                vehicles.stream().collect(Collectors.toMap(FleetVehicle::id, Function.identity()));
        List<Passing> found = new ArrayList<>();
        read(vehicles, from, to, plane, track -> {
            FleetVehicle vehicle = Objects.requireNonNull(byId.get(track.rule().vehicle()));
            passages.of(track).forEach(passage -> found.add(new Passing(vehicle, passage)));
        });
        found.sort(Comparator.comparingDouble(passing -> passing.passage().fromSecond()));
        return new Passed(
                from,
                to,
                Math.rint(area.areaSquareMetres(0)),
                passes(found),
                found.size() > MOST_PASSAGES,
                found.stream().limit(MOST_PASSAGES).map(Passing::told).toList());
    }

    private record Passing(FleetVehicle vehicle, Passages.Passage passage) {
        Passed.OfVehicle told() {
            return new Passed.OfVehicle(
                    TracedVehicle.of(vehicle),
                    DayOfVehicle.instant(passage.fromSecond()),
                    vehicle.personal() ? null : DayOfVehicle.instant(passage.toSecond()),
                    vehicle.personal() ? null : Math.round(passage.metres()),
                    Math.round(passage.workMetres()),
                    passage.certain());
        }
    }

    /** Sorted by their begin; those that cleaned. */
    private static int passes(List<Passing> found) {
        int passes = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (Passing passing : found) {
            if (passing.passage().workMetres() > 0) {
                passes += passing.passage().fromSecond() - last >= PassRule.HALF_HOUR.gapSeconds() ? 1 : 0;
                last = Math.max(last, passing.passage().toSecond());
            }
        }
        return passes;
    }

    private CleanedTracks read(
            List<FleetVehicle> vehicles, Instant from, Instant to, MetricCrs plane, Consumer<CleanTrack> each) {
        TrackReader reader = new TrackReader(
                plane, vehicles.stream().map(FleetVehicle::asCleaning).toList(), each);
        positions.each(vehicles.stream().map(FleetVehicle::id).toList(), from, to, reader);
        return reader.finish();
    }

    private MetricCrs plane() {
        County county = counties.getPlaced();
        return MetricCrs.at(county.longitude(), county.latitude());
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new BadRequestException(name, name + " is missing");
        }
        return value;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CountyService.ZONE).toInstant();
    }
}
