package org.jingtu.geo;

/** How far places lie from the nearest road; the port through which {@link DatumEvidence} asks whoever keeps roads. */
@FunctionalInterface
public interface NearestRoads {
    /** No roads are known. */
    NearestRoads NONE = (longitudes, latitudes) -> {
        double[] unknown = new double[longitudes.length];
        java.util.Arrays.fill(unknown, Double.NaN);
        return unknown;
    };

    /**
     * @param longitudes degrees
     * @param latitudes degrees, as many
     * @return metres to the nearest road of each place; NaN where there is none within some kilometres
     */
    double[] metres(double[] longitudes, double[] latitudes);
}
