package org.jingtu.cluster;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * What a run of clusters is asked for.
 *
 * @param method {@code dbscan}, {@code hdbscan} or {@code optics}
 * @param epsMetres reach; null: chosen from the points; hdbscan has none
 * @param minPoints within reach, the point itself counted
 */
record ClusterParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String method,
        @Nullable Double epsMetres,
        int minPoints) {
    static final RunInput METHOD =
            RunInput.choice("method", "dbscan", "hdbscan", "optics").titled("方法", "Method");
    static final RunInput EPS = RunInput.metres("epsMetres", 1, 50_000)
            .titled("邻近距离(米),默认自动;hdbscan 不需要", "Reach in metres; chosen from the points by default, hdbscan has none");
    static final RunInput MIN_POINTS = RunInput.number("minPoints", 10, 2, 10_000)
            .titled("成簇的最少件数", "Fewest issues within reach, the issue itself counted");
    static final RunDescription DESCRIPTION = RunDescription.titled("问题聚类", "Clusters of issues")
            .described("问题点挤在一起的地方:轮廓与件数。", "Where issues lie close together: outlines and counts.")
            .taking(IssueSelection.inputs())
            .taking(METHOD, EPS, MIN_POINTS);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    ClusterParameters with(@Nullable Double eps) {
        return new ClusterParameters(from, to, categories, sources, method, eps, minPoints);
    }
}
