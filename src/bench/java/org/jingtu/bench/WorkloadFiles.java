package org.jingtu.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import org.jingtu.analysis.GridWorkload;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.PointWorkload;
import org.jingtu.analysis.TrackWorkload;
import org.jingtu.analysis.ZoneWorkload;

/**
 * The workloads as files for peers. {@code .f64}: 8-byte numbers, least byte first, row by row: points x, y, weight, day;
 * grids column, row, value; tracks x, y by vehicle and second. Areas: CSV of id and WKT.
 */
final class WorkloadFiles {
    private static final int[] POINTS = {1_000, 3_000, 10_000, 100_000, 1_000_000};
    private static final int[][] GRIDS = {{100, 100}, {250, 200}, {400, 250}, {1000, 1000}};
    private static final int VEHICLES = 50;
    private static final int SECONDS = 28_800;

    private WorkloadFiles() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int n : POINTS) {
            write(folder.resolve("points_" + n + ".f64"), points(new PointWorkload(n)));
        }
        for (int[] sides : GRIDS) {
            write(folder.resolve("grid_" + sides[0] + "x" + sides[1] + ".f64"), grid(sides[0], sides[1]));
        }
        double[] tracks = new double[VEHICLES * SECONDS * 2];
        for (int vehicle = 0; vehicle < VEHICLES; vehicle++) {
            double[] track = TrackWorkload.track(vehicle, SECONDS);
            System.arraycopy(track, 0, tracks, vehicle * track.length, track.length);
        }
        write(folder.resolve("tracks_" + VEHICLES + "x" + SECONDS + ".f64"), tracks);
        write(folder.resolve("zones200.csv"), ZoneWorkload.zones200());
        write(folder.resolve("zones500.csv"), ZoneWorkload.zones500());
    }

    private static double[] points(PointWorkload workload) {
        PlanarPoints points = workload.points();
        double[] days = workload.days();
        double[] rows = new double[4 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            rows[4 * i] = points.x(i);
            rows[4 * i + 1] = points.y(i);
            rows[4 * i + 2] = workload.weight(i);
            rows[4 * i + 3] = days[i];
        }
        return rows;
    }

    private static double[] grid(int columns, int rows) {
        double[] values = new GridWorkload(columns, rows).values();
        double[] cells = new double[3 * values.length];
        for (int i = 0; i < values.length; i++) {
            cells[3 * i] = i % columns;
            cells[3 * i + 1] = i / columns;
            cells[3 * i + 2] = values[i];
        }
        return cells;
    }

    private static void write(Path file, double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        Files.write(file, bytes.array());
    }

    private static void write(Path file, PlanarPolygons areas) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id;wkt\n");
            for (int a = 0; a < areas.size(); a++) {
                out.write(a + ";POLYGON((" + ring(areas, areas.firstRing(a)) + "))\n");
            }
        }
    }

    private static String ring(PlanarPolygons areas, int ring) {
        int first = areas.firstVertex(ring);
        StringJoiner text = new StringJoiner(",");
        for (int v = first; v < areas.firstVertex(ring + 1); v++) {
            text.add(place(areas, v));
        }
        return text.add(place(areas, first)).toString();
    }

    private static String place(PlanarPolygons areas, int vertex) {
        return String.format(Locale.ROOT, "%.3f %.3f", areas.x(vertex), areas.y(vertex));
    }
}
