package org.jingtu.outlier;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.lattice.LatticeInputs;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * What a run of outliers is asked for.
 *
 * @param indicator {@code effort}: patrol-found issues per patrolled kilometre; {@code raw}: counts
 * @param grid {@code hex} or {@code square}
 * @param cellMetres null: chosen from the points
 * @param bandMetres null: one and a half cells
 * @param permutations of the pseudo p-value
 * @param correction for many tests, in lower case
 */
record OutlierParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String indicator,
        String grid,
        @Nullable Double cellMetres,
        @Nullable Double bandMetres,
        int permutations,
        String correction) {
    static final RunInput PERMUTATIONS =
            RunInput.number("permutations", 999, 99, 99_999).titled("置换次数", "Permutations of the pseudo p-value");
    static final RunInput CORRECTION = RunInput.choice("correction", "fdr", "by", "bonferroni", "holm", "none")
            .titled("多重检验校正", "Correction for many tests");
    static final RunDescription DESCRIPTION = RunDescription.titled("离群格", "Outliers")
            .described(
                    "每一格与周围各格相比:连片的高值、孤立的高点与低点(局部 Moran's I)。",
                    "Cells against their neighbours: patches of high cells, single high and low ones (local Moran's I).")
            .taking(IssueSelection.inputs())
            .taking(LatticeInputs.INDICATOR, LatticeInputs.GRID, LatticeInputs.CELL, LatticeInputs.BAND)
            .taking(PERMUTATIONS, CORRECTION);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    boolean isPerEffort() {
        return indicator.equals(LatticeInputs.EFFORT);
    }

    OutlierParameters with(double cell, double band) {
        return new OutlierParameters(
                from, to, categories, sources, indicator, grid, cell, band, permutations, correction);
    }
}
