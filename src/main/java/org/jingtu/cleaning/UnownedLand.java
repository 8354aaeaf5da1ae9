package org.jingtu.cleaning;

import java.util.List;
import org.jingtu.platform.RawJson;

/**
 * 无主区域: a piece of the county that lies in no zone.
 *
 * @param shape GeoJSON, longitude and latitude
 * @param bounds west, south, east, north
 */
public record UnownedLand(double areaM2, RawJson shape, List<Double> bounds) {}
