package org.jingtu.cleaning;

import java.util.List;
import org.jingtu.platform.RawJson;

/**
 * Land that two zones share, so that each crew may take it for the other's.
 *
 * @param shape GeoJSON, longitude and latitude
 * @param bounds west, south, east, north
 */
public record ZoneOverlap(List<Zone> zones, double areaM2, RawJson shape, List<Double> bounds) {
    /** One of the two. */
    public record Zone(int id, String name) {}
}
