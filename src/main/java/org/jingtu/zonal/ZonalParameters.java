package org.jingtu.zonal;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/**
 * What a run of counts by area is asked for.
 *
 * @param kinds of areas
 * @param predicate {@code contains}: inside only; {@code covers}: on the boundary, too
 */
record ZonalParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        List<String> kinds,
        String predicate) {
    static final RunInput KINDS =
            RunInput.words("kinds").titled("区域类型,默认全部", "Kinds of areas; all that the county has by default");
    static final RunInput PREDICATE = RunInput.choice("predicate", "contains", "covers")
            .titled("contains 仅内部,covers 含边界", "contains: inside only; covers: on the boundary, too");
    static final RunDescription DESCRIPTION = RunDescription.titled("分区统计", "Counts by area")
            .described("各区域内的问题数、每公顷件数与巡查里程。", "Issues in each area, per hectare, and kilometres patrolled there.")
            .taking(IssueSelection.inputs())
            .taking(KINDS, PREDICATE);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }
}
