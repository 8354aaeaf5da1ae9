package org.jingtu.hotspot;

import org.jingtu.analysis.hotspot.HotspotResult;

/**
 * Key figures of a hotspot run.
 *
 * @param cells of the study area
 * @param tested of these; the others have no data
 * @param islands tested cells without neighbours
 * @param patches of neighbouring cells significant at 95 %
 * @param power estimated probability of finding a spot of 4 times the rate, as large as a neighbourhood
 * @param lowPower whether that is below one half: a quiet map then says little
 */
record HotspotResultSummary(
        int cells,
        int tested,
        int noData,
        Levels hot,
        Levels cold,
        int islands,
        int patches,
        double power,
        boolean lowPower,
        String powerNote,
        String powerNoteZh) {
    /** Cells by class: significant at 90, 95, 99 %, each counted once. */
    record Levels(int c90, int c95, int c99) {
        static Levels of(HotspotResult result, int sign) {
            return new Levels(result.count(sign), result.count(2 * sign), result.count(3 * sign));
        }
    }
}
