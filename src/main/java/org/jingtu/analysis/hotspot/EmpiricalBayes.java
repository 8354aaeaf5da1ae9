package org.jingtu.analysis.hotspot;

/**
 * Rates shrunk towards the overall rate, the more the less exposure there is (Marshall 1991, global method of moments).
 *
 * <p>Example: when all raw rates are equal, the shrunk rates equal them.
 */
public final class EmpiricalBayes {
    private EmpiricalBayes() {}

    /** Shrunk counts per exposure; 0 where there is no exposure. O(n). */
    public static double[] rates(double[] counts, double[] exposure) {
        double count = 0;
        double exposed = 0;
        int places = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposure[i] > 0) {
                count += counts[i];
                exposed += exposure[i];
                places++;
            }
        }
        double[] rate = new double[counts.length];
        if (places == 0) {
            return rate;
        }
        double mean = count / exposed;
        double spread = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposure[i] > 0) {
                double d = counts[i] / exposure[i] - mean;
                spread += exposure[i] * d * d;
            }
        }
        double between = Math.max(0, spread / exposed - mean / (exposed / places));
        for (int i = 0; i < counts.length; i++) {
            if (exposure[i] > 0) {
                double share = between > 0 ? between / (between + mean / exposure[i]) : 0;
                rate[i] = mean + share * (counts[i] / exposure[i] - mean);
            }
        }
        return rate;
    }
}
