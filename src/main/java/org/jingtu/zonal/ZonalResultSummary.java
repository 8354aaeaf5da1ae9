package org.jingtu.zonal;

/**
 * Key figures of a run of counts by area.
 *
 * @param areas that were looked at
 * @param counted sum over areas; an issue in two areas counts twice
 * @param inNone issues in no area
 */
record ZonalResultSummary(int areas, long counted, long inNone) {}
