package org.jingtu.analysis;

/** Finds all pairs of places within a distance by a grid of boxes of that side. */
final class DistanceBand {
    private static final int MOST_BOXES = 4_000_000;

    private final PlanarPoints places;
    private final double metres;
    private final double west;
    private final double south;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] inBox;

    DistanceBand(PlanarPoints places, double metres) {
        if (!(metres > 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException("band of " + metres + " m");
        }
        this.places = places;
        this.metres = metres;
        double w = Double.POSITIVE_INFINITY;
        double s = Double.POSITIVE_INFINITY;
        double e = Double.NEGATIVE_INFINITY;
        double n = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < places.size(); i++) {
            w = Math.min(w, places.x(i));
            e = Math.max(e, places.x(i));
            s = Math.min(s, places.y(i));
            n = Math.max(n, places.y(i));
        }
        boolean any = places.size() > 0;
        west = any ? w : 0;
        south = any ? s : 0;
        double width = any ? e - w : 0;
        double height = any ? n - s : 0;
        side = Math.max(metres, Math.sqrt(width * height / MOST_BOXES) + Math.max(width, height) / MOST_BOXES);
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
    }

    private int box(int i) {
        return (int) ((places.y(i) - south) / side) * columns + (int) ((places.x(i) - west) / side);
    }

    SpatialWeights weights() {
        SpatialWeights.Builder builder = new SpatialWeights.Builder(places.size());
        double limit = metres * metres;
        for (int i = 0; i < places.size(); i++) {
            int column = box(i) % columns;
            int row = box(i) / columns;
            for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                int from = start[r * columns + Math.max(0, column - 1)];
                int to = start[r * columns + Math.min(columns - 1, column + 1) + 1];
                for (int k = from; k < to; k++) {
                    int j = inBox[k];
                    double dx = places.x(j) - places.x(i);
                    double dy = places.y(j) - places.y(i);
                    if (j != i && dx * dx + dy * dy <= limit) {
                        builder.add(i, j, 1);
                    }
                }
            }
        }
        return builder.build();
    }
}
