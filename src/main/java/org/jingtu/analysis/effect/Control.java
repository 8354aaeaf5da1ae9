package org.jingtu.analysis.effect;

/**
 * A place where nothing was done.
 *
 * @param counts of it and its ring
 * @param exposure of the place, such as its area or its patrolled kilometres, in the unit of the treated place's
 */
public record Control(BeforeAfter counts, double exposure) {
    public Control {
        if (!(exposure > 0) || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException("exposure " + exposure);
        }
    }
}
