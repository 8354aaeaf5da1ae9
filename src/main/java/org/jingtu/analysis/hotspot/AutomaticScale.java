package org.jingtu.analysis.hotspot;

import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
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

    /**
     * The first peak of incremental Moran's I: the shortest distance at which neighbours are significantly alike (z ≥
     * 2.58) and at the next distance less so. Distances are multiples of the pitch between neighbouring places. Where z
     * falls from the start, that is the shortest; where it only rises (a trend across the whole area) or never is
     * significant at 1 %, the distance within which a place has a twentieth of all places, 8 to 30, as neighbours on average.
     *
     * <p>Example: on 40 × 40 squares of 100 m with three round spots of 250 m radius it is 315 m.
     *
     * <p>Cost: neighbourhoods grow until the peak, at most to a tenth of all places and to 30 million pairs or 40 a
     * place, of 4 bytes each.
     *
     * @param pitchMetres distance between neighbouring places
     * @throws UnusableDataException {@code too-few-places} when no two places differ
     */
    public static AutomaticScale band(PlanarPoints places, double[] values, double pitchMetres) {
        return band(places, values, pitchMetres, 1);
    }

    /** The same on several threads. */
    public static AutomaticScale band(PlanarPoints places, double[] values, double pitchMetres, int threads) {
        if (!(pitchMetres > 0)) {
            throw new UnusableDataException(
                    "too-few-places",
                    "All places are at the same spot, so that no distance band can be chosen.",
                    Map.of("places", places.size()));
        }
        IncrementalMoran moran = IncrementalMoran.of(places, values, pitchMetres, threads);
        if (moran.isEmpty()) {
            return new AutomaticScale(
                    pitchMetres * 1.05,
                    "mean distance between neighbouring places; too few of them for Moran's I",
                    "相邻位置的平均距离;位置太少,无法计算莫兰指数");
        }
        IncrementalMoran.Distance chosen = moran.hasPeak() ? moran.peak() : moran.usual();
        return new AutomaticScale(chosen.metres(), reason(moran, chosen), reasonZh(moran, chosen));
    }

    private static String reason(IncrementalMoran moran, IncrementalMoran.Distance chosen) {
        String figures = String.format(Locale.ROOT, "z = %.2f at %.0f m", chosen.z(), chosen.metres());
        if (moran.hasPeak()) {
            return "first peak of incremental Moran's I (" + figures
                    + (moran.fallsFromTheStart() ? ", the shortest distance; it falls from there)" : ")");
        }
        return (moran.isSignificant() ? "Moran's I has no peak" : "neighbours are not clearly alike")
                + String.format(Locale.ROOT, " up to %.0f m", moran.longest().metres()) + ", so about "
                + moran.usualNeighbours() + " neighbours a place (" + figures + ")";
    }

    private static String reasonZh(IncrementalMoran moran, IncrementalMoran.Distance chosen) {
        String figures = String.format(Locale.ROOT, "%.0f 米处 z = %.2f", chosen.metres(), chosen.z());
        if (moran.hasPeak()) {
            return "增量莫兰指数的首个峰值(" + figures + (moran.fallsFromTheStart() ? ",为最短距离,其后下降)" : ")");
        }
        return String.format(Locale.ROOT, "%.0f 米以内", moran.longest().metres())
                + (moran.isSignificant() ? "莫兰指数没有峰值" : "相邻位置没有明显相似") + ",故取平均约 "
                + moran.usualNeighbours() + " 个邻居(" + figures + ")";
    }
}
