package org.jingtu.analysis;

/** Places sorted into square boxes, by counting. */
final class PlaceBoxes {
    private static final int MOST_BOXES = 4_000_000;

    private final PlanarPoints places;
    final double side;
    final int columns;
    final int rows;
    private final double west;
    private final double south;
    private final int[] start;
    private final int[] inBox;
    private final double[] x;
    private final double[] y;

    private PlaceBoxes(PlanarPoints places, double[] bounds, double wantedSide) {
        this.places = places;
        west = bounds[0];
        south = bounds[1];
        double width = bounds[2] - west;
        double height = bounds[3] - south;
        double least = Math.sqrt(width * height / MOST_BOXES) + Math.max(width, height) / MOST_BOXES;
        double larger = Math.max(wantedSide, least);
        side = larger > 0 ? larger : 1;
        columns = (int) (width / side) + 1;
        rows = (int) (height / side) + 1;
        start = new int[columns * rows + 1];
        for (int i = 0; i < places.size(); i++) {
            start[box(i) + 1]++;
        }
        for (int b = 0; b < columns * rows; b++) {
            start[b + 1] += start[b];
        }
        inBox = new int[places.size()];
        int[] next = start.clone();
        for (int i = 0; i < places.size(); i++) {
            inBox[next[box(i)]++] = i;
        }
        x = new double[places.size()];
        y = new double[places.size()];
        for (int k = 0; k < inBox.length; k++) {
            x[k] = places.x(inBox[k]);
            y[k] = places.y(inBox[k]);
        }
    }

    /** Boxes of this side, in metres; larger where there would be too many. */
    static PlaceBoxes ofSide(PlanarPoints places, double sideMetres) {
        return new PlaceBoxes(places, bounds(places), sideMetres);
    }

    /** Boxes that hold about this many places each, were they spread evenly. */
    static PlaceBoxes holding(PlanarPoints places, double each) {
        double[] bounds = bounds(places);
        double width = bounds[2] - bounds[0];
        double height = bounds[3] - bounds[1];
        double share = each / Math.max(1, places.size());
        return new PlaceBoxes(
                places, bounds, Math.max(Math.sqrt(width * height * share), Math.max(width, height) * share));
    }

    private static double[] bounds(PlanarPoints places) {
        if (places.size() == 0) {
            return new double[4];
        }
        double[] bounds = {places.x(0), places.y(0), places.x(0), places.y(0)};
        for (int i = 1; i < places.size(); i++) {
            bounds[0] = Math.min(bounds[0], places.x(i));
            bounds[1] = Math.min(bounds[1], places.y(i));
            bounds[2] = Math.max(bounds[2], places.x(i));
            bounds[3] = Math.max(bounds[3], places.y(i));
        }
        return bounds;
    }

    private int box(int place) {
        return row(places.y(place)) * columns + column(places.x(place));
    }

    int column(double placeX) {
        return (int) ((placeX - west) / side);
    }

    int row(double placeY) {
        return (int) ((placeY - south) / side);
    }

    /** Distance from a place to the nearest side of its own box. */
    double margin(double placeX, double placeY) {
        double dx = placeX - west - column(placeX) * side;
        double dy = placeY - south - row(placeY) * side;
        return Math.max(0, Math.min(Math.min(dx, side - dx), Math.min(dy, side - dy)));
    }

    /** Position where the places of a box begin; those of the next box in the row follow. */
    int first(int row, int column) {
        return start[row * columns + column];
    }

    /** The place at a position. Places of a box stand together, so that walking by position is kind to the cache. */
    int place(int position) {
        return inBox[position];
    }

    double x(int position) {
        return x[position];
    }

    double y(int position) {
        return y[position];
    }

    double squaredDistance(int position, int other) {
        double dx = x[other] - x[position];
        double dy = y[other] - y[position];
        return dx * dx + dy * dy;
    }
}
