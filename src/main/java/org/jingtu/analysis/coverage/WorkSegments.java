package org.jingtu.analysis.coverage;

import java.util.Arrays;

/**
 * Straight pieces of tracks along which a vehicle worked, each with its time, vehicle and half swath; or pieces between
 * which nothing is known.
 */
public final class WorkSegments {
    private final double[] coordinates;
    private final double[] second;
    private final int[] vehicle;
    private final double[] halfWidth;

    private WorkSegments(double[] coordinates, double[] second, int[] vehicle, double[] halfWidth) {
        this.coordinates = coordinates;
        this.second = second;
        this.vehicle = vehicle;
        this.halfWidth = halfWidth;
    }

    public int size() {
        return second.length;
    }

    public double x1(int i) {
        return coordinates[4 * i];
    }

    public double y1(int i) {
        return coordinates[4 * i + 1];
    }

    public double x2(int i) {
        return coordinates[4 * i + 2];
    }

    public double y2(int i) {
        return coordinates[4 * i + 3];
    }

    /** When the vehicle was in the middle of the piece, seconds. */
    public double second(int i) {
        return second[i];
    }

    public int vehicle(int i) {
        return vehicle[i];
    }

    public double halfWidthMetres(int i) {
        return halfWidth[i];
    }

    double lengthMetres(int i) {
        return Math.hypot(x2(i) - x1(i), y2(i) - y1(i));
    }

    /** Sum of the lengths, metres. */
    public double lengthMetres() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += lengthMetres(i);
        }
        return sum;
    }

    /** Collects pieces one by one. */
    public static final class Builder {
        private double[] coordinates = new double[1024];
        private double[] second = new double[256];
        private int[] vehicle = new int[256];
        private double[] halfWidth = new double[256];
        private int size;

        /**
         * @param atSecond when the vehicle was in the middle of the piece
         * @param byVehicle its number, from 0
         * @param halfWidthMetres 0 covers nothing
         */
        public Builder add(
                double x1, double y1, double x2, double y2, double atSecond, int byVehicle, double halfWidthMetres) {
            if (!Double.isFinite(x1 + y1 + x2 + y2 + atSecond) || byVehicle < 0) {
                throw new IllegalArgumentException("a piece of vehicle %d from (%s, %s) to (%s, %s) at %s"
                        .formatted(byVehicle, x1, y1, x2, y2, atSecond));
            }
            if (!(halfWidthMetres >= 0) || Double.isInfinite(halfWidthMetres)) {
                throw new IllegalArgumentException("half a swath of " + halfWidthMetres + " m");
            }
            if (size == second.length) {
                coordinates = Arrays.copyOf(coordinates, size * 8);
                second = Arrays.copyOf(second, size * 2);
                vehicle = Arrays.copyOf(vehicle, size * 2);
                halfWidth = Arrays.copyOf(halfWidth, size * 2);
            }
            coordinates[4 * size] = x1;
            coordinates[4 * size + 1] = y1;
            coordinates[4 * size + 2] = x2;
            coordinates[4 * size + 3] = y2;
            second[size] = atSecond;
            vehicle[size] = byVehicle;
            halfWidth[size++] = halfWidthMetres;
            return this;
        }

        /** Adds every piece of a line without times. */
        public Builder addLine(double[] x, double[] y, int byVehicle, double halfWidthMetres) {
            for (int v = 0; v + 1 < x.length; v++) {
                add(x[v], y[v], x[v + 1], y[v + 1], 0, byVehicle, halfWidthMetres);
            }
            return this;
        }

        public int size() {
            return size;
        }

        public WorkSegments build() {
            return new WorkSegments(
                    Arrays.copyOf(coordinates, size * 4),
                    Arrays.copyOf(second, size),
                    Arrays.copyOf(vehicle, size),
                    Arrays.copyOf(halfWidth, size));
        }
    }
}
