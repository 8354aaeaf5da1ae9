package org.jingtu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Decimal;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.FeatureSource;
import org.jingtu.exchange.Note;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.exchange.TimeParser;
import org.jingtu.geo.Shapes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The usable rows of a file in memory, in their order, and what was refused. Degrees, or metres of a planar file. */
final class Layer {
    /** What kind of shapes an analysis takes. */
    enum Want {
        POINTS,
        AREAS,
        LINES,
        AREAS_OR_LINES,
        /** Whatever shape a row has. */
        ANY
    }

    private static final int LISTED = 1_000;
    /** Numbers of five digits and more are dates as spreadsheets keep them, seconds or packed digits. */
    private static final double LEAST_DATE = 10_000;

    private static final double MILLIS_A_DAY = 86_400_000;

    private final Want want;
    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();
    private final List<Map<String, Object>> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private double[] x = new double[256];
    private double[] y = new double[256];
    private double[][] numbers = new double[0][];
    private double[] days = new double[256];
    private double day;
    private int size;
    private long rows;
    private long refusedRows;
    private boolean planar;
    private String datum = "";
    private String format = "";
    private double centreX;
    private double centreY;

    private Layer(Want want) {
        this.want = want;
    }

    /**
     * Which columns are kept besides the place and the id.
     *
     * @param numbers headers of columns that must hold finite numbers
     * @param text header of a column that is kept as text
     * @param zone when rows must have a time: the zone of times without offset
     * @param ids whether each row's identity is wanted
     */
    record Columns(List<String> numbers, @Nullable String text, @Nullable ZoneId zone, boolean ids) {
        Columns(List<String> numbers, @Nullable String text, @Nullable ZoneId zone) {
            this(numbers, text, zone, true);
        }

        static Columns of(List<String> numbers) {
            return new Columns(numbers, null, null);
        }

        static Columns timed(List<String> numbers, ZoneId zone) {
            return new Columns(numbers, null, zone);
        }

        /** For sums over points: their identities would be most of the memory. */
        static Columns anonymous(List<String> numbers) {
            return new Columns(numbers, null, null, false);
        }
    }

