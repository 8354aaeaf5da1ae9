package org.jingtu.pattern;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.lattice.LatticeInputs;
import org.jingtu.platform.run.RunDescription;
import org.jspecify.annotations.Nullable;

/**
 * What a run of global autocorrelation is asked for.
 *
 * @param indicator {@code effort}: patrol-found issues per patrolled kilometre; {@code raw}: counts
 * @param grid {@code hex} or {@code square}
 * @param cellMetres null: chosen from the points
 * @param bandMetres null: one and a half cells
 */
record AutocorrelationParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String indicator,
        String grid,
        @Nullable Double cellMetres,
        @Nullable Double bandMetres) {
    static final RunDescription DESCRIPTION = RunDescription.titled("全局空间自相关", "Global autocorrelation")
            .described(
                    "全县各格是否与邻格相像:Moran's I、Geary's C 与 Getis-Ord G,只给出数字,不落在图上。",
                    "Whether cells are like their neighbours in the county as a whole: Moran's I, Geary's C and general G.")
            .taking(IssueSelection.inputs())
            .taking(LatticeInputs.INDICATOR, LatticeInputs.GRID, LatticeInputs.CELL, LatticeInputs.BAND);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    boolean isPerEffort() {
        return indicator.equals(LatticeInputs.EFFORT);
    }

    AutocorrelationParameters with(double cell, double band) {
        return new AutocorrelationParameters(from, to, categories, sources, indicator, grid, cell, band);
    }
}
