package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.cluster.ClusterShape;
import org.jingtu.analysis.cluster.Clustering;
import org.jingtu.analysis.cluster.Dbscan;
import org.jingtu.analysis.cluster.Hdbscan;
import org.jingtu.analysis.cluster.Optics;
import org.jingtu.analysis.cluster.PointKind;
import org.jingtu.exchange.ColumnRole;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Clusters of points: {@code id,x,y,cluster,kind[,score]}, every point in the order of the file. */
@Command(name = "clusters", mixinStandardHelpOptions = true, description = "Finds clusters of points")
final class ClustersCommand extends FileAnalysis {
    private static final int LISTED = 1_000;

    @Option(names = "--points", required = true, description = "file of points")
    private Path points = Path.of("");

    @Option(names = "--method", description = "dbscan (default), hdbscan or optics")
    private String method = "dbscan";

    @Option(names = "--eps", paramLabel = "M", description = "reach in metres; dbscan needs it, hdbscan has none")
    private @Nullable String eps;

    @Option(names = "--min-points", paramLabel = "K", description = "within reach, the point itself counted; default 5")
    private int minPoints = 5;

    @Option(names = "--min-cluster-size", paramLabel = "K", description = "hdbscan: default as --min-points")
    private @Nullable Integer minClusterSize;

    @Option(names = "--cut", paramLabel = "M", description = "optics: clusters at this reach; default as --eps")
    private @Nullable String cut;

    @Option(names = "--hulls-out", paramLabel = "FILE", description = "convex hulls, .geojson")
    private @Nullable Path hullsOut;

    /** Clusters and, where the method has one, a score of each point. */
    private record Found(Clustering clustering, @Nullable IntToDoubleFunction score) {}

    @Override
    void analyse() throws IOException {
        requireOptions();
        Layer layer = read(
                "points",
                points,
                source().withColumn(ColumnRole.ID, id),
                weight == null ? List.of() : List.of(weight),
                Layer.Want.POINTS);
        Plane plane = Plane.of(layer);
        long start = System.nanoTime();
        PlanarPoints places = plane.points(layer, weight == null ? null : layer.numbers(0));
        card.parameter("method", method);
        card.parameter("minPoints", minPoints);
        Found found =
                switch (method) {
                    case "hdbscan" -> hdbscan(places);
                    case "optics" -> optics(places);
                    default -> dbscan(places);
                };
        card.parameter("weight", weight == null ? "none" : weight);
        card.parameter("plane", plane.code());
        List<ClusterShape> shapes = ClusterShape.of(places, found.clustering);
        card.seconds("compute", System.nanoTime() - start);
        summarise(found.clustering, shapes, plane);
        rows(layer, found).write(this);
        if (hullsOut != null) {
            hulls(shapes, plane).writeTo(hullsOut);
        }
    }

    private void requireOptions() {
        method = method.toLowerCase(Locale.ROOT);
        if (!List.of("dbscan", "hdbscan", "optics").contains(method)) {
            throw usage("--method is dbscan, hdbscan or optics, not '" + method + "'");
        }
        if (method.equals("dbscan") && eps == null) {
            throw usage("--method dbscan needs --eps");
        }
        if (method.equals("optics") && eps == null && cut == null) {
            throw usage("--method optics needs --eps or --cut");
        }
        if (cut != null && !method.equals("optics")) {
            throw usage("--cut belongs to --method optics");
        }
        if (minClusterSize != null && !method.equals("hdbscan")) {
            throw usage("--min-cluster-size belongs to --method hdbscan");
        }
        if (minPoints < 1 || (minClusterSize != null && minClusterSize < 2)) {
            throw usage("--min-points needs at least 1, --min-cluster-size at least 2");
        }
        if (hullsOut != null && !OutputFile.ending(hullsOut).equals("geojson")) {
            throw usage("--hulls-out must end in .geojson");
        }
        Table.requireWritable(this);
    }

    private Found dbscan(PlanarPoints places) {
        double metres = metres("--eps", eps);
        card.parameter("epsMetres", metres);
        return new Found(Dbscan.of(places, metres, minPoints, threads, progress()), null);
    }

