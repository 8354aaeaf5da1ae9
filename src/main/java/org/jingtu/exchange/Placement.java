package org.jingtu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.geo.AxisCheck;
import org.jingtu.geo.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Finds each row's place: reads its coordinates, puts axes right, turns them into CGCS2000 degrees. */
final class Placement {
    private final RawReader rows;
    private final int xColumn;
    private final int yColumn;
    private final int wktColumn;
    private final Datum datum;
    private final AxisCheck axes;
    private final List<Note> notes = new ArrayList<>();
    private final double[] pair = new double[2];
    private final WKTReader wkt = new WKTReader();
    private @Nullable Geometry shape;
    private boolean assumed;
    private double centreX = Double.NaN;
    private double centreY = Double.NaN;
    private final int[] roles;

    private Placement(RawReader rows, int[] roles, SourceOptions options, Collection<RawRow> sample) {
        this.rows = rows;
        this.roles = roles;
        boolean wktNamed = options.columns().containsKey(ColumnRole.WKT);
        int x = roles[ColumnRole.X.ordinal()];
        int y = roles[ColumnRole.Y.ordinal()];
        boolean pairNamed = options.columns().containsKey(ColumnRole.X);
        boolean byPair = !wktNamed && x >= 0 && y >= 0 && (pairNamed || !rows.hasGeometry());
        this.xColumn = byPair ? x : -1;
        this.yColumn = byPair ? y : -1;
        this.wktColumn = byPair ? -1 : roles[ColumnRole.WKT.ordinal()];
        if (!rows.hasGeometry() && xColumn < 0 && wktColumn < 0 && !options.mayLackCoordinates()) {
            throw new UnusableDataException(
                    "coordinates-column-missing",
                    "No columns with coordinates were recognised among " + ColumnNames.shortened(rows.columns())
                            + "; name them.");
        }
        this.datum = datum(rows, options);
        this.axes = checkAxes(sample);
        findCentre(sample);
        if (assumed) {
            notes.add(assumption());
        }
    }

    private Note assumption() {
        boolean shiftedMaps = centreX > 73 && centreX < 136 && centreY > 3 && centreY < 54;
        return new Note(
                "datum-assumed",
                "The file does not say its datum; WGS 84 / CGCS2000 degrees were assumed."
                        + (shiftedMaps ? " If places are 300-600 m off, undo and import with GCJ-02 or BD-09." : ""),
                "文件未注明坐标系,按 WGS 84 / CGCS2000 经纬度处理。"
                        + (shiftedMaps ? "若点位偏移 300-600 米,请撤销后按 GCJ-02 或 BD-09 重新导入。" : ""));
    }

    static Placement of(RawReader rows, int[] roles, SourceOptions options, Collection<RawRow> sample) {
        return new Placement(rows, roles, options, sample);
    }

    private Datum datum(RawReader source, SourceOptions options) {
        Datum stated = source.declaredDatum();
        if (options.crs() != null) {
            Datum declared = Datum.of(options.crs());
            sayIfShiftUnknown(declared);
            return declared;
        }
        if (stated != null) {
            sayIfShiftUnknown(stated);
            return stated;
        }
        assumed = true;
        return Datum.of(Datum.WGS84);
    }

    private void sayIfShiftUnknown(Datum declared) {
        if (declared.isShiftUnknown()) {
            notes.add(new Note(
                    "datum-shift-unknown",
                    declared.name() + " has no published shift to CGCS2000; places may be off by up to about 100 m.",
                    declared.name() + " 到 CGCS2000 的转换参数未公开,位置可能有最多约 100 米的偏差。"));
        }
    }

    private AxisCheck checkAxes(Collection<RawRow> sample) {
        double[][] xy = coordinates(sample);
        if (!datum.isGeographic() && !datum.isPlanar() && xy[0].length > 0 && areDegrees(xy)) {
            throw new UnusableDataException(
                    "coordinates-not-metres",
                    "The coordinates, such as " + xy[0][0] + ", " + xy[1][0] + ", look like degrees, but "
                            + datum.name() + " is a projection; declare EPSG:4490, GCJ-02 or BD-09.",
                    Map.of("x", xy[0][0], "y", xy[1][0]));
        }
        AxisCheck check = AxisCheck.of(datum, xy[0], xy[1]);
        if (check.metresAsDegrees()) {
            throw new UnusableDataException(
                    "coordinates-not-degrees",
                    "The coordinates, such as " + xy[0][0] + ", " + xy[1][0]
                            + ", are not degrees; say which projection they are in." + hint(xy[0][0], xy[1][0]),
                    Map.of("x", xy[0][0], "y", xy[1][0]));
        }
        if (check.swapped()) {
            notes.add(new Note(
                    "axes-swapped",
                    "The columns of the two coordinates are swapped in the file; they were put right.",
                    "文件中两个坐标列互换(经纬度颠倒),已自动更正。"));
        }
        if (check.eastingOffset() != 0) {
            notes.add(new Note(
                    "zone-prefix",
                    "Eastings " + (check.eastingOffset() < 0 ? "carry" : "lack")
                            + " the zone number of the projection; this was put right.",
                    "横坐标" + (check.eastingOffset() < 0 ? "带有" : "缺少") + "带号,已自动更正。"));
        }
        return check;
    }

    private static boolean areDegrees(double[][] xy) {
        return Arrays.stream(xy).flatMapToDouble(Arrays::stream).allMatch(v -> Math.abs(v) <= 180);
    }

    private static String hint(double x, double y) {
        double easting = Math.max(x, y);
        int zone = (int) (easting / 1_000_000);
        return zone >= 25 && zone <= 45
                ? " They look like zone " + zone + " of a 3-degree Gauss-Krueger grid, on CGCS2000 EPSG:"
                        + (4513 + zone - 25) + "."
                : "";
    }

