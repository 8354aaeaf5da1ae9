package org.jingtu.outlier;

import java.util.Map;

/**
 * Key figures of a run of outliers.
 *
 * @param cells of the study area
 * @param tested of these; the others have no data or no neighbours
 * @param classes cells of each class that occurs, by the class's name
 */
record OutlierResultSummary(int cells, int tested, Map<String, Integer> classes) {}
