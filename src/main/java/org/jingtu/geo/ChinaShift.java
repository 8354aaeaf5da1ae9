package org.jingtu.geo;

/**
 * The published shifts of Chinese web maps: GCJ-02 ("Mars coordinates", 300–600 m off) and BD-09 on top of it. Only the
 * forward formulas exist; the inverse is iterated until it returns to the given place within 1e-9 degrees (0.1 mm).
 * Outside China's box GCJ-02 is the identity, as the map providers have it.
 */
public final class ChinaShift {
    private static final double KRASSOWSKY_SEMI_MAJOR = 6_378_245.0;
    private static final double KRASSOWSKY_ECCENTRICITY_2 = 0.006_693_421_622_965_943;
    private static final double BAIDU_PI = Math.PI * 3000.0 / 180.0;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_ROUNDS = 30;

    private ChinaShift() {}

    /** From true degrees to GCJ-02, in place. */
    public static void degreesToGcj02(double[] pair) {
        double lon = pair[0];
        double lat = pair[1];
        if (isOutside(lon, lat)) {
            return;
        }
        double phi = Math.toRadians(lat);
        double sin = Math.sin(phi);
        double w2 = 1 - KRASSOWSKY_ECCENTRICITY_2 * sin * sin;
        double w = Math.sqrt(w2);
        double meridian = KRASSOWSKY_SEMI_MAJOR * (1 - KRASSOWSKY_ECCENTRICITY_2) / (w2 * w);
        double parallel = KRASSOWSKY_SEMI_MAJOR / w * Math.cos(phi);
        pair[0] = lon + Math.toDegrees(metresEast(lon - 105, lat - 35) / parallel);
        pair[1] = lat + Math.toDegrees(metresNorth(lon - 105, lat - 35) / meridian);
    }

    /** From GCJ-02 to true degrees, in place. */
    public static void gcj02ToDegrees(double[] pair) {
        if (isOutside(pair[0], pair[1])) {
            return;
        }
        invert(pair, ChinaShift::degreesToGcj02);
    }

    /** From GCJ-02 to BD-09, in place. */
    static void gcj02ToBd09(double[] pair) {
        double radius = Math.hypot(pair[0], pair[1]) + 0.000_02 * Math.sin(pair[1] * BAIDU_PI);
        double angle = Math.atan2(pair[1], pair[0]) + 0.000_003 * Math.cos(pair[0] * BAIDU_PI);
        pair[0] = radius * Math.cos(angle) + 0.0065;
        pair[1] = radius * Math.sin(angle) + 0.006;
    }

    /** From true degrees to BD-09, in place. */
    public static void degreesToBd09(double[] pair) {
        degreesToGcj02(pair);
        gcj02ToBd09(pair);
    }

    /** From BD-09 to true degrees, in place. */
    public static void bd09ToDegrees(double[] pair) {
        if (isOutside(pair[0], pair[1])) {
            return;
        }
        invert(pair, ChinaShift::gcj02ToBd09);
        gcj02ToDegrees(pair);
    }

    /** Fixed-point iteration: the shift varies so slowly that each round gains about three digits. */
    private static void invert(double[] pair, Datum.ToDegrees forward) {
        double x = pair[0];
        double y = pair[1];
        double[] trial = new double[2];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            trial[0] = pair[0];
            trial[1] = pair[1];
            forward.transform(trial);
            double dx = trial[0] - x;
            double dy = trial[1] - y;
            pair[0] -= dx;
            pair[1] -= dy;
            if (Math.abs(dx) < CLOSE_ENOUGH && Math.abs(dy) < CLOSE_ENOUGH) {
                return;
            }
        }
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(6 * x, 2 * x)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(6 * x, 2 * x)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    private static double waves(double a, double b) {
        return (20 * Math.sin(a * Math.PI) + 20 * Math.sin(b * Math.PI)) * 2 / 3;
    }

    private static boolean isOutside(double lon, double lat) {
        return !(lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271);
    }
}
