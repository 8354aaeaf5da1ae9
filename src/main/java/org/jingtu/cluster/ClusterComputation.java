package org.jingtu.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.cluster.ClusterShape;
import org.jingtu.analysis.cluster.Clustering;
import org.jingtu.analysis.cluster.Dbscan;
import org.jingtu.analysis.cluster.Hdbscan;
import org.jingtu.analysis.cluster.Optics;
import org.jingtu.analysis.cluster.PointKind;
import org.jingtu.analysis.pattern.StudyArea;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.platform.run.RunCard;
import org.jingtu.result.ResultFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** From issues to clusters with their outlines: without database or Spring. */
final class ClusterComputation {
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    /** Ground is measured by squares that roads or areas touch. */
    private static final double GROUND_CELL_METRES = 100;
    /** How many times as dense as an even spread a place must be. */
    private static final double TIMES_EVEN = 4;

    private static final double MARGIN_METRES = 15;
    private static final int LARGE_TIMES = 10;
    private static final int MEDIUM_TIMES = 3;
    private static final double SQUARE_METRES_A_HECTARE = 10_000;

    private final ClusterParameters asked;
    private final ClusterInput input;
    private final List<RunCard.Reason> reasons = new ArrayList<>();

    ClusterComputation(ClusterParameters asked, ClusterInput input) {
        this.asked = asked;
        this.input = input;
    }

    /** What came out. */
    record Outcome(
            List<ClusterShape> shapes,
            ClusterParameters chosen,
            List<RunCard.Reason> reasons,
            ClusterResultSummary summary) {}

    Outcome compute(Progress progress) {
        PlanarPoints points = input.issues();
        if (points.size() <= asked.minPoints()) {
            throw new UnusableDataException(
                    "too-few-points",
                    "Clusters of " + asked.minPoints() + " need more issues than the " + points.size()
                            + " that there are. Choose a longer period or fewer filters.",
                    Map.of("points", points.size(), "needed", asked.minPoints() + 1));
        }
        @Nullable Double eps = asked.method().equals("hdbscan") ? null : Double.valueOf(epsMetres());
        Clustering clustering = cluster(points, eps, progress);
        List<ClusterShape> shapes = ClusterShape.of(points, clustering);
        Map<String, Integer> classes = new LinkedHashMap<>();
        shapes.forEach(shape -> classes.merge(sizeOf(shape), 1, Integer::sum));
        int noise = clustering.count(PointKind.NOISE);
        return new Outcome(
                shapes,
                asked.with(eps),
                reasons,
                new ClusterResultSummary(shapes.size(), points.size() - noise, noise, classes));
    }

    private Clustering cluster(PlanarPoints points, @Nullable Double eps, Progress progress) {
        return switch (asked.method()) {
            case "hdbscan" ->
                Hdbscan.of(points, asked.minPoints(), Math.max(2, asked.minPoints()), THREADS, progress)
                        .clustering();
            case "optics" ->
                Optics.of(points, Objects.requireNonNull(eps), asked.minPoints(), THREADS, progress)
                        .cutAt(eps);
            default -> Dbscan.of(points, Objects.requireNonNull(eps), asked.minPoints(), THREADS, progress);
        };
    }

    private double epsMetres() {
        Double given = asked.epsMetres();
        if (given != null) {
            return given;
        }
        double even = input.issues().size() / groundSquareMetres();
        double metres = Math.max(10, Math.rint(Math.sqrt(asked.minPoints() / (TIMES_EVEN * Math.PI * even))));
        reasons.add(new RunCard.Reason(
                "epsMetres",
                metres,
                String.format(
                        Locale.ROOT,
                        "the circle that holds %d issues where they lie %.0f times as dense as spread evenly (%.2f a hectare)",
                        asked.minPoints(),
                        TIMES_EVEN,
                        even * SQUARE_METRES_A_HECTARE),
                String.format(
                        Locale.ROOT,
                        "密度达到均匀分布(每公顷 %.2f 件)的 %.0f 倍时,恰好含 %d 件的圆的半径",
                        even * SQUARE_METRES_A_HECTARE,
                        TIMES_EVEN,
                        asked.minPoints())));
        return metres;
    }

    /** Squares that roads or areas touch; without any, the hull of the points. */
    private double groundSquareMetres() {
        double[] bounds = StudyArea.bounds(input.roads(), input.areas());
        if (Double.isInfinite(bounds[0])) {
            PlanarGeometries plane = PlanarGeometries.inMetres();
            return Math.max(
                    1,
                    plane.area(PlanarGeometries.convexHull(input.issues()), 0).getArea());
        }
        CellGrid grid = CellGrid.covering(
                CellGrid.Shape.SQUARE, GROUND_CELL_METRES, bounds[0], bounds[1], bounds[2], bounds[3]);
        return StudyArea.cells(grid, input.roads(), input.areas()).length * grid.cellSquareMetres();
    }

    private String sizeOf(ClusterShape shape) {
        return shape.points() >= LARGE_TIMES * asked.minPoints()
                ? "large"
                : shape.points() >= MEDIUM_TIMES * asked.minPoints() ? "medium" : "small";
    }

    /** The hull of each cluster with a margin, so that a cluster in one place can be seen, too. */
    List<ResultFeature> features(List<ClusterShape> shapes, PlanarGeometries geometries) {
        List<ResultFeature> features = new ArrayList<>();
        for (ClusterShape shape : shapes) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("cluster", shape.number());
            properties.put("size", sizeOf(shape));
            properties.put("count", shape.points());
            properties.put("radiusM", shape.radiusMetres());
            Polygon outline = outline(shape);
            properties.put("perHa", shape.points() * SQUARE_METRES_A_HECTARE / outline.getArea());
            features.add(new ResultFeature(geometries.inDegrees(outline), properties));
        }
        return features;
    }

    private static Polygon outline(ClusterShape shape) {
        Coordinate[] corners = new Coordinate[shape.corners()];
        for (int k = 0; k < corners.length; k++) {
            corners[k] = new Coordinate(shape.cornerX(k), shape.cornerY(k));
        }
        Geometry hull =
                new GeometryFactory().createMultiPointFromCoords(corners).convexHull();
        return (Polygon) hull.buffer(MARGIN_METRES);
    }
}
