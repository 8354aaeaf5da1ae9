package org.jingtu.analysis.spacetime;

/** Classes, trends and scores by cell. */
public final class EmergingResult {
    private final double[][] z;
    private final byte[][] states;
    private final EmergingClass[] classes;
    private final double[] trend;
    private final double[] slope;

    EmergingResult(double[][] z, byte[][] states, EmergingClass[] classes, double[] trend, double[] slope) {
        this.z = z;
        this.states = states;
        this.classes = classes;
        this.trend = trend;
        this.slope = slope;
    }

    public int steps() {
        return z.length;
    }

    public int cells() {
        return classes.length;
    }

    public EmergingClass emergingClass(int cell) {
        return classes[cell];
    }

    /** Gi* of a bin. */
    public double z(int step, int cell) {
        return z[step][cell];
    }

    /** Gi* of the last step. */
    public double lastZ(int cell) {
        return z[z.length - 1][cell];
    }

    /** 1 when the bin is significantly hot after correction, -1 cold, 0 neither. */
    public int state(int step, int cell) {
        return states[step][cell];
    }

    /** Mann-Kendall's z of the cell's scores. */
    public double trendZ(int cell) {
        return trend[cell];
    }

    /** By how much the cell's score rises a step. */
    public double senSlope(int cell) {
        return slope[cell];
    }

    /** Cells of a class. */
    public int count(EmergingClass emergingClass) {
        int count = 0;
        for (EmergingClass each : classes) {
            count += each == emergingClass ? 1 : 0;
        }
        return count;
    }
}
