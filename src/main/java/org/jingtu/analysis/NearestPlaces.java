package org.jingtu.analysis;

import java.util.Arrays;

/** The k nearest other places of each, by growing rings of boxes; equally far ones by index. */
final class NearestPlaces {
    private static final int CHUNK = 4096;
    private static final double PLACES_A_BOX = 2;

    private final int n;
    private final PlaceBoxes boxes;
    private final int k;

    NearestPlaces(PlanarPoints places, int k) {
        if (k < 1 || k >= places.size()) {
            throw new IllegalArgumentException(k + " nearest of " + places.size() + " places");
        }
        this.n = places.size();
        this.boxes = PlaceBoxes.holding(places, PLACES_A_BOX);
        this.k = k;
    }

    SpatialWeights binary(int threads) {
        int[] start = new int[n + 1];
        Arrays.setAll(start, i -> Math.multiplyExact(i, k));
        int[] neighbour = new int[start[n]];
        Parallel.run((n + CHUNK - 1) / CHUNK, threads, Progress.NONE, chunk -> {
            Nearest nearest = new Nearest();
            for (int position = chunk * CHUNK; position < Math.min(n, (chunk + 1) * CHUNK); position++) {
                int i = boxes.place(position);
                nearest.search(position);
                System.arraycopy(nearest.place, 0, neighbour, start[i], k);
                Arrays.sort(neighbour, start[i], start[i + 1]);
            }
        });
        return new SpatialWeights(start, neighbour, new double[0]);
    }

    /** The best k so far, nearest first. */
    private final class Nearest {
        private final double[] squared = new double[k];
        private final int[] place = new int[k];
        private int size;

        void search(int position) {
            size = 0;
            int column = boxes.column(boxes.x(position));
            int row = boxes.row(boxes.y(position));
            double margin = boxes.margin(boxes.x(position), boxes.y(position));
            int rings = Math.max(boxes.columns, boxes.rows);
            for (int ring = 0; ring <= rings; ring++) {
                for (int r = Math.max(0, row - ring); r <= Math.min(boxes.rows - 1, row + ring); r++) {
                    boolean whole = Math.abs(r - row) == ring;
                    if (whole || ring == 0) {
                        offer(position, r, column - ring, column + ring);
                    } else {
                        offer(position, r, column - ring, column - ring);
                        offer(position, r, column + ring, column + ring);
                    }
                }
                double certain = margin + ring * boxes.side;
                if (size == k && squared[k - 1] < certain * certain) {
                    return;
                }
            }
        }

        private void offer(int position, int row, int fromColumn, int toColumn) {
            int from = Math.max(0, fromColumn);
            int to = Math.min(boxes.columns - 1, toColumn);
            if (from > to) {
                return;
            }
            int end = boxes.first(row, to + 1);
            for (int other = boxes.first(row, from); other < end; other++) {
                if (other != position) {
                    insert(boxes.place(other), boxes.squaredDistance(position, other));
                }
            }
        }

        private void insert(int j, double distance) {
            if (size == k && !before(distance, j, k - 1)) {
                return;
            }
            int at = size == k ? k - 1 : size++;
            for (; at > 0 && before(distance, j, at - 1); at--) {
                squared[at] = squared[at - 1];
                place[at] = place[at - 1];
            }
            squared[at] = distance;
            place[at] = j;
        }

        private boolean before(double distance, int j, int at) {
            return distance < squared[at] || (distance == squared[at] && j < place[at]);
        }
    }
}
