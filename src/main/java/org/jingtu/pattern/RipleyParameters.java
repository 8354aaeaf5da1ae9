package org.jingtu.pattern;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/**
 * What a run of Ripley's K is asked for.
 *
 * @param greatestMetres largest distance
 * @param stepMetres between distances
 * @param envelopes random patterns that L is held against
 */
record RipleyParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        double greatestMetres,
        double stepMetres,
        int envelopes) {
    static final RunInput GREATEST =
            RunInput.metres("greatestMetres", 500, 10, 10_000).titled("最大距离(米)", "Largest distance in metres");
    static final RunInput STEP = RunInput.metres("stepMetres", 25, 1, 1_000).titled("距离步长(米)", "Step of distances");
    static final RunInput ENVELOPES =
            RunInput.number("envelopes", 39, 0, 999).titled("模拟次数(包络)", "Random patterns for the envelope; 0 for none");
    static final RunDescription DESCRIPTION = RunDescription.titled("多距离聚集(Ripley)", "Clustering by distance (Ripley)")
            .described(
                    "在哪些距离上问题比随机更聚集:K、L 函数与随机包络。巡查不均也会显得聚集。",
                    "At which distances issues cluster: K, L and an envelope of random patterns. Uneven patrols look like"
                            + " clusters, too.")
            .taking(IssueSelection.inputs())
            .taking(GREATEST, STEP, ENVELOPES);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }
}
