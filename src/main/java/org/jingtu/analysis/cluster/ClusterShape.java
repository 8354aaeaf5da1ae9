package org.jingtu.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarPoints;

/** Where a cluster lies and how large it is. Metres. */
public final class ClusterShape {
    private final int number;
    private final int points;
    private final double weight;
    private final double centroidX;
    private final double centroidY;
    private final double radiusMetres;
    private final double[] hullX;
    private final double[] hullY;

    private ClusterShape(PlanarPoints all, int number, int[] members) {
        this.number = number;
        this.points = members.length;
        double originX = all.x(members[0]);
        double originY = all.y(members[0]);
        double sumX = 0;
        double sumY = 0;
        double sumWeight = 0;
        for (int i : members) {
            sumX += all.x(i) - originX;
            sumY += all.y(i) - originY;
            sumWeight += all.weight(i);
        }
        weight = sumWeight;
        centroidX = originX + sumX / members.length;
        centroidY = originY + sumY / members.length;
        double farthest = 0;
        for (int i : members) {
            farthest = Math.max(farthest, Math.hypot(all.x(i) - centroidX, all.y(i) - centroidY));
        }
        radiusMetres = farthest;
        int[] hull = ConvexHull.of(all, members);
        hullX = new double[hull.length];
        hullY = new double[hull.length];
        for (int k = 0; k < hull.length; k++) {
            hullX[k] = all.x(hull[k]);
            hullY[k] = all.y(hull[k]);
        }
    }

    /**
     * The shape of every cluster, in the order of their numbers. O(n log n) and 8 bytes a point.
     *
     * <p>Example: a cluster of (0, 0), (3, 0), (0, 3) has the centroid (1, 1), the radius √5, and 4.5 m².
     */
    public static List<ClusterShape> of(PlanarPoints points, Clustering clustering) {
        int[][] members = new int[clustering.clusters() + 1][];
        int[] size = new int[members.length];
        for (int i = 0; i < points.size(); i++) {
            size[clustering.cluster(i)]++;
        }
        for (int c = 0; c < members.length; c++) {
            members[c] = new int[size[c]];
        }
        int[] filled = new int[members.length];
        for (int i = 0; i < points.size(); i++) {
            int c = clustering.cluster(i);
            members[c][filled[c]++] = i;
        }
        List<ClusterShape> shapes = new ArrayList<>();
        for (int c = 1; c < members.length; c++) {
            shapes.add(new ClusterShape(points, c, members[c]));
        }
        return shapes;
    }

    /** Number of the cluster, from 1. */
    public int number() {
        return number;
    }

    public int points() {
        return points;
    }

    /** Sum of the weights of its points; their number when they have none. */
    public double weight() {
        return weight;
    }

    /** Mean of its points, weights left aside. */
    public double centroidX() {
        return centroidX;
    }

    public double centroidY() {
        return centroidY;
    }

    /** Largest distance from the centroid to a point. */
    public double radiusMetres() {
        return radiusMetres;
    }

    /** Corners of the convex hull, counter-clockwise, not closed: one for a single place, two for points on a line. */
    public int corners() {
        return hullX.length;
    }

    public double cornerX(int corner) {
        return hullX[corner];
    }

    public double cornerY(int corner) {
        return hullY[corner];
    }

    /** Area of the convex hull; 0 for points on a line. */
    public double hullSquareMetres() {
        double twice = 0;
        for (int k = 1; k + 1 < hullX.length; k++) {
            twice += (hullX[k] - hullX[0]) * (hullY[k + 1] - hullY[0])
                    - (hullX[k + 1] - hullX[0]) * (hullY[k] - hullY[0]);
        }
        return twice / 2;
    }
}
