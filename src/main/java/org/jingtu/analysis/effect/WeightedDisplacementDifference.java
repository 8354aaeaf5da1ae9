package org.jingtu.analysis.effect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingtu.analysis.Normal;
import org.jingtu.analysis.UnusableDataException;

/**
 * The weighted displacement difference (Wheeler &amp; Ratcliffe 2018): how many fewer there are after a measure, in the
 * place and the ring around it, than its controls lead one to expect. WDD = (ΔT − ΔC) + (ΔD − ΔC_D) with Δ = post − pre, T
 * the place, D its ring, C and C_D the controls and their rings. Counts are Poisson, so z = WDD / √(sum of the eight
 * counts) with one control of equal exposure. Several controls are averaged after scaling to the place's exposure; each
 * of their counts enters the variance with its squared weight.
 *
 * <p>Controls must have been as bad as the place before: the worst places improve by themselves.
 *
 * <p>Example: T 100 → 60, D 50 → 55, one control 100 → 95 with ring 50 → 50: WDD = −35 + 5 = −30, z = −30/√560.
 */
public final class WeightedDisplacementDifference {
    private final BeforeAfter counted;
    private final BeforeAfter treated;
    private final double place;
    private final double ring;
    private final double placeVariance;
    private final double ringVariance;
    private final double[] control;
    private final double[] controlVariance;

    private WeightedDisplacementDifference(
            BeforeAfter counted, double preWeight, double[] control, double[] controlVariance) {
        this.treated = new BeforeAfter(
                preWeight * counted.pre(), counted.post(), preWeight * counted.ringPre(), counted.ringPost());
        this.counted = counted;
        this.control = control;
        this.controlVariance = controlVariance;
        place = treated.post() - treated.pre() - (control[1] - control[0]);
        ring = treated.ringPost() - treated.ringPre() - (control[3] - control[2]);
        placeVariance = preWeight * treated.pre() + treated.post() + controlVariance[0] + controlVariance[1];
        ringVariance = preWeight * treated.ringPre() + treated.ringPost() + controlVariance[2] + controlVariance[3];
    }

    /**
     * @param exposure of the treated place, in the unit of the controls'
     * @throws UnusableDataException {@code no-controls}
     */
    public static WeightedDisplacementDifference of(BeforeAfter treated, double exposure, List<Control> controls) {
        return of(treated, exposure, controls, 1);
    }

    /**
     * The same for windows of different length.
     *
     * @param preWeight length of the window after over that of the window before
     */
    public static WeightedDisplacementDifference of(
            BeforeAfter treated, double exposure, List<Control> controls, double preWeight) {
        if (!(exposure > 0) || Double.isInfinite(exposure) || !(preWeight > 0) || Double.isInfinite(preWeight)) {
            throw new IllegalArgumentException("exposure " + exposure + ", weight before " + preWeight);
        }
        if (controls.isEmpty()) {
            throw new UnusableDataException(
                    "no-controls", "There is no place to compare with; give controls or a larger area.", Map.of());
        }
        double[] mean = new double[4];
        double[] variance = new double[4];
        for (Control each : controls) {
            double weight = exposure / each.exposure() / controls.size();
            BeforeAfter counts = each.counts();
            double[] four = {counts.pre(), counts.post(), counts.ringPre(), counts.ringPost()};
            for (int k = 0; k < 4; k++) {
                double w = weight * (k % 2 == 0 ? preWeight : 1);
                mean[k] += w * four[k];
                variance[k] += w * w * four[k];
            }
        }
        return new WeightedDisplacementDifference(treated, preWeight, mean, variance);
    }

    /** Change in the place beyond that of its controls; below 0 is better. */
    public double placeDifference() {
        return place;
    }

    /** Change in the ring beyond that of the controls' rings; above 0 is displacement. */
    public double ringDifference() {
        return ring;
    }

    /** Both together. */
    public double wdd() {
        return place + ring;
    }

    public double standardError() {
        return Math.sqrt(placeVariance + ringVariance);
    }

    /** 0 when nothing was counted anywhere. */
    public double z() {
        return score(wdd(), placeVariance + ringVariance);
    }

    public double placeZ() {
        return score(place, placeVariance);
    }

    public double ringZ() {
        return score(ring, ringVariance);
    }

    /** Two-sided, of WDD. */
    public double p() {
        return Normal.twoSided(z());
    }

    /** Two-sided, of the place alone. */
    public double placeP() {
        return Normal.twoSided(placeZ());
    }

    private static double score(double difference, double variance) {
        return variance > 0 ? difference / Math.sqrt(variance) : 0;
    }

    /** The controls' scaled mean: pre, post, pre of the ring, post of the ring. */
    public BeforeAfter controlMean() {
        return new BeforeAfter(control[0], control[1], control[2], control[3]);
    }

    /** Of the place. */
    public RateRatio rateRatio() {
        double shorter = counted.pre() == 0 ? 1 : treated.pre() / counted.pre();
        return RateRatio.of(counted.pre(), counted.post(), control[0] / shorter, control[1], new double[] {
            controlVariance[0] / (shorter * shorter), controlVariance[1]
        });
    }

    public EffectVerdict verdict() {
        return EffectVerdict.of(placeZ(), ringZ());
    }

    /** One sentence for a meeting, in English. */
    public String sentence() {
        RateRatio ratio = rateRatio();
        String change = String.format(
                Locale.ROOT,
                "%.0f before, %.0f after; %+.0f %% against its controls (95 %% interval %+.0f to %+.0f %%)",
                treated.pre(),
                treated.post(),
                percent(ratio.estimate()),
                percent(ratio.low()),
                percent(ratio.high()));
        return switch (verdict()) {
            case IMPROVED -> "It became better, beyond chance: " + change + ".";
            case DISPLACED ->
                "It became better, but more is found around it: " + change
                        + String.format(
                                Locale.ROOT,
                                "; around it %.0f before, %.0f after.",
                                treated.ringPre(),
                                treated.ringPost());
            case WORSENED -> "It became worse, beyond chance: " + change + ".";
            case NO_CLEAR_CHANGE -> "No change beyond chance: " + change + ".";
        };
    }

    /** The same in Chinese. */
    public String sentenceZh() {
        RateRatio ratio = rateRatio();
        String change = String.format(
                Locale.ROOT,
                "整治前%.0f件,整治后%.0f件;与对照相比变化%+.0f%%(95%%区间%+.0f%%至%+.0f%%)",
                treated.pre(),
                treated.post(),
                percent(ratio.estimate()),
                percent(ratio.low()),
                percent(ratio.high()));
        return switch (verdict()) {
            case IMPROVED -> "确有改善:" + change + "。";
            case DISPLACED ->
                "内部改善,但问题转移到周边:" + change
                        + String.format(Locale.ROOT, ";周边整治前%.0f件,整治后%.0f件。", treated.ringPre(), treated.ringPost());
            case WORSENED -> "确有恶化:" + change + "。";
            case NO_CLEAR_CHANGE -> "变化未超出偶然波动:" + change + "。";
        };
    }

    private static double percent(double ratio) {
        return (ratio - 1) * 100;
    }
}
