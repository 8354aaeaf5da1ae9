package org.jingtu.cleaning;

import java.util.List;
import org.jingtu.analysis.PlanarPolygons;

/**
 * Zones as an analysis wants them, in the order of their ids.
 *
 * @param polygons metres, in the county's plane; as many as zones
 */
public record ZoneShapes(List<Integer> ids, List<String> names, PlanarPolygons polygons) {}
