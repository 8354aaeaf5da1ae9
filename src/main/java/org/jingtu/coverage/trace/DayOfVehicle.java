package org.jingtu.coverage.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.Fixes;
import org.jingtu.analysis.coverage.Stops;
import org.jingtu.cleaning.FleetVehicle;
import org.jingtu.geo.MetricCrs;

/** Tells a cleaned track as a day on the map. */
final class DayOfVehicle {
    private static final double STOP_RADIUS_METRES = 25;
    private static final double STOP_SECONDS = 180;
    private static final int MOST_POINTS = 12_000;
    private static final double MILLIS = 1000;
    private static final double DEGREE_DIGITS = 1e6;

    private final FleetVehicle vehicle;
    private final LocalDate date;
    private final MetricCrs plane;

    DayOfVehicle(FleetVehicle vehicle, LocalDate date, MetricCrs plane) {
        this.vehicle = vehicle;
        this.date = date;
        this.plane = plane;
    }

    VehicleDay of(List<CleanTrack> tracks, CleanedTracks cleaned) {
        List<VehicleDay.Piece> pieces = new ArrayList<>();
        List<VehicleDay.Stop> stops = new ArrayList<>();
        for (CleanTrack track : tracks) {
            pieces.addAll(pieces(track));
            Stops.of(track, STOP_RADIUS_METRES, STOP_SECONDS).forEach(stop -> stops.add(told(stop)));
        }
        return new VehicleDay(
                TracedVehicle.of(vehicle),
                date,
                pieces,
                stops,
                cleaned.counts().fixes(),
                cleaned.counts().duplicates(),
                cleaned.counts().impossible(),
                kilometres(cleaned.work().lengthMetres()),
                kilometres(cleaned.counts().notWorkingMetres()));
    }

    private List<VehicleDay.Piece> pieces(CleanTrack track) {
        Fixes fixes = track.fixes();
        int stride = Math.max(1, (fixes.size() + MOST_POINTS - 1) / MOST_POINTS);
        List<List<Double>> points = points(fixes);
        List<VehicleDay.Piece> pieces = new ArrayList<>();
        for (int from = 0; from + 1 < fixes.size(); ) {
            CleanTrack.Step step = track.step(from);
            int to = from + 1;
            while (to + 1 < fixes.size() && track.step(to) == step) {
                to++;
            }
            if (step != CleanTrack.Step.BREAK) {
                pieces.add(new VehicleDay.Piece(state(step), thinned(points, from, to, stride)));
            }
            from = to;
        }
        return pieces;
    }

    private static List<List<Double>> thinned(List<List<Double>> points, int from, int to, int stride) {
        List<List<Double>> kept = new ArrayList<>();
        for (int i = from; i < to; i += stride) {
            kept.add(points.get(i));
        }
        kept.add(points.get(to));
        return kept;
    }

    private List<List<Double>> points(Fixes fixes) {
        double[] x = new double[fixes.size()];
        double[] y = new double[fixes.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = fixes.x(i);
            y[i] = fixes.y(i);
        }
        plane.toDegrees(x, y);
        List<List<Double>> points = new ArrayList<>(x.length);
        for (int i = 0; i < x.length; i++) {
            points.add(List.of(rounded(x[i]), rounded(y[i]), Math.rint(fixes.second(i))));
        }
        return points;
    }

    private static String state(CleanTrack.Step step) {
        return switch (step) {
            case WORK -> "work";
            case IDLE -> "idle";
            case GAP, BREAK -> "gap";
        };
    }

    private VehicleDay.Stop told(Stops.Stop stop) {
        double[] x = {stop.x()};
        double[] y = {stop.y()};
        plane.toDegrees(x, y);
        return new VehicleDay.Stop(
                instant(stop.fromSecond()),
                instant(stop.toSecond()),
                Math.round(stop.seconds()),
                List.of(rounded(x[0]), rounded(y[0])));
    }

    static Instant instant(double epochSecond) {
        return Instant.ofEpochMilli(Math.round(epochSecond * MILLIS));
    }

    private static double kilometres(double metres) {
        return Math.rint(metres / 10) / 100;
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * DEGREE_DIGITS) / DEGREE_DIGITS;
    }
}
