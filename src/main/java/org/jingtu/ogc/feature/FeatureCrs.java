package org.jingtu.ogc.feature;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.County;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate system that features are given in and asked in, by its OGC address.
 *
 * @param uri as requests name it
 * @param srid what PostGIS transforms to; 0 for degrees as they are stored
 * @param firstAxisNorth whether the first coordinate is latitude or northing, as the standards have it for most
 * @param plane of the county's Gauss-Krüger zone; null for others
 */
record FeatureCrs(String uri, int srid, boolean firstAxisNorth, @Nullable MetricCrs plane) {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    /** Longitude, latitude: what is meant when nothing is said. */
    static final FeatureCrs CRS84 = new FeatureCrs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 0, false, null);

    /** Latitude, longitude on CGCS2000: how features are stored. */
    static final FeatureCrs CGCS2000 = new FeatureCrs(EPSG + "4490", 0, true, null);

    /** The same figures as CGCS2000: the two differ by centimetres. */
    private static final FeatureCrs WGS84 = new FeatureCrs(EPSG + "4326", 0, true, null);

    private static final FeatureCrs WEB_MERCATOR = new FeatureCrs(EPSG + "3857", 3857, false, null);
    private static final double MERCATOR_RADIUS = 6_378_137;
    /** Metres; farther away no projection of ours means anything. */
    private static final double FARTHEST = 3e7;
    /** A straight line in the plane is a curve in degrees: it becomes this many pieces. */
    private static final int PIECES = 50;

    /** All that a county offers: its own Gauss-Krüger zone among them once it is placed in China. */
    static Stream<FeatureCrs> offered(County county) {
        return Stream.concat(Stream.of(CRS84, WGS84, CGCS2000, WEB_MERCATOR), zone(county).stream());
    }

    private static Optional<FeatureCrs> zone(County county) {
        if (!county.isPlaced()) {
            return Optional.empty();
        }
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        String code = plane.code();
        return code.startsWith("EPSG:")
                ? Optional.of(
                        new FeatureCrs(EPSG + code.substring(5), Integer.parseInt(code.substring(5)), true, plane))
                : Optional.empty();
    }

    boolean isGeographic() {
        return srid == 0;
    }

    /** The geometry of a row, in this system, as SQL. */
    String sql(String geometry) {
        String transformed = isGeographic() ? geometry : "ST_Transform(" + geometry + ", " + srid + ")";
        return firstAxisNorth ? "ST_FlipCoordinates(" + transformed + ")" : transformed;
    }

    /** Decimals that keep a centimetre and more. */
    int decimals() {
        return isGeographic() ? 9 : 4;
    }

    /** Whether all of a geometry is where this system can tell. */
    boolean reaches(Geometry given) {
        return Arrays.stream(given.getCoordinates()).allMatch(place -> isKnown(place.x, place.y));
    }

    private boolean isKnown(double first, double second) {
        double x = firstAxisNorth ? second : first;
        double y = firstAxisNorth ? first : second;
        return isGeographic()
                ? Math.abs(x) <= 180 && Math.abs(y) <= 90
                : Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;
    }

    /**
     * A geometry in this system as it would be stored: longitude, latitude in degrees.
     *
     * @param parameter that it came by
     * @throws BadRequestException when it lies outside of the earth or of what the projection can tell
     */
    Geometry toStored(Geometry given, String parameter) {
        Geometry stored = given.copy();
        if (plane != null && !stored.isEmpty()) {
            Envelope box = stored.getEnvelopeInternal();
            double piece = Math.max(box.getWidth(), box.getHeight()) / PIECES;
            stored = piece > 0 && stored.getDimension() > 0 ? Densifier.densify(stored, piece) : stored;
        }
        stored.apply(new EachPlace(parameter));
        stored.geometryChanged();
        return stored;
    }

    private final class EachPlace implements CoordinateSequenceFilter {
        private final String parameter;

        EachPlace(String parameter) {
            this.parameter = parameter;
        }

        @Override
        public void filter(CoordinateSequence places, int k) {
            Coordinate degrees = toDegrees(places.getX(k), places.getY(k), parameter);
            places.setOrdinate(k, CoordinateSequence.X, degrees.x);
            places.setOrdinate(k, CoordinateSequence.Y, degrees.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }

    /** Longitude and latitude of a place that is given in the order of this system's axes. */
    private Coordinate toDegrees(double first, double second, String parameter) {
        double x = firstAxisNorth ? second : first;
        double y = firstAxisNorth ? first : second;
        boolean known = isKnown(first, second);
        if (known && plane != null) {
            double[] longitude = {x};
            double[] latitude = {y};
            plane.toDegrees(longitude, latitude);
            x = longitude[0];
            y = latitude[0];
        } else if (known && !isGeographic()) {
            x = Math.toDegrees(x / MERCATOR_RADIUS);
            y = Math.toDegrees(2 * Math.atan(Math.exp(y / MERCATOR_RADIUS)) - Math.PI / 2);
        }
        if (!known || !(Math.abs(x) <= 270 && Math.abs(y) <= 90)) {
            throw new BadRequestException(parameter, "A coordinate is outside of what " + uri + " can tell.");
        }
        return new Coordinate(x, y);
    }
}
