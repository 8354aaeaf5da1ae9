package org.jingtu.analysis.cluster;

import java.util.Arrays;
import java.util.Comparator;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.pattern.Orientation;

/**
 * Convex hull by the monotone chain of Andrew (1979) with exact turns, after points inside the outermost four are left
 * out (Akl &amp; Toussaint 1978). O(n log n).
 */
final class ConvexHull {
    private ConvexHull() {}

    /**
     * Corners counter-clockwise from the westernmost (then southernmost), each once and none on a straight side: one
     * corner when all members share a place, two when they lie on a line.
     *
     * @param members indices of points, at least one
     */
    static int[] of(PlanarPoints points, int[] members) {
        Integer[] sorted = outer(points, members);
        Arrays.sort(sorted, Comparator.<Integer>comparingDouble(points::x).thenComparingDouble(points::y));
        int[] hull = new int[2 * sorted.length];
        int size = 0;
        for (Integer point : sorted) {
            size = append(points, hull, size, 0, point);
        }
        int upper = size - 1;
        for (int k = sorted.length - 2; k >= 0; k--) {
            size = append(points, hull, size, upper, sorted[k]);
        }
        return Arrays.copyOf(hull, size > 1 ? size - 1 : 1);
    }

    /** Appends a point after taking back corners that would not turn left; nothing at or below {@code fixed}. */
    private static int append(PlanarPoints points, int[] hull, int size, int fixed, int point) {
        int end = size;
        if (end > 0 && same(points, hull[end - 1], point)) {
            return end;
        }
        while (end - 2 >= fixed && turn(points, hull[end - 2], hull[end - 1], point) <= 0) {
            end--;
        }
        hull[end] = point;
        return end + 1;
    }

    private static boolean same(PlanarPoints points, int a, int b) {
        return points.x(a) == points.x(b) && points.y(a) == points.y(b);
    }

    private static int turn(PlanarPoints points, int a, int b, int c) {
        return Orientation.sign(points.x(a), points.y(a), points.x(b), points.y(b), points.x(c), points.y(c));
    }

    private static Integer[] outer(PlanarPoints points, int[] members) {
        int[] far = {members[0], members[0], members[0], members[0]};
        for (int i : members) {
            double sum = points.x(i) + points.y(i);
            double difference = points.x(i) - points.y(i);
            far[0] = sum < points.x(far[0]) + points.y(far[0]) ? i : far[0];
            far[1] = difference > points.x(far[1]) - points.y(far[1]) ? i : far[1];
            far[2] = sum > points.x(far[2]) + points.y(far[2]) ? i : far[2];
            far[3] = difference < points.x(far[3]) - points.y(far[3]) ? i : far[3];
        }
        return Arrays.stream(members)
                .filter(i -> turn(points, far[0], far[1], i) <= 0
                        || turn(points, far[1], far[2], i) <= 0
                        || turn(points, far[2], far[3], i) <= 0
                        || turn(points, far[3], far[0], i) <= 0)
                .boxed()
                .toArray(Integer[]::new);
    }
}
