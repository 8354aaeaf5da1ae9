package org.jingtu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jingtu.cleaning.FleetService;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.exchange.batch.ImportRequest;
import org.jingtu.exchange.batch.ImportService;
import org.jingtu.platform.CountyService;
import org.jingtu.road.BasemapFeature;
import org.jingtu.road.BasemapService;
import org.jingtu.track.TrackArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the demo county into an empty database: ledgers and layers as files through the ordinary import, positions and
 * patrol effort by the archive.
 */
@Component
public class DemoLoader {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String BY = "demo";

    private final CountyService counties;
    private final ImportService imports;
    private final BasemapService basemap;
    private final FleetService fleet;
    private final TrackArchive archive;

    DemoLoader(
            CountyService counties,
            ImportService imports,
            BasemapService basemap,
            FleetService fleet,
            TrackArchive archive) {
        this.counties = counties;
        this.imports = imports;
        this.basemap = basemap;
        this.fleet = fleet;
        this.archive = archive;
    }

    /** Loads everything but the analyses. The county is named last, so that a load cut short is seen as such. */
    public void load(DemoCounty county) {
        long start = System.nanoTime();
        loadPlacesAndIssues(county);
        storePositions(county, registerFleet(county));
        counties.name("青禾县", "Qinghe County", DemoCalendar.LAST_DAY);
        LOG.info("demo county loaded in {} s", (System.nanoTime() - start) / 1_000_000_000);
    }

    /** Areas, roads, zones, facilities, issues, base map and patrol effort: what hotspots need. */
    void loadPlacesAndIssues(DemoCounty county) {
        counties.placeIfUnplaced(CountyPlane.LONGITUDE, CountyPlane.LATITUDE);
        try {
            importFiles(county);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drawBasemap(county);
        archive.storeEffort(new PatrolEffort(county)::writeTo);
    }

    private void importFiles(DemoCounty county) throws IOException {
        Path folder = Files.createTempDirectory("jingtu-demo");
        try {
            DemoFiles files = new DemoFiles(county);
            files.writeAreas(folder.resolve("areas.geojson"));
            files.writeRoads(folder.resolve("roads.geojson"));
            files.writeZones(folder.resolve("zones.geojson"));
            files.writeFacilities(folder.resolve("facilities.geojson"));
            files.writeLedger(folder.resolve("issues.csv"));
            for (String kind : List.of("areas", "roads", "zones", "facilities", "issues")) {
                Path file = folder.resolve(kind + ("issues".equals(kind) ? ".csv" : ".geojson"));
                imports.run(
                        new ImportRequest(kind, file.getFileName().toString(), file, SourceOptions.NONE, Map.of(), BY));
            }
        } finally {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void drawBasemap(DemoCounty county) {
        DemoGeometry geometry = new DemoGeometry(county.plane());
        List<BasemapFeature> features = new ArrayList<>();
        for (DemoBackdrop.Feature feature : county.backdrop()) {
            features.add(new BasemapFeature(feature.kind(), feature.name(), geometry.shape(feature.shape())));
        }
        basemap.replace(features);
    }

    private Map<String, Integer> registerFleet(DemoCounty county) {
        Map<String, Integer> ids = new HashMap<>();
        for (DemoVehicle vehicle : county.fleet()) {
            ids.put(vehicle.code(), fleet.register(vehicle.code(), vehicle.name(), vehicle.kind()));
        }
        Map<Integer, List<String>> zonesOfCrew = new TreeMap<>();
        for (DemoZone zone : county.zones()) {
            zonesOfCrew.computeIfAbsent(zone.crew(), k -> new ArrayList<>()).add(zone.sourceId());
        }
        zonesOfCrew.forEach((crew, zones) -> fleet.registerCrew("crew-" + crew, "保洁" + crew + "班", zones));
        fleet.assign("crew", zonesAround(county));
        return ids;
    }

    /** The demo crew has the zones of the north pond village and of the alley that nobody sweeps. */
    private static List<String> zonesAround(DemoCounty county) {
        return county.zones().stream()
                .filter(zone -> zone.ring().contains(2255, 2270) || zone.ring().contains(5018, 2200))
                .map(DemoZone::sourceId)
                .toList();
    }

    private void storePositions(DemoCounty county, Map<String, Integer> vehicles) {
        LocalDate first = DemoCalendar.LAST_DAY.minusDays(DemoCalendar.RAW_DAYS);
        CleaningDays days = county.cleaningDays();
        archive.storePositions(first, DemoCalendar.LAST_DAY, sink -> {
            for (int day = DemoCalendar.DAYS - DemoCalendar.RAW_DAYS; day < DemoCalendar.DAYS; day++) {
                days.play(day, track -> hand(track, Objects.requireNonNull(vehicles.get(track.vehicle())), sink));
            }
        });
    }

    private static void hand(DemoTrack track, int vehicle, TrackArchive.PositionSink sink) {
        for (int i = 0; i < track.size(); i++) {
            sink.position(
                    vehicle,
                    track.epochSecond(i) * 1000,
                    track.longitude(i),
                    track.latitude(i),
                    track.speedKmh(i),
                    track.brush(i));
        }
    }
}
