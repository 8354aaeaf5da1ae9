package org.jingtu.analysis.matching;

import java.util.Arrays;

/**
 * How far from a road's centre line positions of a vehicle on it lie: normal, with the variance of the positions plus that
 * of a vehicle anywhere on the carriageway, (width / 2)² / 3.
 */
final class RoadSpread {
    private final double[] variance;
    private final double[] logSpread;

    /** @param halfWidthMetres by line; 0 when unknown */
    RoadSpread(double[] halfWidthMetres, double sigmaMetres) {
        variance = Arrays.stream(halfWidthMetres)
                .map(half -> sigmaMetres * sigmaMetres + half * half / 3)
                .toArray();
        logSpread = Arrays.stream(variance).map(v -> Math.log(v) / 2).toArray();
    }

    double logProbability(int line, double metres) {
        return -metres * metres / (2 * variance[line]) - logSpread[line];
    }
}
