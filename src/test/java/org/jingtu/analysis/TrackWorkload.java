package org.jingtu.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The track workload of the performance targets: fixes once a second on a 5 × 5 km grid of streets 100 m apart, 2 m/s,
 * 3 m right of the centre line, with autocorrelated noise of 0.3 m. Deterministic.
 */
public final class TrackWorkload {
    private static final double EXTENT = 5000;
    private static final double BLOCK = 100;
    private static final double SPEED = 2;
    private static final double LANE = 3;
    private static final long SEED = 20260303;
    private static final int[][] HEADINGS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    private TrackWorkload() {}

    /** x0, y0, x1, y1, … of a vehicle, one fix a second. */
    public static double[] track(int vehicle, int seconds) {
        long seed = SEED + 1000L * vehicle;
        int[][] nodes = nodes(new SplittableRandom(seed), (int) (seconds * SPEED / BLOCK) + 2);
        SplittableRandom noise = new SplittableRandom(seed + 500);
        double innovation = Math.sqrt(1 - 0.9 * 0.9);
        double[] track = new double[2 * seconds];
        double[] draws = new double[8];
        double ex = 0;
        double ey = 0;
        for (int t = 0; t < seconds; t++) {
            double along = t * SPEED;
            int[] node = nodes[(int) (along / BLOCK)];
            int[] heading = HEADINGS[node[2]];
            double f = along - (int) (along / BLOCK) * BLOCK;
            Arrays.setAll(draws, k -> noise.nextDouble());
            ex = RandomWorkload.gaussian(draws, 0) * 0.3 * innovation + 0.9 * ex;
            ey = RandomWorkload.gaussian(draws, 4) * 0.3 * innovation + 0.9 * ey;
            track[2 * t] = RandomWorkload.millimetres(node[0] * BLOCK + heading[0] * f + LANE * heading[1] + ex);
            track[2 * t + 1] = RandomWorkload.millimetres(node[1] * BLOCK + heading[1] * f - LANE * heading[0] + ey);
        }
        return track;
    }

    /** A walk over crossings: column, row and heading at each. */
    private static int[][] nodes(SplittableRandom random, int steps) {
        int last = (int) (EXTENT / BLOCK);
        int i = (int) (random.nextDouble() * (last + 1));
        int j = (int) (random.nextDouble() * (last + 1));
        int heading = (int) (random.nextDouble() * 4);
        int[][] nodes = new int[steps][];
        for (int k = 0; k < steps; k++) {
            double turn = random.nextDouble();
            int wanted = turn < 0.5 ? heading : (heading + (turn < 0.75 ? 1 : 3)) % 4;
            int[] choices = {wanted, heading, (heading + 1) % 4, (heading + 3) % 4, (heading + 2) % 4};
            for (int choice : choices) {
                int column = i + HEADINGS[choice][0];
                int row = j + HEADINGS[choice][1];
                heading = choice;
                if (column >= 0 && column <= last && row >= 0 && row <= last) {
                    break;
                }
            }
            nodes[k] = new int[] {i, j, heading};
            i += HEADINGS[heading][0];
            j += HEADINGS[heading][1];
        }
        return nodes;
    }
}
