package org.jingtu.coverage;

import java.util.List;
import org.jingtu.platform.RawJson;

/**
 * A piece of an area that nobody cleaned in a run's window.
 *
 * @param gap 1 is the largest of its area
 * @param shape GeoJSON, degrees
 * @param bounds west, south, east, north
 */
record ListedGap(long areaId, String area, int gap, double areaM2, RawJson shape, List<Double> bounds) {}
