package org.jingtu.pattern;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/**
 * What a run of Knox's test is asked for.
 *
 * @param metres this far apart or less is close in space
 * @param days this many or fewer is close in time
 * @param permutations exchanges of the times
 */
record KnoxParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        double metres,
        int days,
        int permutations) {
    static final RunInput METRES = RunInput.metres("metres", 100, 1, 10_000)
            .titled("空间邻近(米),不超过即算近", "Close in space: so many metres apart or less");
    static final RunInput DAYS =
            RunInput.number("days", 7, 0, 366).titled("时间邻近(天),不超过即算近", "Close in time: so many days apart or less");
    static final RunInput PERMUTATIONS =
            RunInput.number("permutations", 999, 99, 9_999).titled("置换次数", "Permutations of the p-value");
    static final RunDescription DESCRIPTION = RunDescription.titled("近处重复(Knox)", "Near repeats (Knox)")
            .described(
                    "一处出现问题之后,附近是否很快又出现:既近又同期的点对是否多于偶然。",
                    "Whether an issue is soon followed by others nearby: pairs close in space and time against chance.")
            .taking(IssueSelection.inputs())
            .taking(METRES, DAYS, PERMUTATIONS);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }
}
