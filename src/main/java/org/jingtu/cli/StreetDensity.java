package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.density.Bandwidth;
import org.jingtu.analysis.density.Kernel;
import org.jingtu.analysis.network.LinearNetwork;
import org.jingtu.analysis.network.NetworkDensity;
import org.jingtu.analysis.network.NetworkPlaces;
import org.jingtu.analysis.network.NetworkSnap;

/**
 * Density of points along streets, at the middles of pieces of streets: {@code x,y,density}, points a kilometre of street.
 * Shapes that come out are the pieces.
 */
final class StreetDensity {
    private static final double METRES_A_KILOMETRE = 1000;

    private final FileAnalysis analysis;
    private final Path points;
    private final Path streets;

    StreetDensity(FileAnalysis analysis, Path points, Path streets) {
        this.analysis = analysis;
        this.points = points;
        this.streets = streets;
    }

    void analyse(Kernel kernel, String bandwidth, double cellMetres, String split, String snap) throws IOException {
        if (kernel == Kernel.GAUSSIAN) {
            throw analysis.usage("--network takes epanechnikov, quartic or triweight: a Gaussian has no end");
        }
        NetworkDensity.Method method = method(split);
        double limit = Numbers.positive(analysis, "--snap", snap);
        String weight = analysis.weight;
        Layer layer = analysis.read(
                "points", points, analysis.source(), weight == null ? List.of() : List.of(weight), Layer.Want.POINTS);
        Layer lines = analysis.read("network", streets, analysis.shapeSource(), List.of(), Layer.Want.LINES);
        Plane plane = Plane.of(layer);
        plane.require(lines);
        long start = System.nanoTime();
        PlanarPoints places = plane.points(layer, weight == null ? null : layer.numbers(0));
        double metres = bandwidth.equals("auto")
                ? Bandwidth.automatic(places).metres()
                : Numbers.positive(analysis, "--bandwidth", bandwidth);
        LinearNetwork network = LinearNetwork.of(plane.linesAmong(lines));
        NetworkPlaces events = new NetworkSnap(network, limit).snap(places);
        if (events.size() == 0) {
            throw new UnusableDataException(
                    "off-network", "No point lies within " + limit + " m of a street; choose a larger --snap.");
        }
        NetworkPlaces lixels = NetworkPlaces.lixels(network, cellMetres);
        double[] density = new NetworkDensity(network, kernel, metres, method)
                .at(lixels, events, analysis.threads, analysis.progress());
        analysis.card.seconds("compute", System.nanoTime() - start);
        analysis.card.parameter("kernel", kernel.name().toLowerCase(Locale.ROOT));
        analysis.card.parameter("bandwidthMetres", metres);
        analysis.card.parameter("cellMetres", cellMetres);
        analysis.card.parameter("split", split);
        analysis.card.parameter("snapMetres", limit);
        analysis.card.parameter("per", "km of street");
        analysis.card.parameter("weight", weight == null ? "none" : weight);
        analysis.card.parameter("plane", plane.code());
        analysis.card.result("pointsOnStreets", events.size());
        analysis.card.result("pointsOffStreets", places.size() - events.size());
        analysis.card.result("peak", Arrays.stream(density).max().orElse(0) * METRES_A_KILOMETRE);
        write(network, lixels, density, cellMetres, plane);
    }

    private NetworkDensity.Method method(String split) {
        return switch (split) {
            case "continuous" -> NetworkDensity.Method.CONTINUOUS;
            case "discontinuous" -> NetworkDensity.Method.DISCONTINUOUS;
            case "simple" -> NetworkDensity.Method.SIMPLE;
            default -> throw analysis.usage("--split is continuous, discontinuous or simple, not '" + split + "'");
        };
    }

    private void write(LinearNetwork network, NetworkPlaces lixels, double[] density, double cellMetres, Plane plane)
            throws IOException {
        double[] x = new double[lixels.size()];
        double[] y = new double[lixels.size()];
        Arrays.setAll(x, i -> network.xAt(lixels.edge(i), lixels.offset(i)));
        Arrays.setAll(y, i -> network.yAt(lixels.edge(i), lixels.offset(i)));
        plane.toOutput(x, y);
        Table table = new Table(List.of("x", "y", "density"));
        for (int i = 0; i < x.length; i++) {
            int edge = lixels.edge(i);
            double length = network.lengthMetres(edge);
            double half = Math.min(length, length / Math.max(1, Math.rint(length / cellMetres))) / 2;
            double from = Math.max(0, lixels.offset(i) - half);
            double to = Math.min(length, lixels.offset(i) + half);
            double[] lineX = {network.xAt(edge, from), network.xAt(edge, to)};
            double[] lineY = {network.yAt(edge, from), network.yAt(edge, to)};
            table.add(
                    List.of(x[i], y[i], density[i] * METRES_A_KILOMETRE),
                    plane.geometries().line(lineX, lineY));
        }
        table.write(analysis);
    }
}
