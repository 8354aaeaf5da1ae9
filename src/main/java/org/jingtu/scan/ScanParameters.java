package org.jingtu.scan;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.lattice.LatticeInputs;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the circular scan is asked for.
 *
 * @param indicator {@code effort}: the exposure of a cell are the kilometres patrolled; {@code raw}: all cells alike
 * @param grid {@code hex} or {@code square}
 * @param cellMetres null: chosen from the points
 * @param maxSharePercent of the exposure that a circle may hold
 * @param permutations random data sets
 */
record ScanParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String indicator,
        String grid,
        @Nullable Double cellMetres,
        int maxSharePercent,
        int permutations) {
    static final RunInput SHARE = RunInput.number("maxSharePercent", 10, 1, 50)
            .titled("圆内巡查里程占比上限(%)", "Most of the exposure that a circle may hold, per cent");
    static final RunInput PERMUTATIONS =
            RunInput.number("permutations", 999, 99, 9_999).titled("置换次数", "Random data sets of the p-value");
    static final RunDescription DESCRIPTION = RunDescription.titled("圆形扫描", "Circular scan")
            .described(
                    "哪些圆内的问题多于巡查里程所能解释的(Kulldorff),整体误报率受控。",
                    "Circles with more issues than the patrols there explain (Kulldorff), tested as a whole.")
            .taking(IssueSelection.inputs())
            .taking(LatticeInputs.INDICATOR, LatticeInputs.GRID, LatticeInputs.CELL, SHARE, PERMUTATIONS);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    boolean isPerEffort() {
        return indicator.equals(LatticeInputs.EFFORT);
    }

    ScanParameters with(double cell) {
        return new ScanParameters(from, to, categories, sources, indicator, grid, cell, maxSharePercent, permutations);
    }
}
