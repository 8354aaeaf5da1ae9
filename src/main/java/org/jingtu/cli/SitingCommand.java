package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.network.LinearNetwork;
import org.jingtu.analysis.siting.Allocation;
import org.jingtu.analysis.siting.FacilitySiting;
import org.jingtu.analysis.siting.SiteDistances;
import org.jingtu.analysis.siting.SitingProblem;
import org.jingtu.analysis.siting.SitingSolution;
import org.jingtu.exchange.ColumnRole;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Where to put facilities. Rows that come out: every candidate, {@code id,x,y,chosen,demands,weight,mean_m,max_m}, with
 * what goes to it; with {@code --demand-out} every demand, {@code id,x,y,weight,site,existing,metres}.
 */
@Command(
        name = "siting",
        mixinStandardHelpOptions = true,
        description = "Chooses sites for facilities, with a bound that proves how good they are")
final class SitingCommand extends FileAnalysis {
    @Option(names = "--demand", required = true, description = "points to be served; --weight names their weight")
    private Path demand = Path.of("");

    @Option(names = "--sites", required = true, description = "candidate sites, points")
    private Path sites = Path.of("");

    @Option(names = "--existing", description = "facilities that stay, points; sites are chosen beside them")
    private @Nullable Path existing;

    @Option(names = "--network", description = "lines of streets: ways along them; straight distances without")
    private @Nullable Path network;

    @Option(names = "--snap", paramLabel = "M", description = "farthest from a street, with --network; default 250")
    private String snap = "250";

    @Option(names = "--problem", description = "p-median (default), p-centre, max-cover or set-cover")
    private String problem = SitingProblem.P_MEDIAN.word();

    @Option(names = "--p", paramLabel = "N", description = "how many new sites; not for set-cover")
    private @Nullable Integer p;

    @Option(
            names = "--radius",
            paramLabel = "M",
            description = "within which demand is served, for max-cover, set-cover")
    private @Nullable String radius;

    @Option(names = "--demand-out", paramLabel = "FILE", description = "demand with its site; ends as --out may")
    private @Nullable Path demandOut;

    /** A file of points. */
    private record Places(Layer layer, PlanarPoints points) {}

    @Override
    boolean needsOut() {
        return false;
    }

    @Override
    void analyse() throws IOException {
        requireOptions();
        Places served = places("demand", demand, weight == null ? List.of() : List.of(weight), null);
        Plane plane = Plane.of(served.layer());
        Places candidates = places("sites", sites, List.of(), plane);
        Places stay = existing == null ? null : places("existing", existing, List.of(), plane);
        long start = System.nanoTime();
        Ways ways = ways(plane);
        SiteDistances distances =
                ways.between(served.points(), candidates.points(), progress().between(0, 0.1));
        SiteDistances toExisting = stay == null
                ? null
                : ways.between(served.points(), stay.points(), progress().between(0.1, 0.2));
        double[] weights = new double[served.points().size()];
        Arrays.setAll(weights, served.points()::weight);
        FacilitySiting siting = new FacilitySiting(distances, weights, toExisting);
        SitingSolution solution = solve(siting);
        Allocation allocation = new Allocation(distances, toExisting, weights, solution.sites());
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("problem", problem().word());
        card.parameter("distance", network == null ? "straight" : "network");
        card.result("unreachable", siting.unreachable().length);
        card.parameter("weight", weight == null ? "none" : weight);
        card.parameter("plane", plane.code());
        summarise(solution, candidates, allocation);
        if (hasOut()) {
            siteRows(candidates, solution, allocation).write(this);
        }
        if (demandOut != null) {
            demandRows(served, candidates, stay, allocation).writeTo(demandOut);
        }
    }

    private void requireOptions() {
        SitingProblem asked = problem();
        if (asked.isCovering() != (radius != null)) {
            throw usage(
                    asked.isCovering()
                            ? "--problem " + problem + " needs --radius"
                            : "--radius belongs to the covering problems");
        }
        if ((asked == SitingProblem.SET_COVER) == (p != null)) {
            throw usage(
                    p == null ? "--problem " + problem + " needs --p" : "set-cover finds the number of sites itself");
        }
        if (hasOut()) {
            Table.requireWritable(this);
        }
        if (demandOut != null && !Set.of("csv", "geojson", "gpkg").contains(OutputFile.ending(demandOut))) {
            throw usage("--demand-out must end in .csv, .geojson or .gpkg");
        }
    }