    private Found hdbscan(PlanarPoints places) {
        int least = minClusterSize == null ? Math.max(2, minPoints) : minClusterSize;
        card.parameter("minClusterSize", least);
        Hdbscan found = Hdbscan.of(places, minPoints, least, threads, progress());
        return new Found(found.clustering(), found::outlierScore);
    }

    private Found optics(PlanarPoints places) {
        double metres = eps == null ? Double.POSITIVE_INFINITY : metres("--eps", eps);
        double cutMetres = cut == null ? metres : metres("--cut", cut);
        if (cutMetres > metres) {
            throw usage("--cut cannot be larger than --eps");
        }
        card.parameter("epsMetres", eps == null ? "unlimited" : metres);
        card.parameter("cutMetres", cutMetres);
        Optics found = Optics.of(places, metres, minPoints, threads, progress());
        return new Found(found.cutAt(cutMetres), found::reachabilityMetres);
    }

    private double metres(String option, @Nullable String text) {
        return Numbers.positive(this, option, text == null ? "" : text);
    }

    private Table rows(Layer layer, Found found) {
        Clustering clustering = found.clustering;
        IntToDoubleFunction score = found.score;
        List<String> columns = List.of("id", "x", "y", "cluster", "kind");
        Table table = new Table(score == null ? columns : List.of("id", "x", "y", "cluster", "kind", "score"));
        GeometryFactory factory = new GeometryFactory();
        boolean shapes = !OutputFile.ending(out).equals("csv");
        double[] x = layer.xs();
        double[] y = layer.ys();
        for (int i = 0; i < x.length; i++) {
            int cluster = clustering.cluster(i);
            String kind = clustering.kind(i).name().toLowerCase(Locale.ROOT);
            double figure = score == null ? Double.NaN : score.applyAsDouble(i);
            Object shown = Double.isNaN(figure) ? "" : figure;
            table.add(
                    score == null
                            ? List.of(layer.id(i), x[i], y[i], cluster, kind)
                            : List.of(layer.id(i), x[i], y[i], cluster, kind, shown),
                    shapes ? factory.createPoint(new Coordinate(x[i], y[i])) : null);
        }
        return table;
    }

    private void summarise(Clustering clustering, List<ClusterShape> shapes, Plane plane) {
        card.result("clusterCount", clustering.clusters());
        for (PointKind kind : PointKind.values()) {
            card.result(kind.name().toLowerCase(Locale.ROOT) + "Points", clustering.count(kind));
        }
        card.result(
                "clusters",
                shapes.stream().limit(LISTED).map(shape -> entry(shape, plane)).toList());
    }

    private static Map<String, Object> entry(ClusterShape shape, Plane plane) {
        double[] x = {shape.centroidX()};
        double[] y = {shape.centroidY()};
        plane.toOutput(x, y);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("cluster", shape.number());
        entry.put("points", shape.points());
        entry.put("weight", shape.weight());
        entry.put("x", x[0]);
        entry.put("y", y[0]);
        entry.put("radiusMetres", shape.radiusMetres());
        entry.put("hullSquareMetres", shape.hullSquareMetres());
        return entry;
    }

    /** Polygons; a point or a line where the members of a cluster share a place or lie on a line. */
    private static Table hulls(List<ClusterShape> shapes, Plane plane) {
        Table table = new Table(List.of("cluster", "points", "weight", "x", "y", "radiusMetres", "hullSquareMetres"));
        GeometryFactory factory = new GeometryFactory();
        for (ClusterShape shape : shapes) {
            int corners = shape.corners();
            Coordinate[] ring = new Coordinate[corners > 2 ? corners + 1 : corners];
            for (int k = 0; k < ring.length; k++) {
                ring[k] = new Coordinate(shape.cornerX(k % corners), shape.cornerY(k % corners));
            }
            table.add(
                    List.copyOf(entry(shape, plane).values()),
                    plane.inOutput(
                            corners > 2
                                    ? factory.createPolygon(ring)
                                    : corners == 2 ? factory.createLineString(ring) : factory.createPoint(ring[0])));
        }
        return table;
    }
}
