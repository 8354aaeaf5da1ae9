package org.jingtu.analysis.spacetime;

import org.jingtu.analysis.hotspot.Correction;

/**
 * How emerging hot spots are told from noise.
 *
 * @param correction of the bins' p-values, over all bins of the cube
 * @param significance at most this q makes a bin hot or cold, at most this p makes a trend
 * @param correctedTrend whether the trend test allows for the step that neighbouring bins share
 */
public record EmergingOptions(Correction correction, double significance, boolean correctedTrend) {
    /** False discovery rate at 5 %, corrected trend. */
    public static final EmergingOptions STANDARD = new EmergingOptions(Correction.FDR, 0.05, true);

    public EmergingOptions {
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("significance " + significance);
        }
    }
}
