package org.jingtu.coverage.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.Fixes;
import org.jingtu.analysis.coverage.TrackCleaning;
import org.jingtu.analysis.coverage.VehicleRule;
import org.jingtu.cleaning.CleaningVehicle;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.run.DataHash;
import org.jingtu.track.TrackArchive;

/**
 * Takes positions vehicle by vehicle, projects them and cleans each vehicle's track as soon as it is complete, so that
 * only pieces of work stay in memory, and what the taker of the tracks keeps.
 */
public final class TrackReader implements TrackArchive.PositionSink {
    private static final double KMH_A_METRE_PER_SECOND = 3.6;
    /** Faster is an error of the position, whatever the vehicle. */
    private static final double POSSIBLE_KMH = 120;

    private static final double MILLIS = 1000.0;

    private final MetricCrs plane;
    private final Map<Integer, CleaningVehicle> vehicles;
    private final TrackCleaning cleaning = new TrackCleaning();
    private final Consumer<CleanTrack> each;
    private final DataHash hash = new DataHash();
    private int vehicle = -1;
    private int tracks;
    private int size;
    private double[] second = new double[1024];
    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private double[] speed = new double[1024];
    private byte[] brush = new byte[1024];

    /**
     * @param vehicles whose positions are taken
     * @param each takes every vehicle's cleaned track as soon as it is complete
     */
    public TrackReader(MetricCrs plane, List<CleaningVehicle> vehicles, Consumer<CleanTrack> each) {
        this.each = each;
        this.plane = plane;
        this.vehicles = vehicles.stream().collect(Collectors.toMap(CleaningVehicle::id, Function.identity()));
    }

    @Override
    public void position(
            int vehicleId, long epochMillis, double longitude, double latitude, float speedKmh, byte brushState) {
        if (vehicleId != vehicle) {
            endTrack();
            vehicle = vehicleId;
        }
        if (size == second.length) {
            grow();
        }
        second[size] = epochMillis / MILLIS;
        x[size] = longitude;
        y[size] = latitude;
        speed[size] = speedKmh / KMH_A_METRE_PER_SECOND;
        brush[size++] = brushState;
    }

    private void grow() {
        second = Arrays.copyOf(second, size * 2);
        x = Arrays.copyOf(x, size * 2);
        y = Arrays.copyOf(y, size * 2);
        speed = Arrays.copyOf(speed, size * 2);
        brush = Arrays.copyOf(brush, size * 2);
    }

    private void endTrack() {
        CleaningVehicle known = vehicles.get(vehicle);
        if (size > 0 && known != null) {
            double[] eastings = Arrays.copyOf(x, size);
            double[] northings = Arrays.copyOf(y, size);
            hash.add(known.code())
                    .add(Arrays.copyOf(second, size))
                    .add(eastings)
                    .add(northings);
            plane.toMetres(eastings, northings);
            Fixes.Builder fixes = new Fixes.Builder();
            for (int i = 0; i < size; i++) {
                fixes.add(second[i], eastings[i], northings[i], (float) speed[i], brush[i]);
            }
            each.accept(cleaning.add(fixes.build(), rule(known)));
            tracks++;
        }
        size = 0;
    }

    private static VehicleRule rule(CleaningVehicle vehicle) {
        return new VehicleRule(
                vehicle.id(),
                vehicle.swathMetres() / 2,
                vehicle.workingSpeedKmh() / KMH_A_METRE_PER_SECOND,
                POSSIBLE_KMH / KMH_A_METRE_PER_SECOND);
    }

    /** All that was handed in. */
    public CleanedTracks finish() {
        endTrack();
        return new CleanedTracks(cleaning.work(), cleaning.gaps(), cleaning.counts(), tracks, hash.hex());
    }
}
