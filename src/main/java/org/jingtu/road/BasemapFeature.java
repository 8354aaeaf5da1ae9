package org.jingtu.road;

import org.locationtech.jts.geom.Geometry;

/**
 * Something the base map draws and nobody analyses.
 *
 * @param kind land, water, building, green or place
 * @param name shown where there is room; may be empty
 * @param geometry degrees, CGCS2000, valid
 */
public record BasemapFeature(String kind, String name, Geometry geometry) {}
