package org.jingtu.analysis.hotspot;

import org.jingtu.analysis.Tails;

/** Tests the count of a neighbourhood: binomial, given the total and the neighbourhood's share of the exposure. */
record CountTest(int total, double totalExposure) {
    /** Standard score; 0 where the count cannot vary. */
    double score(double count, double exposure) {
        double share = share(exposure);
        double deviation = Math.sqrt(total * share * (1 - share));
        return deviation > 0 ? (Math.rint(count) - total * share) / deviation : 0;
    }

    /** Twice the smaller tail, at most 1. */
    double twoSided(double count, double exposure) {
        double share = share(exposure);
        int found = (int) Math.rint(count);
        double tail = Math.min(Tails.binomialUpper(total, share, found), Tails.binomialLower(total, share, found));
        return Math.max(0, Math.min(1, 2 * tail));
    }

    private double share(double exposure) {
        return Math.min(1, exposure / totalExposure);
    }
}