    private SitingProblem problem() {
        return SitingProblem.of(problem.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () -> usage("--problem is p-median, p-centre, max-cover or set-cover, not '" + problem + "'"));
    }

    private Places places(String role, Path file, List<String> numbers, @Nullable Plane plane) {
        Layer layer = read(role, file, source().withColumn(ColumnRole.ID, id), numbers, Layer.Want.POINTS);
        if (plane != null) {
            plane.require(layer);
        }
        Plane own = plane == null ? Plane.of(layer) : plane;
        return new Places(layer, own.points(layer, numbers.isEmpty() ? null : layer.numbers(0)));
    }

    private interface Ways {
        SiteDistances between(PlanarPoints demand, PlanarPoints sites, Progress progress);
    }

    private Ways ways(Plane plane) {
        double limit = Numbers.positive(this, "--snap", snap);
        Path streets = network;
        if (streets == null) {
            return (demand, candidates, progress) -> SiteDistances.straight(demand, candidates);
        }
        Layer lines = read("network", streets, shapeSource(), List.of(), Layer.Want.LINES);
        plane.require(lines);
        LinearNetwork all = LinearNetwork.of(plane.linesAmong(lines));
        card.parameter("snapMetres", limit);
        return (demand, candidates, progress) -> SiteDistances.along(all, limit, demand, candidates, progress);
    }

    private SitingSolution solve(FacilitySiting siting) {
        double metres = radiusMetres();
        int number = p == null ? 0 : p;
        if (p != null) {
            card.parameter("p", number);
        }
        if (radius != null) {
            card.parameter("radiusMetres", metres);
            card.result("uncoverable", siting.uncoverable(metres).length);
        }
        return siting.solve(problem(), number, metres, seed, progress().between(0.2, 1));
    }

    private void summarise(SitingSolution solution, Places candidates, Allocation allocation) {
        card.result("objective", solution.objective());
        card.result("unit", problem().unit());
        card.result("bound", solution.bound());
        card.result("gap", solution.gap());
        card.result("optimal", solution.isOptimal());
        card.result(
                "sites",
                Arrays.stream(solution.sites()).mapToObj(candidates.layer()::id).toList());
        card.result("after", figures(allocation.after(radiusMetres())));
        if (existing != null) {
            card.result("before", figures(allocation.before(radiusMetres())));
        }
    }

    private double radiusMetres() {
        return radius == null ? 0 : Numbers.positive(this, "--radius", radius);
    }

    private Map<String, Object> figures(Allocation.Reach reach) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("weightedMetres", reach.weightedMetres());
        figures.put("meanMetres", reach.meanMetres());
        figures.put("maxMetres", reach.maxMetres());
        if (radius != null) {
            figures.put("within", reach.within());
        }
        return figures;
    }

    private static Table siteRows(Places candidates, SitingSolution solution, Allocation allocation) {
        Table table = new Table(List.of("id", "x", "y", "chosen", "demands", "weight", "mean_m", "max_m"));
        GeometryFactory factory = new GeometryFactory();
        double[] x = candidates.layer().xs();
        double[] y = candidates.layer().ys();
        for (int j = 0; j < x.length; j++) {
            Allocation.Load load = allocation.load(j);
            boolean chosen = Arrays.binarySearch(solution.sites(), j) >= 0;
            table.add(
                    List.of(
                            candidates.layer().id(j),
                            x[j],
                            y[j],
                            chosen,
                            load.demands(),
                            load.weight(),
                            load.demands() == 0 ? "" : load.meanMetres(),
                            load.demands() == 0 ? "" : load.maxMetres()),
                    factory.createPoint(new Coordinate(x[j], y[j])));
        }
        return table;
    }

    private static Table demandRows(Places served, Places candidates, @Nullable Places stay, Allocation allocation) {
        Table table = new Table(List.of("id", "x", "y", "weight", "site", "existing", "metres"));
        GeometryFactory factory = new GeometryFactory();
        double[] x = served.layer().xs();
        double[] y = served.layer().ys();
        for (int i = 0; i < x.length; i++) {
            boolean stays = allocation.isByExisting(i);
            Places places = stays && stay != null ? stay : candidates;
            int site = allocation.site(i);
            table.add(
                    List.of(
                            served.layer().id(i),
                            x[i],
                            y[i],
                            served.points().weight(i),
                            site < 0 ? "" : places.layer().id(site),
                            stays,
                            Double.isFinite(allocation.metres(i)) ? allocation.metres(i) : ""),
                    factory.createPoint(new Coordinate(x[i], y[i])));
        }
        return table;
    }
}
