package org.jingtu.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jingtu.platform.CountyService;

/** What all vehicles, patrols and beacons did on one day, as the positions they sent. */
final class CleaningDays {
    private static final byte BRUSH_ON = 1;
    private static final byte BRUSH_OFF = 0;
    /** The vehicle that drives too fast with its brush up: planted truth P12. */
    static final String IDLE_DRIVER = "V07";

    private static final double BEACON_HOURS = 3.5;
    private static final double NORTH_POND_PASS_SHARE = 0.2;

    private final CountyPlane plane;
    private final List<DemoRoad> roads;
    private final List<DemoZone> zones;
    private final List<DemoVehicle> fleet;
    private final PatrolNetwork network;
    private final PatrolWalks walks;
    private final CleaningPlan plan;
    private final long seed;

    CleaningDays(DemoCounty county) {
        this.plane = county.plane();
        this.roads = county.roads();
        this.zones = county.zones();
        this.fleet = county.fleet();
        this.network = county.network();
        this.walks = county.walks();
        this.plan = county.plan();
        this.seed = county.seed();
    }

    /** Hands out the track of every vehicle on a day, vehicle by vehicle. */
    void play(int day, Consumer<DemoTrack> sink) {
        for (int k = 0; k < fleet.size(); k++) {
            DemoVehicle vehicle = fleet.get(k);
            SplittableRandom random = new SplittableRandom(seed + day * 1009L + k);
            DemoTrack track =
                    switch (vehicle.kind()) {
                        case "sweeper", "sprinkler", "small_sweeper" -> clean(vehicle, k, day, random);
                        case "compactor" -> collect(vehicle, k, day, random);
                        case "patrol_vehicle" -> patrol(vehicle, PatrolWalks.COLLECTORS + k - 22, day);
                        case "collector" -> patrol(vehicle, k - 24, day);
                        default -> beacon(vehicle, zones.get(k - 44), day, random);
                    };
            sink.accept(track);
        }
    }

    private static long at(int day, int hour) {
        LocalDate date = DemoCalendar.date(day);
        return date.atTime(LocalTime.of(hour, 0)).atZone(CountyService.ZONE).toEpochSecond();
    }

    private DemoTrack clean(DemoVehicle vehicle, int k, int day, SplittableRandom random) {
        Driver driver = new Driver(plane, vehicle, at(day, 5), 750 + k % 4 * 1500.0, 750, random);
        boolean idle = vehicle.code().equals(IDLE_DRIVER);
        for (int pass = 1; pass <= 3; pass++) {
            driver.waitUntil(at(day, 3 + 2 * pass + (pass > 1 ? 2 : 0)));
            for (DemoRoad road : duties(k, pass, day)) {
                Polyline path = pass % 2 == 0 ? road.path().reversed() : road.path();
                driver.transit(path.u(0), path.v(0));
                double speed = idle ? 35 / 3.6 : vehicle.workingSpeed();
                driver.follow(path, road.widthMetres() / 2 - 3, speed, idle ? BRUSH_OFF : BRUSH_ON);
            }
        }
        driver.waitUntil(at(day, 13));
        return driver.track();
    }

    /** First and third passes by sweepers, second passes by sprinklers and small sweepers; the idle driver's are extra. */
    private List<DemoRoad> duties(int k, int pass, int day) {
        List<DemoRoad> duties = new ArrayList<>();
        int crews = pass == 2 ? 7 : 6;
        int mine = pass == 2 ? k - 7 : k;
        for (int r = 0; r < roads.size(); r++) {
            DemoRoad road = roads.get(r);
            boolean planned = !road.isAlley() && pass <= CleaningPlan.plannedPasses(road);
            boolean isIdleDriver = k == 6;
            boolean assigned = isIdleDriver ? r % 9 == 0 && pass < 3 : mine >= 0 && mine < crews && r % crews == mine;
            if (planned && assigned && (isIdleDriver || plan.isDone(road, pass, day))) {
                duties.add(road);
            }
        }
        return duties;
    }

    private DemoTrack collect(DemoVehicle vehicle, int k, int day, SplittableRandom random) {
        Driver driver = new Driver(plane, vehicle, at(day, 5), 750 + k % 4 * 1500.0, k < 18 ? 750 : 2250, random);
        while (driver.second() < at(day, 11)) {
            driver.transit(250.0 * random.nextInt(25), 250.0 * random.nextInt(13));
            driver.waitUntil(driver.second() + 120);
        }
        return driver.track();
    }

    private DemoTrack patrol(DemoVehicle vehicle, int patrol, int day) {
        int[] walk = walks.walk(patrol, day);
        DemoTrack track = new DemoTrack(vehicle.code());
        long start = at(day, 8);
        int fixes = 9 * 3600 / vehicle.cadenceSeconds();
        double kmh = PatrolWalks.kilometres(patrol) / 9;
        for (int i = 0; i < fixes; i++) {
            double at = (double) i / fixes * (walk.length - 1);
            int step = (int) at;
            double share = at - step;
            double x = network.x(walk[step]) * (1 - share) + network.x(walk[step + 1]) * share;
            double y = network.y(walk[step]) * (1 - share) + network.y(walk[step + 1]) * share;
            long second = start + (long) i * vehicle.cadenceSeconds();
            track.add(second, plane.longitude(x, y), plane.latitude(x, y), kmh, DemoTrack.NO_SENSOR);
        }
        return track;
    }

    /** Walks the zone's alleys to their ends and back, then the kerbs of its streets. */
    private DemoTrack beacon(DemoVehicle vehicle, DemoZone zone, int day, SplittableRandom random) {
        Driver driver = new Driver(plane, vehicle, at(day, 6), zone.centreU(), zone.centreV(), random);
        double speed = vehicle.workingSpeed();
        for (DemoRoad alley : roads) {
            Polyline path = alley.path();
            boolean mine = alley.isAlley() && zone.ring().contains(path.u(0), path.v(0));
            for (int pass = 1; mine && pass <= CleaningPlan.plannedPasses(alley); pass++) {
                if (plan.isDone(alley, pass, day)) {
                    walkTo(driver, path.u(0), path.v(0), speed);
                    driver.follow(path, 0, speed, DemoTrack.NO_SENSOR);
                    driver.follow(path.reversed(), 0, speed, DemoTrack.NO_SENSOR);
                }
            }
        }
        double end = at(day, 6) + BEACON_HOURS * 3600;
        while (driver.second() < end) {
            double u = zone.centreU() + (random.nextDouble() - 0.5) * 300;
            double v = Math.rint((zone.centreV() + (random.nextDouble() - 0.5) * 300) / 250) * 250;
            boolean village = Planted.P2_NORTH_POND.outline().contains(u, v);
            if (!village || random.nextDouble() < NORTH_POND_PASS_SHARE) {
                walkTo(driver, u, v, speed);
            }
        }
        return driver.track();
    }

    /** On foot and with the broom shouldered, so too fast to count as work. */
    private static void walkTo(Driver driver, double u, double v, double speed) {
        driver.follow(Polyline.of(driver.u(), driver.v(), u, driver.v(), u, v), 0, speed * 4, DemoTrack.NO_SENSOR);
    }
}
