package org.jingtu.coverage;

import java.util.Arrays;
import org.jingtu.analysis.PlanarLines;

/** Walks along a line of a set: where is one after so many metres. */
public final class RoadPosition {
    private final PlanarLines lines;
    private final int line;
    private final double[] along;

    public RoadPosition(PlanarLines lines, int line) {
        this.lines = lines;
        this.line = line;
        int first = lines.firstVertex(line);
        along = new double[lines.firstVertex(line + 1) - first];
        for (int k = 1; k < along.length; k++) {
            along[k] = along[k - 1]
                    + Math.hypot(
                            lines.x(first + k) - lines.x(first + k - 1), lines.y(first + k) - lines.y(first + k - 1));
        }
    }

    public double lengthMetres() {
        return along[along.length - 1];
    }

    public double x(double metres) {
        int k = segment(metres);
        return between(lines.x(vertex(k)), lines.x(vertex(k + 1)), k, metres);
    }

    public double y(double metres) {
        int k = segment(metres);
        return between(lines.y(vertex(k)), lines.y(vertex(k + 1)), k, metres);
    }

    private int vertex(int k) {
        return lines.firstVertex(line) + k;
    }

    private double between(double a, double b, int k, double metres) {
        double length = along[k + 1] - along[k];
        double t = length > 0 ? Math.min(1, Math.max(0, (metres - along[k]) / length)) : 0;
        return a + t * (b - a);
    }

    private int segment(double metres) {
        int k = Arrays.binarySearch(along, metres);
        k = k < 0 ? -k - 2 : k;
        return Math.max(0, Math.min(along.length - 2, k));
    }

    /** Eastings of the part between two places: its ends and the vertices between them. */
    public double[] xs(double from, double to) {
        return part(from, to, true);
    }

    /** Northings of the same. */
    public double[] ys(double from, double to) {
        return part(from, to, false);
    }

    private double[] part(double from, double to, boolean east) {
        int first = 0;
        while (first < along.length && along[first] <= from) {
            first++;
        }
        int last = first;
        while (last < along.length && along[last] < to) {
            last++;
        }
        double[] values = new double[last - first + 2];
        values[0] = east ? x(from) : y(from);
        for (int k = first; k < last; k++) {
            values[k - first + 1] = east ? lines.x(vertex(k)) : lines.y(vertex(k));
        }
        values[values.length - 1] = east ? x(to) : y(to);
        return values;
    }
}
