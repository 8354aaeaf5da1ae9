package org.jingtu.analysis;

/**
 * Points in a plane, metres, as two columns, with an optional weight each.
 *
 * <p>The arrays are taken over, not copied: whoever builds the points must not change them afterwards. All coordinates
 * and weights are finite.
 */
public final class PlanarPoints {
    private final double[] x;
    private final double[] y;
    private final double[] weight;

    private PlanarPoints(double[] x, double[] y, double[] weight) {
        if (x.length != y.length || (weight.length != 0 && weight.length != x.length)) {
            throw new IllegalArgumentException(
                    "columns differ in length: x " + x.length + ", y " + y.length + ", weight " + weight.length);
        }
        requireFinite("x", x);
        requireFinite("y", y);
        requireFinite("weight", weight);
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    /** Points of weight 1. */
    public static PlanarPoints of(double[] x, double[] y) {
        return new PlanarPoints(x, y, new double[0]);
    }

    /** Points with a weight each. */
    public static PlanarPoints weighted(double[] x, double[] y, double[] weight) {
        if (weight.length != x.length) {
            throw new IllegalArgumentException("weights: " + weight.length + ", points: " + x.length);
        }
        return new PlanarPoints(x, y, weight);
    }

    public int size() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** The weight of point {@code i}; 1 when no weights were given. */
    public double weight(int i) {
        return weight.length == 0 ? 1 : weight[i];
    }

    public boolean hasWeights() {
        return weight.length != 0;
    }

    /** The x column itself, for kernels: read it, never write. */
    public double[] xs() {
        return x;
    }

    /** The y column itself, for kernels: read it, never write. */
    public double[] ys() {
        return y;
    }

    private static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] is " + values[i]);
            }
        }
    }
}
