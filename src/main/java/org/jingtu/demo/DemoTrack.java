package org.jingtu.demo;

import java.util.Arrays;

/** The positions that one vehicle sent on one day, in order of time. */
final class DemoTrack {
    /** The vehicle has no brush sensor. */
    static final byte NO_SENSOR = -1;

    private final String vehicle;
    private long[] epochSecond = new long[4096];
    private double[] longitude = new double[4096];
    private double[] latitude = new double[4096];
    private float[] speedKmh = new float[4096];
    private byte[] brush = new byte[4096];
    private int size;

    DemoTrack(String vehicle) {
        this.vehicle = vehicle;
    }

    void add(long second, double lon, double lat, double kmh, byte brushState) {
        if (size == epochSecond.length) {
            epochSecond = Arrays.copyOf(epochSecond, size * 2);
            longitude = Arrays.copyOf(longitude, size * 2);
            latitude = Arrays.copyOf(latitude, size * 2);
            speedKmh = Arrays.copyOf(speedKmh, size * 2);
            brush = Arrays.copyOf(brush, size * 2);
        }
        epochSecond[size] = second;
        longitude[size] = lon;
        latitude[size] = lat;
        speedKmh[size] = (float) kmh;
        brush[size++] = brushState;
    }

    String vehicle() {
        return vehicle;
    }

    int size() {
        return size;
    }

    long epochSecond(int i) {
        return epochSecond[i];
    }

    double longitude(int i) {
        return longitude[i];
    }

    double latitude(int i) {
        return latitude[i];
    }

    float speedKmh(int i) {
        return speedKmh[i];
    }

    /** 1 on, 0 off, {@link #NO_SENSOR}. */
    byte brush(int i) {
        return brush[i];
    }
}
