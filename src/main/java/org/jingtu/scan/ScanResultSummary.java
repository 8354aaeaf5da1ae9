package org.jingtu.scan;

/**
 * Key figures of a run of the circular scan.
 *
 * @param cells of the study area
 * @param places of these with exposure
 * @param cases counted in them
 * @param exposure kilometres patrolled, or number of cells for raw counts
 * @param clusters circles that share no cell, with p of at most 5 %
 */
record ScanResultSummary(int cells, int places, long cases, double exposure, int clusters) {}
