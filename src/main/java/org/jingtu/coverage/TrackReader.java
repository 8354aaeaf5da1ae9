package org.jingtu.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * only pieces of work stay in memory, and for matching the cleaned tracks of vehicles that clean.
 */
final class TrackReader implements TrackArchive.PositionSink {
    private static final double KMH_A_METRE_PER_SECOND = 3.6;
    /** Faster is an error of the position, whatever the vehicle. */
    private static final double POSSIBLE_KMH = 120;

    private static final double MILLIS = 1000.0;

    private final MetricCrs plane;
    private final Map<Integer, CleaningVehicle> vehicles;
    private final TrackCleaning cleaning = new TrackCleaning();
    private final boolean keepTracks;
    private final List<CleanTrack> cleanTracks = new ArrayList<>();
    private final DataHash hash = new DataHash();
    private int vehicle = -1;
    private int tracks;
    private int size;
    private double[] second = new double[1024];
    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private double[] speed = new double[1024];
    private byte[] brush = new byte[1024];

    /** @param keepTracks whether the cleaned tracks are wanted, too, for matching */
    TrackReader(MetricCrs plane, List<CleaningVehicle> vehicles, boolean keepTracks) {
        this.keepTracks = keepTracks;
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
            CleanTrack clean = cleaning.add(fixes.build(), rule(known));
            if (keepTracks && known.swathMetres() > 0) {
                cleanTracks.add(clean);
            }
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
    CleanedTracks finish() {
        endTrack();
        return new CleanedTracks(cleaning.work(), cleaning.gaps(), cleanTracks, cleaning.counts(), tracks, hash.hex());
    }
}