    private double[][] coordinates(Collection<RawRow> sample) {
        double[] x = new double[sample.size()];
        double[] y = new double[sample.size()];
        int n = 0;
        for (RawRow row : sample) {
            if (row.problem == null && read(row) == null && isInformative()) {
                x[n] = pair[0];
                y[n++] = pair[1];
            }
        }
        return new double[][] {Arrays.copyOf(x, n), Arrays.copyOf(y, n)};
    }

    private boolean isInformative() {
        return Double.isFinite(pair[0]) && Double.isFinite(pair[1]) && (pair[0] != 0 || pair[1] != 0);
    }

    private void findCentre(Collection<RawRow> sample) {
        double[][] xy = coordinates(sample);
        for (int i = 0; i < xy[0].length; i++) {
            pair[0] = xy[0][i];
            pair[1] = xy[1][i];
            toDegrees();
            xy[0][i] = pair[0];
            xy[1][i] = pair[1];
        }
        if (xy[0].length > 0) {
            Arrays.sort(xy[0]);
            Arrays.sort(xy[1]);
            centreX = xy[0][xy[0].length / 2];
            centreY = xy[1][xy[1].length / 2];
        }
    }

    /** Reads the row's first coordinate pair as written; returns what is wrong with it. */
    private @Nullable RowProblem read(RawRow row) {
        if (xColumn >= 0) {
            RowProblem problem = readOrdinate(row, xColumn, 0);
            return problem != null ? problem : readOrdinate(row, yColumn, 1);
        }
        try {
            Geometry geometry = geometry(row);
            if (geometry == null || geometry.isEmpty()) {
                return RowProblem.ofRow("coordinates-missing", "The row has no geometry.");
            }
            pair[0] = geometry.getCoordinate().x;
            pair[1] = geometry.getCoordinate().y;
            shape = geometry;
            return null;
        } catch (ParseException | IllegalArgumentException e) {
            return new RowProblem(
                    header(wktColumn), row.values[wktColumn], "geometry-broken", "This is not well-known text.");
        }
    }

    private @Nullable Geometry geometry(RawRow row) throws ParseException {
        if (wktColumn < 0) {
            return row.geometry;
        }
        String text = wktColumn < row.values.length ? row.values[wktColumn].strip() : "";
        return text.isEmpty() ? null : wkt.read(text);
    }

    private @Nullable RowProblem readOrdinate(RawRow row, int column, int axis) {
        String text = column < row.values.length ? row.values[column].strip() : "";
        if (text.isEmpty()) {
            return new RowProblem(header(column), "", "coordinates-missing", "The row has no coordinates.");
        }
        double value = Ordinates.parse(text);
        if (!Double.isFinite(value)) {
            return new RowProblem(header(column), text, "coordinate-not-a-number", "The coordinate is not a number.");
        }
        pair[axis] = value;
        return null;
    }

    private String header(int column) {
        return column < 0 ? "" : rows.columns().get(column);
    }

    private boolean toDegrees() {
        axes.apply(pair);
        datum.toDegrees(pair);
        return datum.isPlanar()
                ? Double.isFinite(pair[0]) && Double.isFinite(pair[1])
                : Math.abs(pair[0]) <= 180 && Math.abs(pair[1]) <= 90;
    }

    /** The row with its place, or with the reason why it has none. */
    Feature place(RawRow row) {
        RowProblem problem = row.problem != null ? row.problem : read(row);
        boolean point = xColumn >= 0 || shape instanceof Point;
        if (problem == null && point && !datum.isPlanar() && pair[0] == 0 && pair[1] == 0) {
            problem = new RowProblem(
                    header(xColumn), "0, 0", "coordinates-zero", "Both coordinates are zero, which means unknown.");
        }
        if (problem != null) {
            return refused(row, problem);
        }
        return xColumn >= 0 ? placePair(row) : placeGeometry(row);
    }

    private Feature placePair(RawRow row) {
        if (toDegrees()) {
            return new Feature(row, roles, pair[0], pair[1], null, null);
        }
        String written = row.values[xColumn].strip() + ", " + row.values[yColumn].strip();
        return refused(row, outOfRange(header(xColumn), written));
    }

    private Feature placeGeometry(RawRow row) {
        Geometry geometry = shape;
        if (geometry == null || !transform(geometry)) {
            return refused(row, outOfRange("", pair[0] + ", " + pair[1]));
        }
        Geometry single = geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
        return single instanceof Point point
                ? new Feature(row, roles, point.getX(), point.getY(), point, null)
                : new Feature(row, roles, Double.NaN, Double.NaN, geometry, null);
    }

    private static RowProblem outOfRange(String column, String value) {
        return new RowProblem(
                column, value, "coordinate-out-of-range", "The coordinates are not on the Earth in this datum.");
    }

    private Feature refused(RawRow row, RowProblem problem) {
        return new Feature(row, roles, Double.NaN, Double.NaN, null, problem);
    }

    private boolean transform(Geometry geometry) {
        boolean[] good = {true};
        geometry.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                pair[0] = sequence.getX(i);
                pair[1] = sequence.getY(i);
                good[0] &= toDegrees();
                sequence.setOrdinate(i, 0, pair[0]);
                sequence.setOrdinate(i, 1, pair[1]);
            }

            @Override
            public boolean isDone() {
                return !good[0];
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return good[0];
    }

    String datumName() {
        return datum.name();
    }

    boolean isPlanar() {
        return datum.isPlanar();
    }

    double centreX() {
        return centreX;
    }

    double centreY() {
        return centreY;
    }

    List<Note> notes() {
        return notes;
    }
}
