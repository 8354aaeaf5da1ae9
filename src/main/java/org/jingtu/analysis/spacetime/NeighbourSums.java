package org.jingtu.analysis.spacetime;

import java.util.Arrays;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.SpatialWeights;

/** Weighted sums over each cell's neighbourhood in space, with the sums of the weights and of their squares. */
abstract class NeighbourSums {
    private final double[] first;
    private final double[] second;

    NeighbourSums(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    static NeighbourSums of(LatticeBand band, int threads) {
        double[] sizes = band.sizes(threads);
        return new NeighbourSums(sizes, sizes) {
            @Override
            double[] of(double[] values) {
                return band.sums(values, 1);
            }
        };
    }

    static NeighbourSums of(SpatialWeights weights) {
        double[] first = new double[weights.size()];
        double[] second = new double[weights.size()];
        for (int i = 0; i < first.length; i++) {
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                first[i] += weights.weight(e);
                second[i] += weights.weight(e) * weights.weight(e);
            }
        }
        return new NeighbourSums(first, second) {
            @Override
            double[] of(double[] values) {
                double[] sums = new double[values.length];
                Arrays.setAll(sums, i -> {
                    double sum = 0;
                    for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                        sum += weights.weight(e) * values[weights.neighbour(e)];
                    }
                    return sum;
                });
                return sums;
            }
        };
    }

    /** By cell; sums of whole numbers are exact where the weights are whole. */
    abstract double[] of(double[] values);

    int cells() {
        return first.length;
    }

    /** Sum of a cell's weights. */
    double weight(int cell) {
        return first[cell];
    }

    /** Sum of their squares. */
    double squaredWeight(int cell) {
        return second[cell];
    }
}
