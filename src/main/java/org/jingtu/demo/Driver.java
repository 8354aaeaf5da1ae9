package org.jingtu.demo;

import java.util.SplittableRandom;

/**
 * Moves one vehicle over the drawing and sends its positions: at the vehicle's cadence, beside the line by an offset,
 * with the slowly wandering error that satellite positions have.
 */
final class Driver {
    private static final double PERSISTENCE = 0.8;
    private static final double TRANSIT_SPEED = 28 / 3.6;

    private final CountyPlane plane;
    private final DemoVehicle vehicle;
    private final DemoTrack track;
    private final SplittableRandom random;
    private final double errorMetres;
    private final long silentFrom;
    private final long silentTo;
    private double second;
    private double nextFix;
    private double u;
    private double v;
    private double errorX;
    private double errorY;

    /** @param start epoch second of the first position */
    Driver(CountyPlane plane, DemoVehicle vehicle, long start, double u, double v, SplittableRandom random) {
        this.plane = plane;
        this.vehicle = vehicle;
        this.track = new DemoTrack(vehicle.code());
        this.random = random;
        this.errorMetres = "zone_beacon".equals(vehicle.kind()) ? 1.2 : 2.0;
        this.second = start;
        this.nextFix = start + random.nextInt(vehicle.cadenceSeconds());
        this.u = u;
        this.v = v;
        boolean silent = random.nextInt(6) == 0;
        this.silentFrom = silent ? start + 1800 + random.nextInt(12_000) : Long.MAX_VALUE;
        this.silentTo = silent ? silentFrom + 180 + random.nextInt(420) : Long.MAX_VALUE;
    }

    DemoTrack track() {
        return track;
    }

    double second() {
        return second;
    }

    double u() {
        return u;
    }

    double v() {
        return v;
    }

    /** Drives along the path, from where it starts, at a speed in metres a second. */
    void follow(Polyline path, double offset, double speed, byte brush) {
        for (int i = 1; i < path.size(); i++) {
            segment(path.u(i - 1), path.v(i - 1), path.u(i), path.v(i), offset, speed, brush);
        }
        u = path.u(path.size() - 1);
        v = path.v(path.size() - 1);
    }

    /** Drives without working to a lattice node, first along the east-west street, then along the north-south one. */
    void transit(double toU, double toV) {
        double viaV = Math.rint(v / 250) * 250;
        byte off = track.size() > 0 && "zone_beacon".equals(vehicle.kind()) ? DemoTrack.NO_SENSOR : 0;
        follow(Polyline.of(u, v, u, viaV, toU, viaV, toU, toV), 3, TRANSIT_SPEED, off);
    }

    /** Stands until a time. */
    void waitUntil(double epochSecond) {
        while (nextFix < epochSecond) {
            send(plane.x(u, v), plane.y(u, v), 0, (byte) 0);
        }
        second = Math.max(second, epochSecond);
    }

    private void segment(double u0, double v0, double u1, double v1, double offset, double speed, byte brush) {
        double length = Math.hypot(u1 - u0, v1 - v0);
        if (length == 0) {
            return;
        }
        double end = second + length / speed;
        double side = offset / length;
        while (nextFix <= end) {
            double share = (nextFix - second) / (end - second);
            double au = u0 + (u1 - u0) * share + (v1 - v0) * side;
            double av = v0 + (v1 - v0) * share - (u1 - u0) * side;
            send(plane.x(au, av), plane.y(au, av), speed * 3.6 * (0.95 + 0.1 * random.nextDouble()), brush);
        }
        second = end;
    }

    private void send(double x, double y, double kmh, byte brush) {
        double shock = errorMetres * Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
        errorX = PERSISTENCE * errorX + shock * gauss();
        errorY = PERSISTENCE * errorY + shock * gauss();
        boolean jump = random.nextInt(4000) == 0;
        double px = x + errorX + (jump ? 1500 : 0);
        double py = y + errorY;
        if (nextFix < silentFrom || nextFix > silentTo) {
            track.add((long) nextFix, plane.longitude(px, py), plane.latitude(px, py), kmh, brush);
        }
        nextFix += vehicle.cadenceSeconds();
    }

    private double gauss() {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2) * 1.7320508;
    }
}
