package org.jingtu.analysis;

import java.util.SplittableRandom;

/**
 * The points of the performance targets: 70 % in 200 clusters (standard deviation 50 to 300 m), 30 % anywhere on 10 × 10
 * km, each with a weight of 1 to 5 and one of 730 days. Fewer points are the first ones of more. Deterministic.
 */
public final class PointWorkload {
    private static final double EXTENT = 10_000;
    private static final int CLUSTERS = 200;
    private static final int DRAWS = 12;
    private static final long SEED = 20260101;

    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final double[] day;

    public PointWorkload(int n) {
        x = new double[n];
        y = new double[n];
        weight = new double[n];
        day = new double[n];
        double[] cluster = RandomWorkload.stream(SEED + 1, 4 * CLUSTERS);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] d = new double[DRAWS];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < DRAWS; k++) {
                d[k] = random.nextDouble();
            }
            boolean clustered = d[0] < 0.7;
            int at = 4 * (int) (d[1] * CLUSTERS);
            double spread = 50 + 250 * cluster[at + 2];
            x[i] = within(clustered ? cluster[at] * EXTENT + spread * RandomWorkload.gaussian(d, 2) : d[2] * EXTENT);
            y[i] = within(
                    clustered ? cluster[at + 1] * EXTENT + spread * RandomWorkload.gaussian(d, 6) : d[6] * EXTENT);
            weight[i] = Math.floor(d[10] * 5) + 1;
            day[i] = Math.floor(d[11] * 730);
        }
    }

    /** Reflected at the edges of the extent. */
    private static double within(double v) {
        double above = Math.abs(v);
        return RandomWorkload.millimetres(above > EXTENT ? 2 * EXTENT - above : above);
    }

    public PlanarPoints points() {
        return PlanarPoints.of(x, y);
    }

    /** From 1 to 5. */
    public double weight(int i) {
        return weight[i];
    }

    /** The day of each point, from 0. */
    public double[] days() {
        return day.clone();
    }
}
