package org.jingtu.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;

/** All pairs of places within a distance: counted first, then written straight into their rows. */
final class DistanceBand {
    /**
     * Added to the distance, as a share of it: places exactly that far apart are neighbours however their coordinates
     * were rounded.
     */
    static final double TOLERANCE = 1e-9;

    private static final long MOST_PAIRS = 200_000_000;
    private static final int CHUNK = 8192;

    private final PlanarPoints places;
    private final PlaceBoxes boxes;
    private final double limit;
    private final int threads;

    DistanceBand(PlanarPoints places, double metres, int threads) {
        if (!(metres > 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException("band of " + metres + " m");
        }
        this.places = places;
        this.boxes = PlaceBoxes.ofSide(places, metres * (1 + TOLERANCE));
        this.limit = metres * metres * (1 + TOLERANCE) * (1 + TOLERANCE);
        this.threads = threads;
    }

    SpatialWeights binary() {
        int n = places.size();
        int[] degree = new int[n];
        eachPosition(k -> degree[boxes.place(k)] = visit(k, new int[0], 0));
        int[] start = new int[n + 1];
        long pairs = 0;
        for (int i = 0; i < n; i++) {
            pairs += degree[i];
            start[i + 1] = (int) Math.min(pairs, Integer.MAX_VALUE);
        }
        requireFew(pairs);
        int[] neighbour = new int[(int) pairs];
        eachPosition(k -> {
            int i = boxes.place(k);
            visit(k, neighbour, start[i]);
            Arrays.sort(neighbour, start[i], start[i + 1]);
        });
        return new SpatialWeights(start, neighbour, new double[0]);
    }

    /** Weights by distance as a share of {@code metres}. */
    SpatialWeights weighted(double metres, DoubleUnaryOperator weightByShare) {
        SpatialWeights binary = binary();
        double[] weight = new double[binary.first(binary.size())];
        for (int i = 0; i < binary.size(); i++) {
            for (int e = binary.first(i); e < binary.first(i + 1); e++) {
                int j = binary.neighbour(e);
                double distance = Math.hypot(places.x(i) - places.x(j), places.y(i) - places.y(j));
                weight[e] = weightByShare.applyAsDouble(Math.min(1, distance / metres));
            }
        }
        return binary.weighing(weight);
    }

    private void eachPosition(IntConsumer visitor) {
        int n = places.size();
        Parallel.run((n + CHUNK - 1) / CHUNK, threads, Progress.NONE, chunk -> {
            for (int k = chunk * CHUNK; k < Math.min(n, (chunk + 1) * CHUNK); k++) {
                visitor.accept(k);
            }
        });
    }

    /** Counts the neighbours of the place at a position, and writes them where there is room. */
    private int visit(int position, int[] neighbour, int from) {
        int found = 0;
        int column = boxes.column(boxes.x(position));
        int row = boxes.row(boxes.y(position));
        for (int r = Math.max(0, row - 1); r <= Math.min(boxes.rows - 1, row + 1); r++) {
            int end = boxes.first(r, Math.min(boxes.columns - 1, column + 1) + 1);
            for (int k = boxes.first(r, Math.max(0, column - 1)); k < end; k++) {
                if (k != position && boxes.squaredDistance(position, k) <= limit) {
                    if (neighbour.length > 0) {
                        neighbour[from + found] = boxes.place(k);
                    }
                    found++;
                }
            }
        }
        return found;
    }

    private static void requireFew(long pairs) {
        if (pairs > MOST_PAIRS) {
            throw new UnusableDataException(
                    "too-many-neighbours",
                    "This band would make " + pairs + " pairs of neighbours; at most " + MOST_PAIRS
                            + ". Choose a shorter band or larger cells.",
                    Map.of("pairs", pairs, "most", MOST_PAIRS));
        }
    }
}
