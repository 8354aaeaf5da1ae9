package org.jingtu.facility;

import java.util.List;
import org.jingtu.analysis.PlanarPoints;

/**
 * Facilities as an analysis wants them, in the order of their ids.
 *
 * @param names empty where a facility has none
 * @param points metres, in the county's plane
 */
public record FacilityShapes(List<String> names, PlanarPoints points) {}
