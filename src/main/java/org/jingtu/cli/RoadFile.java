package org.jingtu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.matching.RoadGraph;
import org.jingtu.analysis.matching.RoadNoding;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.FeatureReader;
import org.jingtu.exchange.FeatureSource;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.SourceOptions;
import org.jingtu.geo.Shapes;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Roads of a file as a graph. With columns {@code from} and {@code to} each line is an arc between nodes that are known,
 * driven along the line only unless a one-way column says otherwise. Without them lines meet where they touch or cross.
 */
final class RoadFile {
    private static final Set<String> ALONG = Set.of("1", "yes", "true", "t", "y", "f", "forward", "是", "单向");
    private static final Set<String> AGAINST = Set.of("-1", "reverse", "backward", "逆向");
    private static final int LISTED = 1_000;
    private static final double TOLERANCE_METRES = 0.5;

    private final List<String> ids = new ArrayList<>();
    private final List<LineString> lines = new ArrayList<>();
    private final List<String> oneWay = new ArrayList<>();
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private boolean arcs;
    private boolean hasOneWay;
    private final List<Integer> rowOfLine = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();
    private final List<Map<String, Object>> refused = new ArrayList<>();
    private long refusedRows;
    private int used;
    private long rows;
    private boolean planar;

    private RoadFile() {}

    /** @throws UnusableDataException when the file is missing or holds no line */
    static RoadFile read(Path file, SourceOptions options) {
        if (!Files.isReadable(file)) {
            throw new UnusableDataException("file-missing", "There is no readable file " + file + ".");
        }
        RoadFile roads = new RoadFile();
        try (FeatureReader reader = FeatureSource.open(file, options)) {
            int id = reader.column(ColumnRole.ID);
            for (String header : List.of("arc", "road")) {
                id = id < 0 ? reader.columns().indexOf(header) : id;
            }
            int first = reader.columns().indexOf("from");
            int second = reader.columns().indexOf("to");
            roads.arcs = first >= 0 && second >= 0;
            roads.hasOneWay = reader.column(ColumnRole.ONEWAY) >= 0;
            for (Feature row = reader.next(); row != null; row = reader.next()) {
                roads.rows++;
                RowProblem problem = row.problem();
                if (problem != null) {
                    roads.refuse(row.line(), problem);
                } else {
                    String name =
                            id < 0 ? Long.toString(roads.rows) : row.value(id).strip();
                    roads.add(row, name, roads.arcs ? row.value(first) : "", roads.arcs ? row.value(second) : "");
                }
            }
            roads.planar = reader.isPlanar();
        }
        if (roads.lines.isEmpty()) {
            throw new UnusableDataException("nothing-usable", "No row of " + file.getFileName() + " is a line.");
        }
        return roads;
    }

    private void refuse(long line, RowProblem problem) {
        refusedRows++;
        if (refused.size() < LISTED) {
            refused.add(Map.of(
                    "line", line,
                    "column", problem.column(),
                    "value", problem.value(),
                    "code", problem.code(),
                    "message", problem.message()));
        }
    }

    private void add(Feature row, String id, String fromNode, String toNode) {
        List<LineString> parts = Shapes.lines(row.geometry());
        for (int part = 0; part < parts.size(); part++) {
            ids.add(id);
            rowOfLine.add(used);
            lines.add(parts.get(part));
            oneWay.add(row.text(ColumnRole.ONEWAY).strip().toLowerCase(Locale.ROOT));
            String link = id + " part ";
            from.add(node(part == 0 ? fromNode : link + part));
            to.add(node(part + 1 == parts.size() ? toNode : link + (part + 1)));
        }
        if (parts.isEmpty()) {
            refuse(row.line(), RowProblem.ofRow("geometry-unsuitable", "The shape is no line."));
            return;
        }
        shapes.add(row.geometry());
        used++;
    }

    private int node(String name) {
        return nodes.computeIfAbsent(name.strip(), n -> nodes.size());
    }

    /** Whether the nodes are known. */
    boolean hasNodes() {
        return arcs;
    }

    boolean isPlanar() {
        return planar;
    }

    /** Of the row that a line comes from. */
    String id(int line) {
        return ids.get(line);
    }

    LineString line(int line) {
        return lines.get(line);
    }

    int size() {
        return lines.size();
    }

    /** Number, among the usable rows, of the row that a line comes from. */
    int row(int line) {
        return rowOfLine.get(line);
    }

    /** Shapes of the usable rows. */
    List<Geometry> shapes() {
        return shapes;
    }

    PlanarLines inMetres(Plane plane) {
        return plane.geometries().lines(lines);
    }

    /** @param crossings what a crossing without a common vertex is, where nodes are not known */
    RoadGraph graph(PlanarLines metres, RoadNoding.Crossings crossings) {
        byte[] direction = directions();
        return arcs
                ? RoadGraph.ofArcs(
                        metres,
                        direction,
                        from.stream().mapToInt(Integer::intValue).toArray(),
                        to.stream().mapToInt(Integer::intValue).toArray())
                : RoadNoding.graph(metres, direction, TOLERANCE_METRES, crossings);
    }

    /** One-way words; in files that say B for both, F is along the line and T against it. */
    private byte[] directions() {
        boolean letters = oneWay.contains("b");
        byte[] direction = new byte[lines.size()];
        for (int l = 0; l < direction.length; l++) {
            String word = oneWay.get(l);
            boolean along = ALONG.contains(word) && (letters ? !word.equals("t") : !word.equals("f"));
            boolean against = AGAINST.contains(word) || letters && word.equals("t");
            direction[l] = (byte) (along || arcs && !hasOneWay ? 1 : against ? -1 : 0);
        }
        return direction;
    }

    /** For the card. */
    Map<String, Object> summary(Path file) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("file", String.valueOf(file.getFileName()));
        summary.put("rows", rows);
        summary.put("used", used);
        summary.put("refusedRows", refusedRows);
        summary.put("refused", refused);
        summary.put("nodes", arcs ? "from and to" : "where lines meet");
        return summary;
    }
}
