package org.jingtu.demo;

import java.util.List;

/**
 * The fictional county 青禾县: everything that is in it, made from one seed. The same seed makes the same county to the
 * last digit on every machine.
 *
 * <p>Example: {@code DemoCounty.standard().zones().size()} is 96.
 */
public final class DemoCounty {
    static final long SEED = 20260101L;

    private final long seed;
    private final boolean planted;
    private final CountyPlane plane = new CountyPlane();
    private final List<DemoRoad> roads;
    private final List<DemoArea> areas;
    private final List<DemoZone> zones;
    private final List<DemoVehicle> fleet;
    private final PatrolNetwork network;
    private final PatrolWalks walks;
    private final CleaningPlan plan;

    private DemoCounty(long seed, boolean planted) {
        this.seed = seed;
        this.planted = planted;
        this.roads = DemoRoads.build(SEED);
        this.areas = DemoAreas.build(roads);
        this.zones = DemoZones.build(areas);
        this.fleet = DemoVehicle.fleet(zones);
        this.network = new PatrolNetwork(plane, roads);
        this.walks = new PatrolWalks(network, seed);
        this.plan = new CleaningPlan(seed);
    }

    /** The county with its planted truths. */
    public static DemoCounty standard() {
        return new DemoCounty(SEED, true);
    }

    /** The null county: every place alike, patrols as uneven as ever (planted truth P16). */
    public static DemoCounty withoutTruths(long seed) {
        return new DemoCounty(seed, false);
    }

    long seed() {
        return seed;
    }

    CountyPlane plane() {
        return plane;
    }

    List<DemoRoad> roads() {
        return roads;
    }

    List<DemoArea> areas() {
        return areas;
    }

    List<DemoZone> zones() {
        return zones;
    }

    List<DemoVehicle> fleet() {
        return fleet;
    }

    PatrolNetwork network() {
        return network;
    }

    PatrolWalks walks() {
        return walks;
    }

    CleaningPlan plan() {
        return plan;
    }

    List<LedgerRow> ledger() {
        return IssueLedger.write(plane, network, walks, seed + 2, planted);
    }

    List<DemoBackdrop.Feature> backdrop() {
        return DemoBackdrop.build(seed + 4, roads, areas);
    }

    List<DemoFacilities.Facility> facilities() {
        return DemoFacilities.build(seed + 5, roads, areas);
    }

    CleaningDays cleaningDays() {
        return new CleaningDays(this);
    }
}
