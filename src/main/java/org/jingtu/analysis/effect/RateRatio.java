package org.jingtu.analysis.effect;

/**
 * How many times as many there are after as the controls would lead one to expect, with its 95 % interval.
 *
 * @param estimate (post/pre of the treated) / (post/pre of the controls); with 0.5 added to each count when one is 0
 */
public record RateRatio(double estimate, double low, double high) {
    private static final double QUANTILE = 1.959963984540054;

    static RateRatio of(double pre, double post, double controlPre, double controlPost, double[] controlVariance) {
        boolean zero = pre == 0 || post == 0 || controlPre == 0 || controlPost == 0;
        double add = zero ? 0.5 : 0;
        double ratio = (post + add) / (pre + add) / ((controlPost + add) / (controlPre + add));
        double variance = 1 / (pre + add)
                + 1 / (post + add)
                + (controlVariance[0] + add) / ((controlPre + add) * (controlPre + add))
                + (controlVariance[1] + add) / ((controlPost + add) * (controlPost + add));
        double spread = Math.exp(QUANTILE * Math.sqrt(variance));
        return new RateRatio(ratio, ratio / spread, ratio * spread);
    }
}
