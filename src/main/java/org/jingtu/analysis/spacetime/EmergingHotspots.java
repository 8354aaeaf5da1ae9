package org.jingtu.analysis.spacetime;

import java.util.Arrays;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.Normal;
import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;

/**
 * Emerging hot spots: Gi* of every bin of a cube ({@link SpaceTimeGiStar}), significance over all bins, the trend of each
 * cell's scores ({@link MannKendall}, {@link SenSlope}) and one of 17 classes ({@link EmergingClass}).
 *
 * <p>Memory: about 20 bytes a bin besides the cube.
 */
public final class EmergingHotspots {
    private static final int CHUNK = 1024;

    private final EmergingOptions options;
    private final int threads;

    /** @param threads to compute with; results do not depend on it */
    public EmergingHotspots(EmergingOptions options, int threads) {
        this.options = options;
        this.threads = threads;
    }

    /** Of cells of a lattice with a distance band. */
    public EmergingResult of(SpaceTimeCube cube, LatticeBand band, Progress progress) {
        return of(cube, NeighbourSums.of(band, threads), progress);
    }

    /** Of cells with any weights, self included. */
    public EmergingResult of(SpaceTimeCube cube, SpatialWeights weights, Progress progress) {
        return of(cube, NeighbourSums.of(weights), progress);
    }

    /**
     * Of counts against their exposure ({@link SpaceTimeRates}) on a lattice: a place where more is found only because more
     * is looked for has no pattern.
     *
     * @param exposures at least 0, of the counts' shape; bins with 0 say nothing
     * @param byStep whether each step's own count per exposure is what is expected, so that a campaign makes no place hot
     */
    public EmergingResult ofRates(
            SpaceTimeCube counts, SpaceTimeCube exposures, boolean byStep, LatticeBand band, Progress progress) {
        NeighbourSums neighbours = NeighbourSums.of(band, threads);
        return of(
                SpaceTimeRates.scores(counts, exposures, byStep, neighbours, threads, progress.between(0, 0.3)),
                progress);
    }

    private EmergingResult of(SpaceTimeCube cube, NeighbourSums neighbours, Progress progress) {
        return of(SpaceTimeGiStar.scores(cube, neighbours, threads, progress.between(0, 0.3)), progress);
    }

    private EmergingResult of(double[][] z, Progress progress) {
        byte[][] states = states(z, progress.between(0.3, 0.6));
        int cells = z[0].length;
        EmergingClass[] classes = new EmergingClass[cells];
        double[] trend = new double[cells];
        double[] slope = new double[cells];
        double inflation = options.correctedTrend() ? SharedStep.inflation(z.length) : 1;
        Parallel.run((cells + CHUNK - 1) / CHUNK, threads, progress.between(0.6, 1), chunk -> {
            SenSlope sen = new SenSlope(z.length);
            double[] series = new double[z.length];
            byte[] state = new byte[z.length];
            for (int c = chunk * CHUNK; c < Math.min(cells, (chunk + 1) * CHUNK); c++) {
                for (int t = 0; t < z.length; t++) {
                    series[t] = z[t][c];
                    state[t] = states[t][c];
                }
                MannKendall test = MannKendall.of(series, inflation);
                boolean significant = test.p() <= options.significance();
                classes[c] = EmergingClass.of(state, significant ? (int) Math.signum(test.z()) : 0);
                trend[c] = test.z();
                slope[c] = sen.median(series);
            }
        });
        return new EmergingResult(z, states, classes, trend, slope);
    }

    /** 1 hot, -1 cold, 0 neither, by step and cell. Only scores far enough out for the level need their p-value. */
    private byte[][] states(double[][] z, Progress progress) {
        int cells = z[0].length;
        double least = leastScore();
        double[][] small = new double[z.length][];
        Parallel.run(
                z.length,
                threads,
                progress.between(0, 0.5),
                t -> small[t] = Arrays.stream(z[t])
                        .filter(score -> Math.abs(score) >= least)
                        .map(Normal::twoSided)
                        .filter(p -> p <= options.significance())
                        .toArray());
        double[] candidates =
                Arrays.stream(small).flatMapToDouble(Arrays::stream).toArray();
        double critical =
                options.correction().critical(candidates, Math.multiplyExact(z.length, cells), options.significance());
        byte[][] states = new byte[z.length][cells];
        Parallel.run(z.length, threads, progress.between(0.5, 1), t -> {
            for (int c = 0; c < cells; c++) {
                if (Math.abs(z[t][c]) >= least && Normal.twoSided(z[t][c]) <= critical) {
                    states[t][c] = (byte) Math.signum(z[t][c]);
                }
            }
        });
        return states;
    }

    /** A score just short of the level of significance. */
    private double leastScore() {
        double low = 0;
        double high = 40;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (Normal.twoSided(middle) > options.significance()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
