package org.jingtu.density;

import java.util.List;

/**
 * Key figures of a density run.
 *
 * @param breaksPerHa limits of the legend's classes
 * @param bounds west, south, east, north in degrees
 * @param metricCrs code of the plane
 */
record DensityResult(
        double peakPerHa,
        List<Double> breaksPerHa,
        double bandwidthMetres,
        double cellMetres,
        List<Double> bounds,
        String metricCrs) {}
