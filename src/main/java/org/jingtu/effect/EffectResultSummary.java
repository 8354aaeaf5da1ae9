package org.jingtu.effect;

import java.util.Locale;
import org.jingtu.analysis.effect.BeforeAfter;
import org.jingtu.analysis.effect.RateRatio;
import org.jingtu.analysis.effect.WeightedDisplacementDifference;

/** Key figures of a before-and-after run. */
record EffectResultSummary(
        String area,
        BeforeAfter treated,
        BeforeAfter controlMean,
        int controls,
        double wdd,
        double z,
        double p,
        double placeZ,
        double placeP,
        double ringZ,
        RateRatio rateRatio,
        String verdict,
        String sentence,
        String sentenceZh) {
    static EffectResultSummary of(
            String area, BeforeAfter treated, int controls, WeightedDisplacementDifference effect) {
        return new EffectResultSummary(
                area,
                treated,
                effect.controlMean(),
                controls,
                effect.wdd(),
                effect.z(),
                effect.p(),
                effect.placeZ(),
                effect.placeP(),
                effect.ringZ(),
                effect.rateRatio(),
                effect.verdict().name().toLowerCase(Locale.ROOT),
                effect.sentence(),
                effect.sentenceZh());
    }
}
