package org.jingtu.hotspot;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jspecify.annotations.Nullable;

/**
 * What a hotspot run is asked for.
 *
 * @param indicator {@code effort}: patrol-found issues per patrolled kilometre; {@code raw}: counts
 * @param grid {@code hex} or {@code square}
 * @param cellMetres null: chosen from the points
 * @param bandMetres null: chosen from the cells
 * @param correction for many tests, in lower case
 * @param p how p-values of counts are found; rates are always tested exactly
 * @param studyArea {@code roads}: cells that roads or areas touch; {@code areas:kind}: cells that such areas touch
 */
record HotspotParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String indicator,
        String grid,
        @Nullable Double cellMetres,
        @Nullable Double bandMetres,
        String correction,
        String p,
        String studyArea) {
    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    boolean isPerEffort() {
        return indicator.equals("effort");
    }

    /** Kinds of areas that make the study area; empty for roads and all areas. */
    List<String> studyAreaKinds() {
        int colon = studyArea.indexOf(':');
        return colon < 0 ? List.of() : List.of(studyArea.substring(colon + 1));
    }

    HotspotParameters with(double cell, double band) {
        return new HotspotParameters(
                from, to, categories, sources, indicator, grid, cell, band, correction, p, studyArea);
    }
}
