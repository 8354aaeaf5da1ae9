package org.jingtu.analysis.spacetime;

import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;

/**
 * Gi* of every cell at every step of a {@link SpaceTimeCube}: the neighbours of (cell, step) are the cell and its
 * neighbours in space at that step and at the step before. The mean and the spread are those of the whole cube (Ord &amp;
 * Getis 1995 over all bins).
 *
 * <p>A cube whose values are all equal gives zeros. Cost: two sums a bin; memory 16 bytes a bin besides the cube.
 *
 * <p>Example: two cells without neighbours but themselves, two steps, all 0 but a 4 in the first cell's last: its last
 * score is 1.
 */
public final class SpaceTimeGiStar {
    private static final double NO_VARIANCE = 1e-14;
    private static final double NO_SPREAD = 1e-12;
    private static final int CHUNK = 4096;

    private final SpaceTimeCube cube;
    private final NeighbourSums neighbours;
    private final double mean;
    private final double deviation;

    private SpaceTimeGiStar(SpaceTimeCube cube, NeighbourSums neighbours) {
        if (neighbours.cells() != cube.cells()) {
            throw new IllegalArgumentException(cube.cells() + " cells, neighbours of " + neighbours.cells());
        }
        this.cube = cube;
        this.neighbours = neighbours;
        double bins = (double) cube.steps() * cube.cells();
        double sum = 0;
        for (int t = 0; t < cube.steps(); t++) {
            for (int c = 0; c < cube.cells(); c++) {
                sum += cube.value(t, c);
            }
        }
        mean = sum / bins;
        double squares = 0;
        for (int t = 0; t < cube.steps(); t++) {
            for (int c = 0; c < cube.cells(); c++) {
                double d = cube.value(t, c) - mean;
                squares += d * d;
            }
        }
        // what is left of a constant cube is rounding
        deviation = squares <= NO_VARIANCE * bins * mean * mean ? 0 : Math.sqrt(squares / bins);
    }

    /**
     * Scores by step and cell.
     *
     * @param band of the cube's cells
     * @param threads to compute with; results do not depend on it
     */
    public static double[][] scores(SpaceTimeCube cube, LatticeBand band, int threads, Progress progress) {
        return scores(cube, NeighbourSums.of(band, threads), threads, progress);
    }

    /** The same with any weights, self included. */
    public static double[][] scores(SpaceTimeCube cube, SpatialWeights weights, int threads, Progress progress) {
        return scores(cube, NeighbourSums.of(weights), threads, progress);
    }

    static double[][] scores(SpaceTimeCube cube, NeighbourSums neighbours, int threads, Progress progress) {
        SpaceTimeGiStar statistic = new SpaceTimeGiStar(cube, neighbours);
        double[][] sums = new double[cube.steps()][];
        Parallel.run(cube.steps(), threads, progress.between(0, 0.8), t -> sums[t] = neighbours.of(cube.plain(t)));
        int chunks = (cube.cells() + CHUNK - 1) / CHUNK;
        Parallel.run(
                chunks,
                threads,
                progress.between(0.8, 1),
                chunk -> statistic.score(sums, chunk * CHUNK, Math.min(cube.cells(), (chunk + 1) * CHUNK)));
        return sums;
    }

    /** Turns sums into scores in place, the latest step first since each needs the sums of the step before. */
    private void score(double[][] sums, int from, int to) {
        double bins = (double) cube.steps() * cube.cells();
        for (int t = cube.steps() - 1; t >= 0; t--) {
            int layers = t == 0 ? 1 : 2;
            for (int c = from; c < to; c++) {
                double lag = cube.factor(t) * sums[t][c] + (t == 0 ? 0 : cube.factor(t - 1) * sums[t - 1][c]);
                double first = layers * neighbours.weight(c);
                double second = layers * neighbours.squaredWeight(c);
                double spread = (bins * second - first * first) / (bins - 1);
                boolean defined = deviation > 0 && spread > NO_SPREAD * second;
                sums[t][c] = defined ? (lag - mean * first) / (deviation * Math.sqrt(spread)) : 0;
            }
        }
    }
}
