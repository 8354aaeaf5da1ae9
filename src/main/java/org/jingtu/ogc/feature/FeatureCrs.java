package org.jingtu.ogc.feature;

import java.util.Optional;
import java.util.stream.Stream;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.County;

/**
 * A coordinate system that features are given in and asked in, by its OGC address.
 *
 * @param uri as requests name it
 * @param srid what PostGIS transforms to
 * @param firstAxisNorth whether the first coordinate is latitude or northing, as the standards have it for most
 * @param geographic degrees, else metres
 */
record FeatureCrs(String uri, int srid, boolean firstAxisNorth, boolean geographic) {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    /** Longitude, latitude: what is meant when nothing is said. */
    static final FeatureCrs CRS84 = new FeatureCrs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, false, true);

    /** Latitude, longitude on CGCS2000: how features are stored. */
    static final FeatureCrs CGCS2000 = new FeatureCrs(EPSG + "4490", 4490, true, true);

    private static final FeatureCrs WGS84 = new FeatureCrs(EPSG + "4326", 4326, true, true);
    private static final FeatureCrs WEB_MERCATOR = new FeatureCrs(EPSG + "3857", 3857, false, false);

    /** All that a county offers: its own Gauss-Krüger zone among them once it is placed in China. */
    static Stream<FeatureCrs> offered(County county) {
        return Stream.concat(Stream.of(CRS84, WGS84, CGCS2000, WEB_MERCATOR), zone(county).stream());
    }

    private static Optional<FeatureCrs> zone(County county) {
        if (!county.isPlaced()) {
            return Optional.empty();
        }
        String code = MetricCrs.at(county.longitude(), county.latitude()).code();
        return code.startsWith("EPSG:")
                ? Optional.of(
                        new FeatureCrs(EPSG + code.substring(5), Integer.parseInt(code.substring(5)), true, false))
                : Optional.empty();
    }
}
