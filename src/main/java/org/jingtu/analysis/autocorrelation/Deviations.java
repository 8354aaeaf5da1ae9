package org.jingtu.analysis.autocorrelation;

/** Values less their mean, and their sums of squares and fourth powers. */
final class Deviations {
    /** What is left of a constant field is rounding. */
    private static final double NO_VARIANCE = 1e-26;

    private final double[] deviation;
    private final double mean;
    private final double squares;
    private final double fourths;

    private Deviations(double[] deviation, double mean, double squares, double fourths) {
        this.deviation = deviation;
        this.mean = mean;
        this.squares = squares;
        this.fourths = fourths;
    }

    static Deviations of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double[] deviation = new double[values.length];
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < values.length; i++) {
            double d = values[i] - mean;
            deviation[i] = d;
            squares += d * d;
            fourths += d * d * d * d;
        }
        return new Deviations(deviation, mean, squares, fourths);
    }

    double at(int i) {
        return deviation[i];
    }

    double mean() {
        return mean;
    }

    double squares() {
        return squares;
    }

    /** Mean square. */
    double variance() {
        return squares / deviation.length;
    }

    /** n·Σd⁴ / (Σd²)². */
    double kurtosis() {
        return deviation.length * fourths / (squares * squares);
    }

    boolean isConstant() {
        return squares <= NO_VARIANCE * deviation.length * mean * mean || squares == 0;
    }
}
