package org.jingtu.road;

import java.util.List;
import org.jingtu.analysis.PlanarLines;

/**
 * Roads as an analysis wants them, in the order of their ids.
 *
 * @param lines centre lines, metres, in the county's plane; as many as roads
 */
public record RoadShapes(List<RoadShape> roads, PlanarLines lines) {}
