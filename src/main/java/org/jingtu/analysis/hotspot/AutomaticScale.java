package org.jingtu.analysis.hotspot;

import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.autocorrelation.MoranI;
import org.jingtu.analysis.pattern.NearestNeighbours;

/**
 * A cell size or distance band chosen from the data, with the reason for the parameter card.
 *
 * @param metres what was chosen
 */
public record AutomaticScale(double metres, String reason, String reasonZh) {
    /** Fewer points than this do not make a map of hotspots. */
    public static final int FEWEST_POINTS = 60;

    private static final double NEIGHBOUR_DISTANCES = 4;
    /** The unit cell of city management, about 10,000 m². */
    private static final double SMALLEST_CELL = 100;

    private static final double LARGEST_CELL = 2000;
    private static final int BANDS = 6;

    /**
     * Four mean nearest-neighbour distances, to the next 10 m, between 100 m and 2 km.
     *
     * @throws UnusableDataException {@code too-few-points} below {@link #FEWEST_POINTS}
     */
    public static AutomaticScale cell(PlanarPoints points) {
        if (points.size() < FEWEST_POINTS) {
            throw new UnusableDataException(
                    "too-few-points",
                    "Hotspots need at least " + FEWEST_POINTS + " issues, there are " + points.size()
                            + ". Choose a longer period or fewer filters.",
                    Map.of("points", points.size(), "needed", FEWEST_POINTS));
        }
        double distance = NearestNeighbours.meanDistanceMetres(points);
        double rounded = Math.rint(NEIGHBOUR_DISTANCES * distance / 10) * 10;
        double metres = Math.max(SMALLEST_CELL, Math.min(LARGEST_CELL, rounded));
        return new AutomaticScale(
                metres,
                String.format(
                        Locale.ROOT,
                        "4 × mean nearest-neighbour distance (%.1f m), to the next 10 m, at least 100 m",
                        distance),
                String.format(Locale.ROOT, "4 倍平均最近邻距离(%.1f 米),取整到 10 米,不小于 100 米", distance));
    }

    /** The first of six multiples of the pitch between neighbouring places where Moran's I is more significant than before and after. */
    public static AutomaticScale band(PlanarPoints places, double[] values, double pitchMetres) {
        double[] z = new double[BANDS];
        for (int k = 0; k < BANDS; k++) {
            z[k] = MoranI.of(values, SpatialWeights.band(places, bandMetres(pitchMetres, k)))
                    .z();
        }
        int chosen = 0;
        while (chosen < BANDS - 1 && z[chosen + 1] > z[chosen]) {
            chosen++;
        }
        double metres = bandMetres(pitchMetres, chosen);
        return new AutomaticScale(
                metres,
                String.format(
                        Locale.ROOT, "first peak of incremental Moran's I (z = %.2f at %.0f m)", z[chosen], metres),
                String.format(Locale.ROOT, "增量莫兰指数的首个峰值(%.0f 米处 z = %.2f)", metres, z[chosen]));
    }

    private static double bandMetres(double pitch, int k) {
        return pitch * (k + 1) * 1.05;
    }
}
