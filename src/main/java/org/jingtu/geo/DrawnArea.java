package org.jingtu.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jingtu.analysis.UnusableDataException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * An area that somebody drew on the map: a GeoJSON polygon (RFC 7946) in longitudes and latitudes.
 *
 * @param type {@code Polygon}
 * @param coordinates rings of pairs, the outer one first
 */
public record DrawnArea(@Nullable String type, @Nullable List<List<List<Double>>> coordinates) {
    private static final int MOST_VERTICES = 2000;
    private static final int FEWEST = 3;

    /** In degrees. @throws UnusableDataException {@code area-broken} when it is no simple polygon of at most 2,000 vertices */
    public Polygon polygon() {
        if (!"Polygon".equals(type) || coordinates == null || coordinates.isEmpty()) {
            throw broken("It must be a GeoJSON Polygon with its coordinates.");
        }
        if (coordinates.stream()
                        .mapToInt(ring -> ring == null ? 0 : ring.size())
                        .sum()
                > MOST_VERTICES) {
            throw broken("It may have at most " + MOST_VERTICES + " vertices.");
        }
        GeometryFactory factory = new GeometryFactory();
        LinearRing[] rings =
                coordinates.stream().map(ring -> ring(factory, ring)).toArray(LinearRing[]::new);
        Polygon polygon = factory.createPolygon(
                rings[0], List.of(rings).subList(1, rings.length).toArray(LinearRing[]::new));
        if (!polygon.isValid()) {
            throw broken("Its outline crosses itself; draw it without crossings.");
        }
        return polygon;
    }

    private static LinearRing ring(GeometryFactory factory, @Nullable List<List<Double>> positions) {
        if (positions == null || positions.size() < FEWEST) {
            throw broken("A ring needs three corners or more.");
        }
        List<Coordinate> corners =
                new ArrayList<>(positions.stream().map(DrawnArea::corner).toList());
        if (!corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0).copy());
        }
        if (corners.size() <= FEWEST) {
            throw broken("A ring needs three corners or more.");
        }
        return factory.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    private static Coordinate corner(@Nullable List<Double> pair) {
        if (pair == null
                || pair.size() < 2
                || pair.stream().anyMatch(Objects::isNull)
                || !(Math.abs(pair.get(0)) <= 180)
                || !(Math.abs(pair.get(1)) <= 90)) {
            throw broken("Each corner is a longitude (-180 to 180) and a latitude (-90 to 90).");
        }
        return new Coordinate(pair.get(0), pair.get(1));
    }

    private static UnusableDataException broken(String why) {
        return new UnusableDataException("area-broken", "The drawn area cannot be used. " + why);
    }
}
