package org.jingtu.coverage;

import java.util.List;
import org.jingtu.analysis.coverage.RoadSides;

/**
 * What only matching knows of roads, by road.
 *
 * @param sides in which directions they were driven while cleaning
 * @param hours clock hours in which somebody cleaned there
 */
record DrivenRoads(List<RoadSides> sides, List<Integer> hours) {}
