package org.jingtu.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs which coordinate system a sample of coordinates is written in: by the size of the numbers, the zone number in
 * front of eastings, the order of the axes, where the county lies, and how far the places come to lie from roads under
 * each candidate. Nothing is decided here: the result is a ranking with its figures and, where they are clear, a
 * suggestion.
 *
 * <p>A suggestion against what is stated is made on either of two grounds: the stated system puts less than half of the
 * places near the county and the suggested one at least nine tenths; or places lie nearer to roads by a sign test at
 * about one in two thousand, and their median distance is at most 0.7 of the stated one's. Issues and tracks lie along
 * streets, so a shift by GCJ-02 (300–600 m) shows with some dozens of places.
 */
public final class DatumEvidence {
    private static final int MOST_PLACES = 200;
    private static final int LEAST_PAIRS = 12;
    private static final double NEIGHBOURHOOD_DEGREES = 1.5;
    private static final double NEAR_ROAD_METRES = 30;
    private static final double MOST = 0.9;
    private static final int MOST_CANDIDATES = 6;

    private final double[] x;
    private final double[] y;
    private final @Nullable Datum stated;
    private final @Nullable Place county;
    private final NearestRoads roads;

    /** Where the county lies, degrees. */
    public record Place(double longitude, double latitude) {}

    private DatumEvidence(double[] x, double[] y, @Nullable Datum stated, @Nullable Place county, NearestRoads roads) {
        this.x = x;
        this.y = y;
        this.stated = stated;
        this.county = county;
        this.roads = roads;
    }

    /**
     * @param x first ordinates as written in the file, finite; at most 200 of them, evenly chosen, are used
     * @param y second ordinates
     * @param stated the coordinate system that the file or its user states, which may have no code, as those of {@code .prj}
     *     files; null when nobody does
     * @param county null while the county is not placed
     */
    public static DatumRanking rank(
            double[] x, double[] y, @Nullable Datum stated, @Nullable Place county, NearestRoads roads) {
        if (x.length == 0) {
            return new DatumRanking(List.of(), null, "There are no coordinates to judge by.", "没有可供判断的坐标。");
        }
        return new DatumEvidence(thinned(x), thinned(y), stated, county, roads).rank();
    }

    private static double[] thinned(double[] values) {
        int n = Math.min(MOST_PLACES, values.length);
        double[] some = new double[n];
        for (int i = 0; i < n; i++) {
            some[i] = values[(int) ((long) i * values.length / n)];
        }
        return some;
    }

    private DatumRanking rank() {
        List<Trial> trials = new ArrayList<>();
        Datum first = stated != null ? stated : areDegrees() ? Datum.of(Datum.WGS84) : null;
        Trial reference = first == null ? null : trial(first, null);
        if (reference != null) {
            trials.add(reference);
        }
        for (String crs : codes()) {
            if (first == null || !sameSystem(crs, first)) {
                trials.add(trial(Datum.of(crs), reference));
            }
        }
        trials.sort(BEST_FIRST);
        List<DatumCandidate> candidates = trials.stream()
                .filter(t -> t == reference || t.insideShare > 0)
                .limit(MOST_CANDIDATES)
                .map(t -> t.toCandidate(t == reference))
                .toList();
        return DatumVerdict.of(candidates, reference == null ? null : reference.toCandidate(true));
    }

    private static final Comparator<Trial> BEST_FIRST = Comparator.comparing((Trial t) -> t.insideShare < MOST)
            .thenComparing((Trial t) -> t.insideShare >= MOST ? 0 : -t.insideShare)
            .thenComparing(t -> Double.isNaN(t.medianMetres) ? Double.MAX_VALUE : t.medianMetres);

    /** Degrees under any name but those of the two shifted systems are WGS 84 to a metre or two. */
    private static boolean sameSystem(String crs, Datum first) {
        boolean unshifted =
                first.isGeographic() && !first.isShiftUnknown() && !first.name().matches("GCJ-02|BD-09");
        return crs.equals(first.name()) || crs.equals(Datum.WGS84) && unshifted;
    }

    private boolean areDegrees() {
        int small = 0;
        for (int i = 0; i < x.length; i++) {
            small += Math.abs(x[i]) <= 180 && Math.abs(y[i]) <= 180 ? 1 : 0;
        }
        return small >= MOST * x.length;
    }

    private Set<String> codes() {
        if (areDegrees()) {
            return new LinkedHashSet<>(List.of(Datum.WGS84, "GCJ-02", "BD-09"));
        }
        Set<String> codes = new LinkedHashSet<>();
        int zone = zonePrefix();
        if (zone >= 25 && zone <= 45) {
            codes.add("EPSG:" + (4513 + zone - 25));
        } else if (zone >= 13 && zone <= 23) {
            codes.add("EPSG:" + (4491 + zone - 13));
        } else if (county != null) {
            addAround(codes, county);
        } else {
            for (int k = 0; k <= 20; k++) {
                codes.add("EPSG:" + (4534 + k));
            }
        }
        codes.add("EPSG:3857");
        return codes;
    }

