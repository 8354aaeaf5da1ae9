package org.jingtu.demo;

import org.jingtu.geo.MetricCrs;

/**
 * Where the demo county lies. It is planned on a rectilinear drawing of 6 × 3 km (u east, v north, metres); a smooth warp
 * bends the drawing so that streets curve like a town's, and the metric plane puts it around 113.6° E 27.2° N.
 */
final class CountyPlane {
    static final double WIDTH = 6000;
    static final double HEIGHT = 3000;
    static final double LONGITUDE = 113.6;
    static final double LATITUDE = 27.2;

    private static final double MARGIN = 1000;
    private static final double STEP = 50;
    private static final int COLUMNS = (int) ((WIDTH + 2 * MARGIN) / STEP) + 1;
    private static final int ROWS = (int) ((HEIGHT + 2 * MARGIN) / STEP) + 1;

    private final double originX;
    private final double originY;
    private final double[] longitudes = new double[COLUMNS * ROWS];
    private final double[] latitudes = new double[COLUMNS * ROWS];

    CountyPlane() {
        MetricCrs crs = MetricCrs.at(LONGITUDE, LATITUDE);
        double[] x = {LONGITUDE};
        double[] y = {LATITUDE};
        crs.toMetres(x, y);
        originX = StrictMath.rint(x[0] - WIDTH / 2);
        originY = StrictMath.rint(y[0] - HEIGHT / 2);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                longitudes[row * COLUMNS + column] = originX - MARGIN + column * STEP;
                latitudes[row * COLUMNS + column] = originY - MARGIN + row * STEP;
            }
        }
        crs.toDegrees(longitudes, latitudes);
    }

    /** Easting of a place of the drawing. */
    double x(double u, double v) {
        return originX + u + 55 * sin(v, 2600, 0.7) + 35 * sin(u + v, 4100, 0);
    }

    /** Northing of a place of the drawing. */
    double y(double u, double v) {
        return originY + v + 50 * sin(u, 3100, 0.3) + 25 * sin(u - v, 2300, 0);
    }

    private static double sin(double at, double wavelength, double phase) {
        return StrictMath.sin(2 * StrictMath.PI * at / wavelength + phase);
    }

    /** Degrees east of an easting and northing near the county, by interpolation (error below 0.1 mm). */
    double longitude(double x, double y) {
        return interpolate(longitudes, x, y);
    }

    /** Degrees north, likewise. */
    double latitude(double x, double y) {
        return interpolate(latitudes, x, y);
    }

    private double interpolate(double[] table, double x, double y) {
        double fx = (x - originX + MARGIN) / STEP;
        double fy = (y - originY + MARGIN) / STEP;
        int column = Math.max(0, Math.min(COLUMNS - 2, (int) fx));
        int row = Math.max(0, Math.min(ROWS - 2, (int) fy));
        double sx = fx - column;
        double sy = fy - row;
        int k = row * COLUMNS + column;
        return (table[k] * (1 - sx) + table[k + 1] * sx) * (1 - sy)
                + (table[k + COLUMNS] * (1 - sx) + table[k + COLUMNS + 1] * sx) * sy;
    }
}
