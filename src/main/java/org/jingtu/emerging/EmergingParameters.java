package org.jingtu.emerging;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jspecify.annotations.Nullable;

/**
 * What a run of emerging hot spots is asked for.
 *
 * @param indicator {@code effort}: patrol-found issues per patrolled kilometre; {@code raw}: counts
 * @param stepDays length of a step of time; the last step ends with {@code to}
 * @param relative whether each step is compared with its own total, so that a campaign makes no place new
 * @param trend {@code corrected} for the step that neighbouring bins share, or {@code plain}
 * @param cellMetres null: chosen from the points
 * @param bandMetres null: one and a half cells
 */
record EmergingParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String indicator,
        int stepDays,
        boolean relative,
        String trend,
        String grid,
        @Nullable Double cellMetres,
        @Nullable Double bandMetres) {
    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    boolean isPerEffort() {
        return indicator.equals("effort");
    }

    EmergingParameters with(double cell, double band) {
        return new EmergingParameters(
                from, to, categories, sources, indicator, stepDays, relative, trend, grid, cell, band);
    }
}
