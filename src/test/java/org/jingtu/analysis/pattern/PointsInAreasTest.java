package org.jingtu.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.pattern.PointsInAreas.Predicate;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class PointsInAreasTest {
    @Test
    void agreesWithTheReferenceOnBoundariesHolesAndSharedEdges() throws Exception {
        List<String> rows = lines("zonal_points.csv");
        PlanarPoints points = PlanarPoints.weighted(column(rows, 1), column(rows, 2), column(rows, 3));
        PlanarPolygons.Builder areas = PlanarPolygons.builder();
        for (String row : lines("zonal_polygons.csv")) {
            add(areas, new WKTReader().read(row.split(";")[1]));
        }
        PlanarPolygons polygons = areas.build();
        PointsInAreas inside = PointsInAreas.count(points, polygons, Predicate.CONTAINS);
        PointsInAreas covered = PointsInAreas.count(points, polygons, Predicate.COVERS, 3);
        List<String> expected = lines("zonal_expected.csv");
        assertThat(expected).hasSize(polygons.size());
        for (int a = 0; a < polygons.size(); a++) {
            String[] row = expected.get(a).split(";");
            assertThat(inside.count(a)).isEqualTo(Long.parseLong(row[1]));
            assertThat(covered.count(a)).isEqualTo(Long.parseLong(row[2]));
            assertThat(inside.weight(a)).isEqualTo(Double.parseDouble(row[3]));
            assertThat(covered.weight(a)).isEqualTo(Double.parseDouble(row[4]));
        }
    }

    @Test
    void agreesWithAnIndependentLibraryOnRandomStars() {
        SplittableRandom random = new SplittableRandom(42);
        GeometryFactory factory = new GeometryFactory();
        PlanarPolygons.Builder builder = PlanarPolygons.builder();
        Polygon[] shapes = new Polygon[40];
        for (int a = 0; a < shapes.length; a++) {
            Coordinate[] ring = new Coordinate[60];
            double x = random.nextDouble(500);
            double y = random.nextDouble(500);
            for (int k = 0; k < ring.length; k++) {
                double angle = 2 * Math.PI * k / (ring.length - 1);
                double radius = 20 + random.nextDouble(60);
                ring[k] = new Coordinate(
                        Math.rint(x + radius * Math.cos(angle)), Math.rint(y + radius * Math.sin(angle)));
            }
            ring[ring.length - 1] = ring[0];
            shapes[a] = factory.createPolygon(ring);
            add(builder, shapes[a]);
        }
        AreaLocator locator = new AreaLocator(builder.build());
        for (int i = 0; i < 4000; i++) {
            double x = random.nextInt(-50, 550);
            double y = random.nextInt(-50, 550);
            for (int a = 0; a < shapes.length; a++) {
                int expected = PointLocation.locateInRing(
                        new Coordinate(x, y), shapes[a].getExteriorRing().getCoordinates());
                AreaLocator.Place place = locator.locate(a, x, y);
                assertThat(place)
                        .isEqualTo(
                                expected == 0
                                        ? AreaLocator.Place.INSIDE
                                        : expected == 1 ? AreaLocator.Place.BOUNDARY : AreaLocator.Place.OUTSIDE);
            }
        }
    }

    @Test
    void areaOfAPolygonWithAHoleFarFromTheOrigin() {
        PlanarPolygons polygons = PlanarPolygons.builder()
                .ring(new double[] {1e7, 1e7 + 10, 1e7 + 10, 1e7}, new double[] {1e7, 1e7, 1e7 + 10, 1e7 + 10})
                .ring(
                        new double[] {1e7 + 2, 1e7 + 2, 1e7 + 4, 1e7 + 4},
                        new double[] {1e7 + 2, 1e7 + 4, 1e7 + 4, 1e7 + 2})
                .endArea()
                .build();
        assertThat(polygons.areaSquareMetres(0)).isCloseTo(96, within(1e-9));
    }

    @Test
    void meanNearestNeighbourDistance() {
        PlanarPoints points = PlanarPoints.of(new double[] {0, 3, 10, 3}, new double[] {0, 0, 0, 0});
        assertThat(NearestNeighbours.meanDistanceMetres(points)).isCloseTo(13.0 / 3, within(1e-12));
    }

    @Test
    void meanNearestNeighbourDistanceEqualsBruteForce() {
        SplittableRandom random = new SplittableRandom(8);
        double[] x = random.doubles(700, 1e6, 1e6 + 900).map(Math::rint).toArray();
        double[] y = random.doubles(700, 0, 90).map(Math::rint).toArray();
        double sum = 0;
        int places = 0;
        for (int i = 0; i < x.length; i++) {
            double best = Double.POSITIVE_INFINITY;
            boolean repeated = false;
            for (int j = 0; j < x.length; j++) {
                double d = Math.hypot(x[i] - x[j], y[i] - y[j]);
                repeated |= d == 0 && j < i;
                best = d > 0 ? Math.min(best, d) : best;
            }
            sum += repeated ? 0 : best;
            places += repeated ? 0 : 1;
        }
        assertThat(NearestNeighbours.meanDistanceMetres(PlanarPoints.of(x, y))).isCloseTo(sum / places, within(1e-9));
    }

    private static void add(PlanarPolygons.Builder builder, Geometry geometry) {
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(part);
            ring(builder, polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(builder, polygon.getInteriorRingN(hole).getCoordinates());
            }
        }
        builder.endArea();
    }

    private static void ring(PlanarPolygons.Builder builder, Coordinate[] ring) {
        double[] x = new double[ring.length];
        double[] y = new double[ring.length];
        for (int i = 0; i < ring.length; i++) {
            x[i] = ring[i].x;
            y[i] = ring[i].y;
        }
        builder.ring(x, y);
    }

    private static double[] column(List<String> rows, int k) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.split(";")[k]))
                .toArray();
    }

    private static List<String> lines(String name) throws Exception {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PointsInAreasTest.class.getResourceAsStream("/golden/" + name)),
                StandardCharsets.UTF_8))) {
            return in.lines().skip(1).toList();
        }
    }
}
