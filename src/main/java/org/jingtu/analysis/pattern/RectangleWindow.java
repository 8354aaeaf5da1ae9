package org.jingtu.analysis.pattern;

/** See {@link PatternWindow#rectangle}. */
final class RectangleWindow implements PatternWindow {
    private static final double AT_CORNER = 1e-9;

    private final double west;
    private final double south;
    private final double east;
    private final double north;

    RectangleWindow(double west, double south, double east, double north) {
        boolean finite = Double.isFinite(east - west) && Double.isFinite(north - south);
        if (!finite || !(west < east) || !(south < north)) {
            throw new IllegalArgumentException("window " + west + "," + south + "," + east + "," + north);
        }
        this.west = west;
        this.south = south;
        this.east = east;
        this.north = north;
    }

    @Override
    public double areaSquareMetres() {
        return (east - west) * (north - south);
    }

    @Override
    public double perimeterMetres() {
        return 2 * (east - west + north - south);
    }

    @Override
    public boolean covers(double x, double y) {
        return x >= west && x <= east && y >= south && y <= north;
    }

    @Override
    public double edgeDistance(double x, double y) {
        double inside = Math.min(Math.min(x - west, east - x), Math.min(y - south, north - y));
        if (inside >= 0) {
            return inside;
        }
        double dx = Math.max(0, Math.max(west - x, x - east));
        double dy = Math.max(0, Math.max(south - y, y - north));
        return Math.hypot(dx, dy);
    }

    /** Angles outside are counted side by side, each side's as far as the corners. */
    @Override
    public double circleShare(double x, double y, double radius) {
        double left = x - west;
        double right = east - x;
        double down = y - south;
        double up = north - y;
        if (radius <= Math.min(Math.min(left, right), Math.min(down, up))) {
            return 1;
        }
        double outside = outside(radius, left, up, down)
                + outside(radius, right, up, down)
                + outside(radius, down, left, right)
                + outside(radius, up, left, right);
        double tiny = AT_CORNER * (east - west + north - south);
        boolean corner = Math.min(left, right) < tiny && Math.min(down, up) < tiny;
        return Math.max(0, 1 - (outside + (corner ? Math.PI / 2 : 0)) / (2 * Math.PI));
    }

    /** The angle beyond one side, between the corners at its ends. */
    private static double outside(double radius, double toSide, double toOneEnd, double toOtherEnd) {
        if (radius <= toSide) {
            return 0;
        }
        double half = Math.acos(Math.max(-1, toSide / radius));
        return Math.min(half, Math.atan2(toOneEnd, toSide)) + Math.min(half, Math.atan2(toOtherEnd, toSide));
    }

    @Override
    public double overlapSquareMetres(double dx, double dy) {
        return Math.max(0, east - west - Math.abs(dx)) * Math.max(0, north - south - Math.abs(dy));
    }

    @Override
    public double[] bounds() {
        return new double[] {west, south, east, north};
    }
}
