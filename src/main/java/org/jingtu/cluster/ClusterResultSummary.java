package org.jingtu.cluster;

import java.util.Map;

/**
 * Key figures of a run of clusters.
 *
 * @param clusters how many
 * @param clustered issues in them
 * @param noise issues in none
 * @param classes clusters by size, by the name of the size
 */
record ClusterResultSummary(int clusters, int clustered, int noise, Map<String, Integer> classes) {}
