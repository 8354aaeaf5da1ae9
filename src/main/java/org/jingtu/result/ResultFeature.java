package org.jingtu.result;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One place of a run.
 *
 * @param shape in degrees
 * @param properties figures by name: numbers, text, booleans
 */
public record ResultFeature(Geometry shape, Map<String, Object> properties) {}
