package org.jingtu.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Zones of the performance targets: a jittered lattice that fills a rectangle, its edges shared and wiggled by midpoint
 * displacement. Deterministic.
 */
public final class ZoneWorkload {
    private final int columns;
    private final int rows;
    private final double width;
    private final double height;
    private final int pieces;
    private final double[] jitter;
    private final double[] wiggle;
    private int nextEdge;

    private ZoneWorkload(int columns, int rows, double side, long seed, int pieces) {
        this.columns = columns;
        this.rows = rows;
        this.width = side;
        this.height = side;
        this.pieces = pieces;
        this.jitter = RandomWorkload.stream(seed, 2 * (columns + 1) * (rows + 1));
        this.wiggle = RandomWorkload.stream(seed + 7, (columns * (rows + 1) + rows * (columns + 1)) * pieces);
    }

    /** 200 zones of 128 vertices on 5 × 5 km. */
    public static PlanarPolygons zones200() {
        return new ZoneWorkload(20, 10, 5000, 20260404, 32).polygons();
    }

    /** 500 zones of 256 vertices on 10 × 10 km. */
    public static PlanarPolygons zones500() {
        return new ZoneWorkload(25, 20, 10000, 20260405, 64).polygons();
    }

    /** 50,000 parcels of 16 vertices on 10 × 10 km. */
    public static PlanarPolygons parcels() {
        return new ZoneWorkload(250, 200, 10000, 20260406, 4).polygons();
    }

    private PlanarPolygons polygons() {
        double[][][][] horizontal = new double[rows + 1][columns][][];
        double[][][][] vertical = new double[rows][columns + 1][][];
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c < columns; c++) {
                horizontal[r][c] = edge(corner(r, c), corner(r, c + 1), r == 0 || r == rows);
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c <= columns; c++) {
                vertical[r][c] = edge(corner(r, c), corner(r + 1, c), c == 0 || c == columns);
            }
        }
        PlanarPolygons.Builder builder = PlanarPolygons.builder();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                List<double[]> ring =
                        new ArrayList<>(Arrays.asList(horizontal[r][c]).subList(0, pieces));
                ring.addAll(Arrays.asList(vertical[r][c + 1]).subList(0, pieces));
                addBackwards(ring, horizontal[r + 1][c]);
                addBackwards(ring, vertical[r][c]);
                builder.ring(
                                ring.stream().mapToDouble(p -> p[0]).toArray(),
                                ring.stream().mapToDouble(p -> p[1]).toArray())
                        .endArea();
            }
        }
        return builder.build();
    }

    private static void addBackwards(List<double[]> ring, double[][] edge) {
        for (int k = edge.length - 1; k > 0; k--) {
            ring.add(edge[k]);
        }
    }

    private double[] corner(int r, int c) {
        double dx = width / columns;
        double dy = height / rows;
        int at = 2 * (r * (columns + 1) + c);
        double jx = c == 0 || c == columns ? 0 : (jitter[at] - 0.5) * 0.5 * dx;
        double jy = r == 0 || r == rows ? 0 : (jitter[at + 1] - 0.5) * 0.5 * dy;
        return new double[] {c * dx + jx, r * dy + jy};
    }

    /** From p to q in 2^k pieces, each midpoint moved aside unless the edge is on the border. */
    private double[][] edge(double[] p, double[] q, boolean straight) {
        int draw = nextEdge;
        nextEdge += pieces;
        List<double[]> points = List.of(p, q);
        double amplitude = 0.10 * Math.sqrt((q[0] - p[0]) * (q[0] - p[0]) + (q[1] - p[1]) * (q[1] - p[1]));
        while (points.size() - 1 < pieces) {
            List<double[]> finer = new ArrayList<>();
            for (int k = 0; k + 1 < points.size(); k++) {
                double[] a = points.get(k);
                double[] b = points.get(k + 1);
                double dx = b[0] - a[0];
                double dy = b[1] - a[1];
                double length = Math.sqrt(dx * dx + dy * dy);
                double aside = straight ? 0 : (wiggle[draw] - 0.5) * 2 * amplitude;
                draw++;
                finer.add(a);
                finer.add(new double[] {(a[0] + b[0]) / 2 - dy / length * aside, (a[1] + b[1]) / 2 + dx / length * aside
                });
            }
            finer.add(points.get(points.size() - 1));
            points = finer;
            amplitude *= 0.45;
        }
        return points.stream()
                .map(v -> new double[] {RandomWorkload.millimetres(v[0]), RandomWorkload.millimetres(v[1])})
                .toArray(double[][]::new);
    }
}
