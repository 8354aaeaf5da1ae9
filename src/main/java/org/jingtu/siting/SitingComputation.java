package org.jingtu.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.network.LinearNetwork;
import org.jingtu.analysis.siting.Allocation;
import org.jingtu.analysis.siting.FacilitySiting;
import org.jingtu.analysis.siting.GatheredDemand;
import org.jingtu.analysis.siting.SiteDistances;
import org.jingtu.analysis.siting.SitingProblem;
import org.jingtu.analysis.siting.SitingSolution;
import org.jingtu.analysis.siting.StreetSites;
import org.jingtu.facility.FacilityShapes;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.result.ResultFeature;
import org.jspecify.annotations.Nullable;

/** From issues and streets to chosen sites: without database or Spring. */
final class SitingComputation {
    /** Issues are put together in squares of this side. */
    static final double GATHERED_METRES = 50;

    private static final double SNAP_METRES = 250;
    private static final long SEED = 1;

    private final SitingProblem problem;

    private final SitingParameters asked;
    private final SitingInput input;
    private final LinearNetwork streets;
    private final PlanarPoints demand;
    private final PlanarPoints candidates;
    private final double[] weights;

    SitingComputation(SitingParameters asked, SitingInput input) {
        this.asked = asked;
        problem = SitingProblem.of(asked.problem()).orElseThrow();
        this.input = input;
        streets = LinearNetwork.of(input.roads()).mainPart();
        if (streets.edges() == 0) {
            throw new UnusableDataException(
                    "nothing-to-site", "Sites are sought along roads, and there are none. Import roads.", Map.of());
        }
        demand = GatheredDemand.of(input.issues(), GATHERED_METRES);
        candidates = joined(
                StreetSites.every(streets, asked.spacingMetres()),
                input.movable().points());
        weights = IntStream.range(0, demand.size()).mapToDouble(demand::weight).toArray();
    }

    /** Of the choices that the search starts from; 0 when it draws none. */
    long seed() {
        return problem.isSeeded() ? SEED : 0;
    }

    private static PlanarPoints joined(PlanarPoints first, PlanarPoints second) {
        double[] x = Arrays.copyOf(first.xs(), first.size() + second.size());
        double[] y = Arrays.copyOf(first.ys(), x.length);
        System.arraycopy(second.xs(), 0, x, first.size(), second.size());
        System.arraycopy(second.ys(), 0, y, first.size(), second.size());
        return PlanarPoints.of(x, y);
    }

    /** What came out; {@code chosen} is what was asked for with the number of sites that it came to. */
    record Outcome(SitingParameters chosen, SitingResultSummary summary, List<Place> places) {}

    /** A place with its role and figures. */
    record Place(double x, double y, Map<String, Object> properties) {}

    Outcome compute(Progress progress) {
        PlanarPoints stay = input.existing().points();
        SiteDistances distances = distances(candidates, progress.between(0, 0.1));
        SiteDistances toExisting = stay.size() == 0 ? null : distances(stay, progress.between(0.1, 0.2));
        FacilitySiting siting = new FacilitySiting(distances, weights, toExisting);
        SitingSolution solution =
                siting.solve(problem, asked.sites(), asked.radiusMetres(), SEED, progress.between(0.2, 1));
        Allocation allocation = new Allocation(distances, toExisting, weights, solution.sites());
        List<Place> places = places(solution, allocation);
        Map<String, Integer> classes = new LinkedHashMap<>();
        places.forEach(place -> classes.merge((String) place.properties().get("role"), 1, Integer::sum));
        return new Outcome(
                asked.with(solution.sites().length),
                new SitingResultSummary(
                        solution.objective(),
                        solution.bound(),
                        solution.gap(),
                        solution.isOptimal(),
                        candidates.size(),
                        input.issues().size(),
                        weight(siting.unreachable()),
                        weight(siting.uncoverable(asked.radiusMetres())),
                        allocation.before(asked.radiusMetres()),
                        allocation.after(asked.radiusMetres()),
                        classes),
                places);
    }

    private long weight(int[] demands) {
        return Math.round(Arrays.stream(demands).mapToDouble(i -> weights[i]).sum());
    }

    private SiteDistances distances(PlanarPoints sites, Progress progress) {
        return asked.isAlongStreets()
                ? SiteDistances.along(streets, SNAP_METRES, demand, sites, progress)
                : SiteDistances.straight(demand, sites);
    }

    /** Chosen sites, what exists, and demand that is still too far from both. */
    private List<Place> places(SitingSolution solution, Allocation allocation) {
        List<Place> places = new ArrayList<>();
        int onStreets = candidates.size() - input.movable().points().size();
        for (int j : solution.sites()) {
            String name = j < onStreets ? null : input.movable().names().get(j - onStreets);
            places.add(facility("chosen", candidates, j, name, allocation.load(j)));
        }
        FacilityShapes stay = input.existing();
        for (int j = 0; j < stay.points().size(); j++) {
            places.add(facility("existing", stay.points(), j, stay.names().get(j), allocation.loadOfExisting(j)));
        }
        for (int i = 0; i < weights.length; i++) {
            if (allocation.metres(i) > asked.radiusMetres()) {
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("role", "beyond");
                properties.put("count", weights[i]);
                if (allocation.metres(i) < Double.POSITIVE_INFINITY) {
                    properties.put("metres", allocation.metres(i));
                }
                places.add(new Place(demand.x(i), demand.y(i), properties));
            }
        }
        return places;
    }

    private static Place facility(
            String role, PlanarPoints points, int j, @Nullable String name, Allocation.Load load) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("role", role);
        if (name != null && !name.isEmpty()) {
            properties.put("name", name);
        }
        properties.put("count", load.weight());
        properties.put("meanM", load.meanMetres());
        properties.put("maxM", load.maxMetres());
        return new Place(points.x(j), points.y(j), properties);
    }

    static List<ResultFeature> features(List<Place> places, PlanarGeometries geometries) {
        return places.stream()
                .map(place -> new ResultFeature(geometries.point(place.x(), place.y()), place.properties()))
                .toList();
    }
}
