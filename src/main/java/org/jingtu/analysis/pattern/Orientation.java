package org.jingtu.analysis.pattern;

import java.math.BigDecimal;

/**
 * Which side of a line a point lies on, exactly: a floating-point filter answers almost always, exact decimal arithmetic
 * the rest (Shewchuk 1997 gives the filter's bound).
 */
public final class Orientation {
    private static final double ERROR_BOUND = 3.3306690738754716e-16;

    private Orientation() {}

    /** Positive when c is left of the line from a to b, negative when right, zero when exactly on it. */
    public static int sign(double ax, double ay, double bx, double by, double cx, double cy) {
        double left = (ax - cx) * (by - cy);
        double right = (ay - cy) * (bx - cx);
        double det = left - right;
        if (Math.abs(det) > ERROR_BOUND * (Math.abs(left) + Math.abs(right))) {
            return det > 0 ? 1 : -1;
        }
        BigDecimal exactX = new BigDecimal(cx);
        BigDecimal exactY = new BigDecimal(cy);
        BigDecimal exactLeft = new BigDecimal(ax).subtract(exactX).multiply(new BigDecimal(by).subtract(exactY));
        BigDecimal exactRight = new BigDecimal(ay).subtract(exactY).multiply(new BigDecimal(bx).subtract(exactX));
        return exactLeft.compareTo(exactRight);
    }
}
