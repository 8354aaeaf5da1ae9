package org.jingtu.pattern;

import org.jingtu.analysis.autocorrelation.GlobalStatistic;

/**
 * Key figures of a run of global autocorrelation; variances under randomisation.
 *
 * @param cells of the study area
 * @param places of these that are known
 */
record AutocorrelationResultSummary(
        int cells, int places, GlobalStatistic moran, GlobalStatistic geary, GlobalStatistic g) {}
