package org.jingtu.analysis.coverage;

/**
 * Where a horizontal line enters and leaves the places within half a swath of a straight piece. Written for speed: a call
 * costs a square root at most. Reused from piece to piece.
 *
 * <p>With the first end in the west and the piece rising, the western outline is, from the south: the circle around the
 * first end, the side, the circle around the second end; the eastern outline is the same turned by 180°. A falling piece is
 * turned upside down first.
 */
final class CapsuleRows {
    private double x1;
    private double y1;
    private double x2;
    private double y2;
    private double half;
    private double up;
    private double aside;
    private double rise;
    private double slope;

    void set(double ax, double ay, double bx, double by, double halfWidth) {
        boolean turned = bx < ax;
        x1 = turned ? bx : ax;
        x2 = turned ? ax : bx;
        up = turned == by < ay ? 1 : -1;
        y1 = up * (turned ? by : ay);
        y2 = up * (turned ? ay : by);
        half = halfWidth;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = Math.sqrt(dx * dx + dy * dy);
        aside = length > 0 ? half * dy / length : 0;
        rise = length > 0 ? half * dx / length : half;
        slope = dx / dy;
    }

    double south() {
        return (up > 0 ? y1 : -y2) - half;
    }

    double north() {
        return (up > 0 ? y2 : -y1) + half;
    }

    /** Abscissa where the line at {@code y}, between south and north, enters. */
    double west(double y) {
        double v = up * y;
        if (v <= y1 + rise) {
            return x1 - chord(v - y1);
        }
        return v < y2 + rise ? x1 - aside + (v - y1 - rise) * slope : x2 - chord(v - y2);
    }

    /** Abscissa where it leaves. */
    double east(double y) {
        double v = up * y;
        if (v >= y2 - rise) {
            return x2 + chord(v - y2);
        }
        return v > y1 - rise ? x1 + aside + (v - y1 + rise) * slope : x1 + chord(v - y1);
    }

    private double chord(double d) {
        double square = half * half - d * d;
        return square > 0 ? Math.sqrt(square) : 0;
    }
}
