package org.jingtu.analysis.network;

import org.jingtu.analysis.Parallel;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.density.Kernel;

/**
 * Density of events along streets, per metre of street. Kernels are those of a line, 1 under the whole of them.
 *
 * <ul>
 *   <li>{@link Method#DISCONTINUOUS}: at a crossing the rest of a kernel is split evenly among the other streets (Okabe
 *       &amp; Sugihara 2012, ch. 9). Nothing is lost or gained but at dead ends, where it stops.
 *   <li>{@link Method#CONTINUOUS}: as above, but so that both sides of a crossing have one value: 2/m goes on into each
 *       of the other streets of m, 2/m − 1 comes back. Keeps the whole at dead ends, too.
 *   <li>{@link Method#SIMPLE}: by the shortest way, not split: counts more than there is behind a crossing.
 * </ul>
 *
 * <p>Cost: the number of ways of kernel length from each event, which doubles with each crossing; ways that carry less
 * than 1e-6 of an event are given up. Memory: 8 bytes a place for each thread.
 *
 * <p>Example: on one long street Epanechnikov of 100 m gives 0.0075 a metre at an event.
 */
public final class NetworkDensity {
    private static final double LEAST_SHARE = 1e-6;
    private static final int MOST_WAYS = 2_000_000;
    private static final int PARTS = 32;

    /** What becomes of a kernel at a crossing. */
    public enum Method {
        DISCONTINUOUS,
        CONTINUOUS,
        SIMPLE
    }

    private final LinearNetwork network;
    private final Kernel kernel;
    private final double bandwidth;
    private final Method method;

    /** @param kernel any but the Gaussian, which has no end */
    public NetworkDensity(LinearNetwork network, Kernel kernel, double bandwidthMetres, Method method) {
        if (kernel == Kernel.GAUSSIAN || !(bandwidthMetres > 0) || Double.isInfinite(bandwidthMetres)) {
            throw new IllegalArgumentException(kernel + " of " + bandwidthMetres + " m");
        }
        this.network = network;
        this.kernel = kernel;
        this.bandwidth = bandwidthMetres;
        this.method = method;
    }

    /** The kernel on a line, a metre. */
    double valueAt(double metres) {
        double u = Math.abs(metres) / bandwidth;
        if (u >= 1) {
            return 0;
        }
        double s = 1 - u * u;
        return switch (kernel) {
            case EPANECHNIKOV -> 3.0 / 4 / bandwidth * s;
            case QUARTIC -> 15.0 / 16 / bandwidth * s * s;
            default -> 35.0 / 32 / bandwidth * s * s * s;
        };
    }

    /**
     * Density at places, events a metre; at a crossing that of the place's own edge.
     *
     * @param threads results do not depend on it
     * @throws UnusableDataException {@code network-too-fine} when there are too many ways, which only the continuous
     *     kernel with its returns is prone to: blocks much shorter than the bandwidth
     */
    public double[] at(NetworkPlaces places, NetworkPlaces events, int threads, Progress progress) {
        int[][] byEdge = places.byEdge(network.edges());
        int parts = Math.min(PARTS, Math.max(1, events.size()));
        double[][] sums = new double[parts][];
        Parallel.run(parts, threads, progress, part -> {
            Spreading spreading = new Spreading(places, byEdge);
            int from = (int) ((long) part * events.size() / parts);
            int to = (int) ((long) (part + 1) * events.size() / parts);
            for (int i = from; i < to; i++) {
                spreading.spread(events.edge(i), events.offset(i), events.weight(i));
            }
            sums[part] = spreading.sum;
        });
        double[] total = new double[places.size()];
        for (double[] sum : sums) {
            for (int i = 0; i < total.length; i++) {
                total[i] += sum[i];
            }
        }
        return total;
    }

    /** Adds one event after another. */
    private final class Spreading {
        private final NetworkPlaces places;
        private final int[] order;
        private final int[] start;
        private final double[] sum;
        private final NetworkDistances distances = new NetworkDistances(network);
        private int ways;

        Spreading(NetworkPlaces places, int[][] byEdge) {
            this.places = places;
            this.order = byEdge[0];
            this.start = byEdge[1];
            this.sum = new double[places.size()];
        }

        void spread(int edge, double offset, double weight) {
            if (method == Method.SIMPLE) {
                spreadByShortestWay(edge, offset, weight);
                return;
            }
            ways = 0;
            for (int k = start[edge]; k < start[edge + 1]; k++) {
                sum[order[k]] += weight * valueAt(places.offset(order[k]) - offset);
            }
            leave(2 * edge, offset, weight, 1);
            leave(2 * edge + 1, network.lengthMetres(edge) - offset, weight, 1);
        }

        /** A share of an event that arrives at an edge's end after so many metres. */
        private void leave(int arrived, double metres, double weight, double share) {
            if (metres >= bandwidth || Math.abs(share) < LEAST_SHARE) {
                return;
            }
            int vertex = network.vertexAt(arrived);
            int degree = network.degree(vertex);
            boolean continuous = method == Method.CONTINUOUS;
            int first = network.firstEnd(vertex);
            for (int k = first; k < first + degree; k++) {
                int end = network.end(k);
                double part = end == arrived
                        ? (continuous ? 2.0 / degree - 1 : 0)
                        : continuous ? 2.0 / degree : 1.0 / (degree - 1);
                if (part != 0) {
                    follow(end, metres, weight, share * part);
                }
            }
        }

        /** Goes along an edge from its end. */
        private void follow(int end, double metres, double weight, double share) {
            if (++ways > MOST_WAYS) {
                throw new UnusableDataException(
                        "network-too-fine",
                        "Around one place there are more than " + MOST_WAYS + " ways of " + bandwidth
                                + " m; choose a smaller bandwidth, or the discontinuous or simple kernel.");
            }
            int edge = end >> 1;
            double length = network.lengthMetres(edge);
            for (int k = start[edge]; k < start[edge + 1]; k++) {
                double along = (end & 1) == 0 ? places.offset(order[k]) : length - places.offset(order[k]);
                sum[order[k]] += weight * share * valueAt(metres + along);
            }
            leave(end ^ 1, metres + length, weight, share);
        }

        private void spreadByShortestWay(int edge, double offset, double weight) {
            distances.from(edge, offset, bandwidth);
            spreadOn(edge, weight);
            for (int r = 0; r < distances.reachedCount(); r++) {
                int vertex = distances.reached(r);
                int first = network.firstEnd(vertex);
                for (int k = first; k < first + network.degree(vertex); k++) {
                    int other = network.end(k) >> 1;
                    // an edge with both ends reached has its turn at its beginning
                    boolean itsTurn = network.from(other) == vertex || !distances.isReached(network.from(other));
                    if (other != edge && itsTurn) {
                        spreadOn(other, weight);
                    }
                }
            }
        }

        private void spreadOn(int edge, double weight) {
            for (int k = start[edge]; k < start[edge + 1]; k++) {
                double metres = distances.to(edge, places.offset(order[k]));
                sum[order[k]] += metres < bandwidth ? weight * valueAt(metres) : 0;
            }
        }
    }
}
