package org.jingtu.analysis.coverage;

/**
 * All places within half a swath of a straight piece. It is convex, so a horizontal line, like any line, meets it in one
 * interval. Reused from piece to piece: {@link #set}, then ask.
 */
final class Capsule {
    private double x1;
    private double y1;
    private double length;
    private double ux;
    private double uy;
    private double half;
    private double from;
    private double to;

    void set(double ax, double ay, double bx, double by, double halfWidth) {
        x1 = ax;
        y1 = ay;
        length = Math.hypot(bx - ax, by - ay);
        ux = length > 0 ? (bx - ax) / length : 1;
        uy = length > 0 ? (by - ay) / length : 0;
        half = halfWidth;
    }

    void set(WorkSegments segments, int i, double halfWidth) {
        set(segments.x1(i), segments.y1(i), segments.x2(i), segments.y2(i), halfWidth);
    }

    double south() {
        return Math.min(y1, y1 + length * uy) - half;
    }

    double north() {
        return Math.max(y1, y1 + length * uy) + half;
    }

    double west() {
        return Math.min(x1, x1 + length * ux) - half;
    }

    double east() {
        return Math.max(x1, x1 + length * ux) + half;
    }

    /** Where the last line asked about enters. */
    double from() {
        return from;
    }

    /** Where it leaves. */
    double to() {
        return to;
    }

    /**
     * Meets the line p + t·d (d of length 1); {@link #from} and {@link #to} then hold the interval of t.
     *
     * @return whether it meets at all
     */
    boolean meet(double px, double py, double dx, double dy) {
        from = Double.POSITIVE_INFINITY;
        to = Double.NEGATIVE_INFINITY;
        if (half <= 0) {
            return false;
        }
        double rx = px - x1;
        double ry = py - y1;
        disc(rx, ry, dx, dy);
        disc(rx - length * ux, ry - length * uy, dx, dy);
        body(rx * ux + ry * uy, ry * ux - rx * uy, dx * ux + dy * uy, dy * ux - dx * uy);
        return from < to;
    }

    private void disc(double rx, double ry, double dx, double dy) {
        double along = rx * dx + ry * dy;
        double across = rx * dy - ry * dx;
        double root = half * half - across * across;
        if (root > 0) {
            double s = Math.sqrt(root);
            from = Math.min(from, -along - s);
            to = Math.max(to, -along + s);
        }
    }

    /** The rectangle between the two discs: 0 ≤ a + t·da ≤ length and −half ≤ c + t·dc ≤ half. */
    private void body(double a, double c, double da, double dc) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        if (da != 0) {
            low = Math.min(-a / da, (length - a) / da);
            high = Math.max(-a / da, (length - a) / da);
        } else if (a < 0 || a > length) {
            return;
        }
        if (dc != 0) {
            low = Math.max(low, Math.min((-half - c) / dc, (half - c) / dc));
            high = Math.min(high, Math.max((-half - c) / dc, (half - c) / dc));
        } else if (Math.abs(c) > half) {
            return;
        }
        if (low < high) {
            from = Math.min(from, low);
            to = Math.max(to, high);
        }
    }
}
