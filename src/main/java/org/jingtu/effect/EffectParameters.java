package org.jingtu.effect;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;

/**
 * What a before-and-after run is asked for.
 *
 * @param area number of the treated area, or its id in the source
 * @param change first day on which the measure worked
 * @param days length of the window after
 * @param beforeDays length of the window before; the longer, the surer what was usual
 * @param ringMetres width of the ring around the area where problems may have gone
 * @param controls how many places to compare with
 */
record EffectParameters(
        String area,
        LocalDate change,
        int days,
        int beforeDays,
        double ringMetres,
        int controls,
        List<String> categories,
        List<String> sources) {
    IssueSelection selection() {
        return new IssueSelection(change.minusDays(beforeDays), change.plusDays(days - 1L), categories, sources);
    }
}
