package org.jingtu.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.geo.MetricCrs;

/**
 * Adds up how far patrols went in each 50 m square of the county's plane. Positions come vehicle by vehicle in time
 * order; between two of the same vehicle at most five minutes apart and slower than 80 km/h the way counts as straight,
 * and each square gets the part that lies in it.
 */
final class EffortSquares {
    static final double SQUARE_METRES = 50;
    private static final long LONGEST_GAP_MILLIS = 300_000;
    private static final double FASTEST_METRES_A_SECOND = 80 / 3.6;

    private final MetricCrs plane;
    private final Map<Long, double[]> metres = new HashMap<>();
    private final double[] x = new double[1];
    private final double[] y = new double[1];
    private String vehicle = "";
    private long lastMillis;
    private double lastX;
    private double lastY;

    EffortSquares(MetricCrs plane) {
        this.plane = plane;
    }

    /** The kilometres of one square: column = floor(easting / 50 m), row = floor(northing / 50 m). */
    record Square(int column, int row, double kilometres) {}

    void add(String ofVehicle, long millis, double longitude, double latitude) {
        x[0] = longitude;
        y[0] = latitude;
        plane.toMetres(x, y);
        if (vehicle.equals(ofVehicle)) {
            long gap = millis - lastMillis;
            double distance = Math.hypot(x[0] - lastX, y[0] - lastY);
            if (gap > 0 && gap <= LONGEST_GAP_MILLIS && distance * 1000 <= FASTEST_METRES_A_SECOND * gap) {
                segment(lastX, lastY, x[0], y[0], distance);
            }
        }
        vehicle = ofVehicle;
        lastMillis = millis;
        lastX = x[0];
        lastY = y[0];
    }

    /** Walks from grid line to grid line (Amanatides and Woo 1987). */
    private void segment(double x0, double y0, double x1, double y1, double length) {
        int column = (int) Math.floor(x0 / SQUARE_METRES);
        int row = (int) Math.floor(y0 / SQUARE_METRES);
        int lastColumn = (int) Math.floor(x1 / SQUARE_METRES);
        int lastRow = (int) Math.floor(y1 / SQUARE_METRES);
        int stepColumn = Integer.signum(lastColumn - column);
        int stepRow = Integer.signum(lastRow - row);
        double from = 0;
        while (column != lastColumn || row != lastRow) {
            double toColumn = column == lastColumn
                    ? Double.POSITIVE_INFINITY
                    : ((column + (stepColumn > 0 ? 1 : 0)) * SQUARE_METRES - x0) / (x1 - x0);
            double toRow = row == lastRow
                    ? Double.POSITIVE_INFINITY
                    : ((row + (stepRow > 0 ? 1 : 0)) * SQUARE_METRES - y0) / (y1 - y0);
            double to = Math.max(from, Math.min(toColumn, toRow));
            gain(column, row, (to - from) * length);
            from = to;
            if (toColumn <= toRow) {
                column += stepColumn;
            } else {
                row += stepRow;
            }
        }
        gain(column, row, (1 - from) * length);
    }

    private void gain(int column, int row, double gained) {
        if (gained > 0) {
            metres.computeIfAbsent((long) column << 32 | row & 0xFFFF_FFFFL, k -> new double[1])[0] += gained;
        }
    }

    /** What was added up so far; starts again at nothing. */
    List<Square> drain() {
        List<Square> squares = new ArrayList<>(metres.size());
        metres.forEach((key, value) -> squares.add(new Square((int) (key >> 32), (int) (long) key, value[0] / 1000)));
        metres.clear();
        vehicle = "";
        return squares;
    }
}