    static Layer read(Path file, SourceOptions options, Columns columns, Want want) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnusableDataException("file-missing", "There is no readable file " + file + ".");
        }
        Layer layer = new Layer(want);
        try (FeatureReader reader = FeatureSource.open(file, options)) {
            layer.readAll(reader, columns);
        }
        return layer;
    }

    private void readAll(FeatureReader reader, Columns asked) {
        List<String> columns = asked.numbers();
        int kept = asked.text() == null ? -1 : reader.column(asked.text());
        TimeParser parser = asked.zone() == null ? null : new TimeParser(asked.zone());
        int[] index = columns.stream().mapToInt(reader::column).toArray();
        numbers = new double[index.length][256];
        double[] values = new double[index.length];
        int id = idColumn(reader);
        for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
            rows++;
            RowProblem problem = feature.problem();
            for (int k = 0; k < index.length && problem == null; k++) {
                values[k] = number(feature.value(index[k]));
                if (!Double.isFinite(values[k])) {
                    problem = new RowProblem(
                            columns.get(k), feature.value(index[k]), "number-invalid", "A finite number is needed.");
                }
            }
            if (problem == null && parser != null) {
                problem = time(feature.text(ColumnRole.TIME), parser);
            }
            if (problem == null) {
                String name = !asked.ids()
                        ? ""
                        : id < 0 ? Long.toString(rows) : feature.value(id).strip();
                problem = take(feature, name, values);
            }
            if (problem != null) {
                refuse(feature.line(), problem);
            } else if (kept >= 0) {
                texts.add(feature.value(kept).strip());
            }
        }
        planar = reader.isPlanar();
        datum = reader.datum();
        format = reader.format();
        centreX = reader.centreX();
        centreY = reader.centreY();
        for (Note note : reader.notes()) {
            notes.add(note.code() + ": " + note.message());
        }
    }

    /** Headers that mean an identity in files of analysis only, when there is no plainer one. */
    private static int idColumn(FeatureReader reader) {
        int column = reader.column(ColumnRole.ID);
        for (String header : List.of("zone", "i", "area", "road")) {
            column = column < 0 ? reader.columns().indexOf(header) : column;
        }
        return column;
    }

    private @Nullable RowProblem take(Feature feature, String id, double[] values) {
        if (want == Want.POINTS) {
            if (!feature.isPoint()) {
                return RowProblem.ofRow("wrong-geometry", "A point is needed.");
            }
            keep(feature.x(), feature.y(), id, values);
            return null;
        }
        if (want == Want.ANY) {
            keep(Double.NaN, Double.NaN, id, values);
            return null;
        }
        Geometry shape = feature.geometry();
        boolean lines = want == Want.LINES || want == Want.AREAS_OR_LINES && shape.getDimension() == 1;
        if (!lines) {
            Shapes.Repaired repaired = Shapes.areas(shape);
            if (repaired == null) {
                return RowProblem.ofRow("wrong-geometry", "A polygon is needed.");
            }
            shape = shape.isValid() ? shape : repaired.polygons();
            if (repaired.repaired()) {
                notes.add("area-repaired: line " + feature.line() + " crossed itself and was rebuilt");
            }
        } else if (Shapes.lines(shape).isEmpty()) {
            return RowProblem.ofRow("wrong-geometry", "A line with a length is needed.");
        }
        shapes.add(shape);
        keep(Double.NaN, Double.NaN, id, values);
        return null;
    }

    private void keep(double px, double py, String id, double[] values) {
        if (size == x.length) {
            x = Arrays.copyOf(x, size * 2);
            y = Arrays.copyOf(y, size * 2);
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = Arrays.copyOf(numbers[k], size * 2);
            }
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size] = day;
        x[size] = px;
        y[size] = py;
        for (int k = 0; k < numbers.length; k++) {
            numbers[k][size] = values[k];
        }
        ids.add(id);
        size++;
    }

    private void refuse(long line, RowProblem problem) {
        refusedRows++;
        if (refused.size() < LISTED) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("line", line);
            entry.put("column", problem.column());
            entry.put("value", problem.value());
            entry.put("code", problem.code());
            entry.put("message", problem.message());
            refused.add(entry);
        }
    }

    /** Small plain numbers are days from any beginning. */
    private @Nullable RowProblem time(String text, TimeParser parser) {
        double plain = number(text);
        if (Math.abs(plain) < LEAST_DATE) {
            day = plain;
            return null;
        }
        long millis = parser.parse(text);
        day = millis / MILLIS_A_DAY;
        return millis == TimeParser.UNREADABLE
                ? new RowProblem("time", text, "time-invalid", "A time is needed, or a number of days.")
                : null;
    }

    private static double number(String text) {
        try {
            return Decimal.parse(text.strip());
        } catch (NumberFormatException e) { // refused by the caller like any other value that is no finite number
            return Double.NaN;
        }
    }

    int size() {
        return size;
    }

    long rowsRead() {
        return rows;
    }

    long refusedRows() {
        return refusedRows;
    }

    /** The first thousand. */
    List<Map<String, Object>> refused() {
        return refused;
    }

    List<String> notes() {
        return notes;
    }

    String id(int i) {
        return ids.get(i);
    }

    List<String> ids() {
        return ids;
    }

    /** The column of text that was asked for, row by row. */
    List<String> texts() {
        return texts;
    }

    /** Of areas and lines. */
    List<Geometry> shapes() {
        return shapes;
    }

    double[] xs() {
        return Arrays.copyOf(x, size);
    }

    double[] ys() {
        return Arrays.copyOf(y, size);
    }

    /** The numbers of the k-th column asked for. */
    double[] numbers(int k) {
        return Arrays.copyOf(numbers[k], size);
    }

    /** Times in days: since 1970-01-01 UTC, or from the beginning that the file's numbers have. */
    double[] days() {
        return Arrays.copyOf(days, size);
    }

    boolean isPlanar() {
        return planar;
    }

    String datum() {
        return datum;
    }

    String format() {
        return format;
    }

    double centreX() {
        return centreX;
    }

    double centreY() {
        return centreY;
    }
}
