package org.jingtu.analysis.cluster;

import java.util.Arrays;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;

/**
 * Points ordered so that dense neighbourhoods stand together: OPTICS of Ankerst, Breunig, Kriegel &amp; Sander (1999).
 *
 * <p>The core distance of a point is the distance to its {@code minPoints}-th nearest, itself counted, where that is at
 * most eps. The order begins with the first point and always goes on with the point of least reachability, the larger of
 * the core distance of a point before it and the distance from that point; equally near ones by the higher index. Where
 * nothing is within reach, it begins again with the first point left, whose reachability is undefined (NaN here, blank
 * in files).
 *
 * <p>A kd-tree skips the parts in which a point can lower no reachability, so that many points at one place cost
 * nothing extra and a large eps little: of 100,000 points, no limit takes ten times as long as a limit of 100 m.
 * About 90 bytes a point.
 *
 * <p>Example: for x = 0, 1, 2, 9 with eps 3 and 2 points the order is 0 1 2 9, the reachabilities are undefined, 1, 1,
 * undefined, and the core distance of 9 is undefined.
 */
public final class Optics {
    private final int[] order;
    /** By point; infinite where undefined. */
    private final double[] reachability;

    private final double[] core;

    private Optics(int[] order, double[] reachability, double[] core) {
        this.order = order;
        this.reachability = reachability;
        this.core = core;
    }

    /**
     * @param epsMetres above 0; infinity for no limit
     * @param minPoints at least 1
     */
    public static Optics of(PlanarPoints points, double epsMetres, int minPoints, int threads, Progress progress) {
        if (!(epsMetres > 0) || minPoints < 1) {
            throw new IllegalArgumentException("eps " + epsMetres + ", at least " + minPoints + " points");
        }
        int n = points.size();
        KdTree tree = new KdTree(points);
        double[] squared = new double[n];
        if (n < minPoints) {
            Arrays.fill(squared, Double.POSITIVE_INFINITY);
        } else {
            squared = CoreDistances.squared(tree, minPoints, threads, progress.between(0, 0.2));
        }
        for (int p = 0; p < n; p++) {
            squared[p] = squared[p] <= epsMetres * epsMetres ? squared[p] : Double.POSITIVE_INFINITY;
        }
        OpticsWalk walk = new OpticsWalk(tree, squared, epsMetres * epsMetres);
        int[] order = walk.order(progress.between(0.2, 1));
        double[] core = new double[n];
        double[] reachability = new double[n];
        for (int p = 0; p < n; p++) {
            core[tree.point(p)] = Math.sqrt(squared[p]);
            reachability[tree.point(p)] = Math.sqrt(walk.reachSquared(p));
        }
        return new Optics(order, reachability, core);
    }

    public int size() {
        return order.length;
    }

    /** The k-th point of the order. */
    public int point(int k) {
        return order[k];
    }

    /** Reachability of a point; NaN where undefined. */
    public double reachabilityMetres(int point) {
        return reachability[point] == Double.POSITIVE_INFINITY ? Double.NaN : reachability[point];
    }

    /** Core distance of a point; NaN where it has too few neighbours within eps. */
    public double coreDistanceMetres(int point) {
        return core[point] == Double.POSITIVE_INFINITY ? Double.NaN : core[point];
    }

    /**
     * The clusters of DBSCAN at any distance up to eps, read off the order: a point that is not reached within the cut
     * begins a cluster when it is core there and is noise when not. Core points are exactly those of DBSCAN; a border
     * point that stands before its cluster in the order is noise here.
     */
    public Clustering cutAt(double cutMetres) {
        int[] group = new int[order.length];
        byte[] kind = new byte[order.length];
        int groups = 0;
        for (int point : order) {
            boolean isCore = core[point] <= cutMetres;
            boolean reached = reachability[point] <= cutMetres;
            groups += !reached && isCore ? 1 : 0;
            group[point] = reached || isCore ? groups - 1 : -1;
            kind[point] = isCore ? Clustering.CORE : reached ? Clustering.BORDER : Clustering.NOISE;
        }
        return Clustering.numbered(group, groups, kind);
    }
}
