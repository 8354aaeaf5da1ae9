package org.jingtu.cluster;

import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.PlanarPolygons;

/**
 * What a run of clusters reads.
 *
 * @param issues that are clustered
 * @param roads that tell the ground over which issues might be spread
 * @param areas that do, too
 */
record ClusterInput(PlanarPoints issues, PlanarLines roads, PlanarPolygons areas) {}