    /** The zones of the county and their neighbours: 3° and 6° Gauss-Krüger in China, UTM anywhere. */
    private static void addAround(Set<String> codes, Place county) {
        boolean china = county.longitude() > 73 && county.longitude() < 136 && county.latitude() > 3;
        int narrow = (int) Math.floor((county.longitude() + 1.5) / 3);
        int wide = (int) Math.floor(county.longitude() / 6) + 1;
        for (int step : new int[] {0, -1, 1}) {
            if (china && narrow + step >= 25 && narrow + step <= 45) {
                codes.add("EPSG:" + (4534 + narrow + step - 25));
            }
        }
        for (int step : new int[] {0, -1, 1}) {
            if (china && wide + step >= 13 && wide + step <= 23) {
                codes.add("EPSG:" + (4502 + wide + step - 13));
            }
            int utm = Math.floorMod(wide + 30 + step - 1, 60) + 1;
            codes.add("EPSG:" + ((county.latitude() < 0 ? 32_700 : 32_600) + utm));
        }
    }

    /** The zone number in front of most eastings, whichever axis they are on; 0 when there is none. */
    private int zonePrefix() {
        double[] larger = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            larger[i] = Math.max(x[i], y[i]);
        }
        Arrays.sort(larger);
        int zone = (int) (larger[larger.length / 2] / 1_000_000);
        return zone >= 13 && zone <= 45 ? zone : 0;
    }

    private Trial trial(Datum datum, @Nullable Trial reference) {
        AxisCheck axes = AxisCheck.of(datum, x, y);
        double[] lon = new double[x.length];
        double[] lat = new double[x.length];
        double[] pair = new double[2];
        int inside = 0;
        for (int i = 0; i < x.length; i++) {
            pair[0] = x[i];
            pair[1] = y[i];
            axes.apply(pair);
            datum.toDegrees(pair);
            boolean onEarth = Math.abs(pair[0]) <= 180 && Math.abs(pair[1]) <= 90;
            lon[i] = onEarth ? pair[0] : Double.NaN;
            lat[i] = onEarth ? pair[1] : Double.NaN;
            inside += onEarth && isInside(pair[0], pair[1]) ? 1 : 0;
        }
        return new Trial(datum.name(), axes, lon, lat, (double) inside / x.length, roads, reference);
    }

    private boolean isInside(double longitude, double latitude) {
        if (county == null) {
            return longitude > 73 && longitude < 136 && latitude > 3 && latitude < 54;
        }
        return Math.abs(longitude - county.longitude()) <= NEIGHBOURHOOD_DEGREES
                && Math.abs(latitude - county.latitude()) <= NEIGHBOURHOOD_DEGREES;
    }

    /** One coordinate system tried on the sample. */
    private static final class Trial {
        private final String crs;
        private final AxisCheck axes;
        private final double[] lon;
        private final double[] lat;
        private final double insideShare;
        private final double[] metres;
        private final double medianMetres;
        private final double nearShare;
        private final double closerShare;

        Trial(
                String crs,
                AxisCheck axes,
                double[] lon,
                double[] lat,
                double insideShare,
                NearestRoads roads,
                @Nullable Trial reference) {
            this.crs = crs;
            this.axes = axes;
            this.lon = lon;
            this.lat = lat;
            this.insideShare = insideShare;
            this.metres = insideShare == 0 ? NearestRoads.NONE.metres(lon, lat) : roads.metres(lon, lat);
            double[] known =
                    Arrays.stream(metres).filter(Double::isFinite).sorted().toArray();
            boolean enough = known.length >= Math.min(LEAST_PAIRS, 0.5 * lon.length) && known.length > 0;
            this.medianMetres = enough ? known[known.length / 2] : Double.NaN;
            this.nearShare = enough
                    ? (double) Arrays.stream(known)
                                    .filter(m -> m <= NEAR_ROAD_METRES)
                                    .count()
                            / lon.length
                    : Double.NaN;
            this.closerShare = reference == null || !enough ? Double.NaN : closer(metres, reference.metres);
        }

        /** A place without a road near it counts as farther than any other. */
        private static double closer(double[] here, double[] there) {
            int closer = 0;
            int pairs = 0;
            for (int i = 0; i < here.length; i++) {
                double a = Double.isNaN(here[i]) ? Double.MAX_VALUE : here[i];
                double b = Double.isNaN(there[i]) ? Double.MAX_VALUE : there[i];
                pairs += a == b ? 0 : 1;
                closer += a < b ? 1 : 0;
            }
            return pairs < LEAST_PAIRS ? Double.NaN : (double) closer / pairs;
        }

        DatumCandidate toCandidate(boolean isStated) {
            List<DatumCandidate.Place> places = new ArrayList<>();
            for (int i = 0; i < lon.length; i++) {
                if (!Double.isNaN(lon[i])) {
                    places.add(new DatumCandidate.Place(lon[i], lat[i]));
                }
            }
            return new DatumCandidate(
                    crs,
                    isStated,
                    axes.swapped(),
                    axes.eastingOffset(),
                    lon.length,
                    insideShare,
                    orNull(medianMetres),
                    orNull(nearShare),
                    orNull(closerShare),
                    places);
        }

        private static @Nullable Double orNull(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }
}
