package org.jingtu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.Fixes;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.FeatureSource;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.exchange.TimeParser;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Tracks of a file: fixes ({@code vehicle,time,x,y[,speed][,brush]}) or lines without times ({@code
 * vehicle,wkt[,half_width]}). Coordinates as in the file: degrees, or metres of a planar one.
 */
final class TrackFile {
    /** A line with the half swath that its row states; NaN when it states none. */
    record Line(int vehicle, Geometry shape, double halfWidth) {}

    private static final int LISTED = 1_000;

    private final Map<String, Integer> vehicles = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Fixes.Builder> fixes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Map<String, Object>> refused = new ArrayList<>();
    private final TimeParser times;
    private final double from;
    private final double until;
    private long rows;
    private long used;
    private long refusedRows;
    private boolean planar;
    private double centreX;
    private double centreY;

    private TrackFile(ZoneId zone, double from, double until) {
        this.times = new TimeParser(zone);
        this.from = from;
        this.until = until;
    }

    /**
     * @param from seconds since 1970; earlier fixes are left out
     * @param until likewise, later ones
     */
    static TrackFile read(Path file, SourceOptions options, ZoneId zone, double from, double until) {
        if (!Files.isReadable(file)) {
            throw new UnusableDataException("file-missing", "There is no readable file " + file + ".");
        }
        TrackFile tracks = new TrackFile(zone, from, until);
        try (FeatureReader reader = FeatureSource.open(file, options.withSubject("tracks"))) {
            int vehicle = column(reader, ColumnRole.VEHICLE, "vehicle");
            int halfWidth = reader.columns().indexOf("half_width");
            for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
                tracks.rows++;
                RowProblem problem = feature.problem();
                if (problem == null) {
                    String name = vehicle < 0 ? "" : feature.value(vehicle).strip();
                    problem = feature.isPoint()
                            ? tracks.fix(feature, name)
                            : tracks.line(feature, name, halfWidth < 0 ? "" : feature.value(halfWidth));
                }
                tracks.count(feature.line(), problem);
            }
            tracks.planar = reader.isPlanar();
            tracks.centreX = reader.centreX();
            tracks.centreY = reader.centreY();
        }
        if (tracks.used == 0) {
            throw new UnusableDataException(
                    "no-usable-rows",
                    "No row of " + file.getFileName() + " can be used.",
                    Map.of("refused", tracks.refused));
        }
        return tracks;
    }

    private static int column(FeatureReader reader, ColumnRole role, String header) {
        int column = reader.column(role);
        return column < 0 ? reader.columns().indexOf(header) : column;
    }

    private @Nullable RowProblem fix(Feature feature, String vehicle) {
        String text = feature.text(ColumnRole.TIME);
        double second = seconds(text);
        if (Double.isNaN(second)) {
            return new RowProblem("time", text, "time-invalid", "A time is needed, or seconds.");
        }
        if (second >= from && second < until) {
            float speed = (float) number(feature.text(ColumnRole.SPEED)) / 3.6f;
            double brush = number(feature.text(ColumnRole.BRUSH));
            byte state = Double.isNaN(brush) ? Fixes.NO_SENSOR : (byte) (brush > 0 ? 1 : 0);
            fixes.get(vehicle(vehicle)).add(second, feature.x(), feature.y(), speed, state);
        }
        return null;
    }

    private @Nullable RowProblem line(Feature feature, String vehicle, String halfWidth) {
        Geometry shape = feature.geometry();
        if (shape.getDimension() != 1) {
            return RowProblem.ofRow("not-a-track", "A point with a time or a line is needed.");
        }
        double half = number(halfWidth);
        if (!halfWidth.isBlank() && !(half >= 0)) {
            return new RowProblem("half_width", halfWidth, "number-invalid", "A number of at least 0 is needed.");
        }
        lines.add(new Line(vehicle(vehicle), shape, half));
        return null;
    }

    private int vehicle(String name) {
        return vehicles.computeIfAbsent(name, n -> {
            fixes.add(new Fixes.Builder());
            names.add(n);
            return vehicles.size();
        });
    }

    private void count(long line, @Nullable RowProblem problem) {
        if (problem == null) {
            used++;
            return;
        }
        refusedRows++;
        if (refused.size() < LISTED) {
            refused.add(
                    Map.of("line", line, "column", problem.column(), "value", problem.value(), "code", problem.code()));
        }
    }

    private double seconds(String text) {
        double plain = number(text);
        if (!Double.isNaN(plain) && plain < 1e8) {
            return plain; // seconds from any beginning
        }
        long millis = times.parse(text);
        return millis == TimeParser.UNREADABLE ? Double.NaN : millis / 1000.0;
    }

    private static double number(String text) {
        try {
            return text.isBlank() ? Double.NaN : Double.parseDouble(text.strip());
        } catch (NumberFormatException e) { // what is no number counts as not stated
            return Double.NaN;
        }
    }

    /** Vehicles in the order of their first row. */
    int vehicles() {
        return fixes.size();
    }

    /** As in the file; empty when it names none. */
    String vehicle(int number) {
        return names.get(number);
    }

    Fixes fixesOf(int vehicle) {
        return fixes.get(vehicle).build();
    }

    List<Line> lines() {
        return lines;
    }

    boolean isPlanar() {
        return planar;
    }

    double centreX() {
        return centreX;
    }

    double centreY() {
        return centreY;
    }

    /** For the card. */
    Map<String, Object> summary(Path file) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("role", "tracks");
        summary.put("file", String.valueOf(file.getFileName()));
        summary.put("rows", rows);
        summary.put("used", used);
        summary.put("refusedRows", refusedRows);
        summary.put("refused", refused);
        summary.put("vehicles", vehicles.size());
        return summary;
    }
}
