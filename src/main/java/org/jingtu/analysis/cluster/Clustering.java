package org.jingtu.analysis.cluster;

/** The cluster of every point: 0 for noise, else numbers from 1 without gaps; and the kind of every point. */
public final class Clustering {
    private final int[] cluster;
    private final byte[] kind;
    private final int count;

    /**
     * Numbers clusters in the order in which their first core point stands among the points.
     *
     * @param group of each point any number below {@code groups}, or −1 for noise; taken over
     * @param kind ordinal of each point's {@link PointKind}
     */
    static Clustering numbered(int[] group, int groups, byte[] kind) {
        int[] number = new int[groups];
        int count = 0;
        for (int i = 0; i < group.length; i++) {
            if (kind[i] == CORE && number[group[i]] == 0) {
                number[group[i]] = ++count;
            }
        }
        for (int i = 0; i < group.length; i++) {
            group[i] = group[i] < 0 ? 0 : number[group[i]];
        }
        return new Clustering(group, kind, count);
    }

    static final byte NOISE = (byte) PointKind.NOISE.ordinal();
    static final byte BORDER = (byte) PointKind.BORDER.ordinal();
    static final byte CORE = (byte) PointKind.CORE.ordinal();
    private static final PointKind[] KINDS = PointKind.values();

    private Clustering(int[] cluster, byte[] kind, int count) {
        this.cluster = cluster;
        this.kind = kind;
        this.count = count;
    }

    /** Number of points. */
    public int size() {
        return cluster.length;
    }

    /** Number of clusters, noise not counted. */
    public int clusters() {
        return count;
    }

    /** Cluster of a point, from 1; 0 for noise. */
    public int cluster(int point) {
        return cluster[point];
    }

    public PointKind kind(int point) {
        return KINDS[kind[point]];
    }

    /** Number of points of a kind. */
    public int count(PointKind wanted) {
        int found = 0;
        for (byte each : kind) {
            found += each == wanted.ordinal() ? 1 : 0;
        }
        return found;
    }
}
