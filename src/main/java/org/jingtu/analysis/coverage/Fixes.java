package org.jingtu.analysis.coverage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Positions of one vehicle: time, place in the metric plane, reported speed and brush state. */
public final class Fixes {
    /** The vehicle has no brush sensor. */
    public static final byte NO_SENSOR = -1;

    private final double[] second;
    private final double[] x;
    private final double[] y;
    private final float[] speed;
    private final byte[] brush;

    private Fixes(double[] second, double[] x, double[] y, float[] speed, byte[] brush) {
        this.second = second;
        this.x = x;
        this.y = y;
        this.speed = speed;
        this.brush = brush;
    }

    public int size() {
        return second.length;
    }

    /** Seconds since 1970. */
    public double second(int i) {
        return second[i];
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** Metres a second as the device reported; NaN when it did not. */
    public float speed(int i) {
        return speed[i];
    }

    /** 1 on, 0 off, {@link #NO_SENSOR}. */
    public byte brush(int i) {
        return brush[i];
    }

    /** Straight distance to the next fix, metres. */
    double stepMetres(int i) {
        return Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
    }

    double stepSeconds(int i) {
        return second[i + 1] - second[i];
    }

    /** These fixes of the given indexes, in that order. */
    Fixes take(int[] kept) {
        Builder builder = new Builder(kept.length);
        for (int i : kept) {
            builder.add(second[i], x[i], y[i], speed[i], brush[i]);
        }
        return builder.build();
    }

    /** In order of time; fixes of the same time keep their order. */
    Fixes sorted() {
        boolean inOrder = true;
        for (int i = 1; i < second.length; i++) {
            inOrder &= second[i] >= second[i - 1];
        }
        return inOrder
                ? this
                : take(IntStream.range(0, size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> second[i]))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    /** Collects fixes one by one. */
    public static final class Builder {
        private double[] second;
        private double[] x;
        private double[] y;
        private float[] speed;
        private byte[] brush;
        private int size;

        public Builder() {
            this(256);
        }

        Builder(int capacity) {
            second = new double[capacity];
            x = new double[capacity];
            y = new double[capacity];
            speed = new float[capacity];
            brush = new byte[capacity];
        }

        /**
         * @param epochSecond since 1970
         * @param speedMetresPerSecond NaN when unknown
         * @param brushState 1 on, 0 off, {@link Fixes#NO_SENSOR}
         */
        public void add(double epochSecond, double px, double py, float speedMetresPerSecond, byte brushState) {
            if (size == second.length) {
                int capacity = Math.max(16, size * 2);
                second = Arrays.copyOf(second, capacity);
                x = Arrays.copyOf(x, capacity);
                y = Arrays.copyOf(y, capacity);
                speed = Arrays.copyOf(speed, capacity);
                brush = Arrays.copyOf(brush, capacity);
            }
            second[size] = epochSecond;
            x[size] = px;
            y[size] = py;
            speed[size] = speedMetresPerSecond;
            brush[size++] = brushState;
        }

        public int size() {
            return size;
        }

        public Fixes build() {
            return new Fixes(
                    Arrays.copyOf(second, size),
                    Arrays.copyOf(x, size),
                    Arrays.copyOf(y, size),
                    Arrays.copyOf(speed, size),
                    Arrays.copyOf(brush, size));
        }
    }
}
