package org.jingtu.analysis.cluster;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.jingtu.analysis.PlanarPoints;

/** Points of different kinds for tests that hold for all of them. */
enum ClusterSamples {
    PILES {
        @Override
        void fill(double[] x, double[] y, SplittableRandom random) {
            for (int i = 0; i < x.length; i++) {
                int pile = random.nextInt(9);
                boolean loose = pile > 5;
                x[i] = loose ? random.nextDouble(1000) : pile * 150 + 25 * (random.nextDouble() + random.nextDouble());
                y[i] = loose ? random.nextDouble(1000) : pile * pile * 30 + 50 * random.nextDouble();
            }
        }
    },
    EVEN {
        @Override
        void fill(double[] x, double[] y, SplittableRandom random) {
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble(600);
                y[i] = random.nextDouble(600);
            }
        }
    },
    ON_A_LINE {
        @Override
        void fill(double[] x, double[] y, SplittableRandom random) {
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(3000);
                y[i] = 2 * x[i] - 7;
            }
        }
    },
    LATTICE {
        @Override
        void fill(double[] x, double[] y, SplittableRandom random) {
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(22) * 12;
                y[i] = random.nextInt(22) * 12;
            }
        }
    },
    FAR_AWAY {
        @Override
        void fill(double[] x, double[] y, SplittableRandom random) {
            PILES.fill(x, y, random);
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.rint(x[i] * 8) / 8 + 1e7;
                y[i] = Math.rint(y[i] * 8) / 8 - 1e7;
            }
        }
    };

    abstract void fill(double[] x, double[] y, SplittableRandom random);

    PlanarPoints points(int n, long seed) {
        double[] x = new double[n];
        double[] y = new double[n];
        fill(x, y, new SplittableRandom(seed));
        return PlanarPoints.of(x, y);
    }

    static PlanarPoints mapped(PlanarPoints points, DoubleUnaryOperator each) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = each.applyAsDouble(points.x(i));
            y[i] = each.applyAsDouble(points.y(i));
        }
        return PlanarPoints.of(x, y);
    }

    /** Point k of the result is point {@code order[k]}. */
    static PlanarPoints ordered(PlanarPoints points, int[] order) {
        double[] x = new double[order.length];
        double[] y = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            x[k] = points.x(order[k]);
            y[k] = points.y(order[k]);
        }
        return PlanarPoints.of(x, y);
    }

    static int[] shuffled(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
