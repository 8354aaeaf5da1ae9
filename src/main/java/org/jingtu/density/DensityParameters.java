package org.jingtu.density;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * What a density run is asked for.
 *
 * @param kernel name in lower case
 * @param bandwidthMetres null: chosen from the points
 * @param cellMetres null: a tenth of the bandwidth
 */
record DensityParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String kernel,
        @Nullable Double bandwidthMetres,
        @Nullable Double cellMetres) {
    static final RunInput KERNEL = RunInput.choice("kernel", "quartic", "epanechnikov", "triweight", "gaussian")
            .titled("核函数", "Kernel");
    static final RunInput BANDWIDTH = RunInput.metres("bandwidthMetres", 1, 100_000)
            .titled("带宽(米),默认按点的离散程度", "Bandwidth in metres; from the points' spread by default");
    static final RunInput CELL = RunInput.metres("cellMetres", 0.5, 10_000)
            .titled("栅格边长(米),默认约为带宽的十分之一", "Side of a cell in metres; a tenth of the bandwidth by default");
    static final RunDescription DESCRIPTION = RunDescription.titled("核密度", "Kernel density")
            .described("问题点的核密度,单位为件/公顷。", "Kernel density of issues, in issues per hectare.")
            .taking(IssueSelection.inputs())
            .taking(KERNEL, BANDWIDTH, CELL);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    DensityParameters with(double bandwidth, double cell) {
        return new DensityParameters(from, to, categories, sources, kernel, bandwidth, cell);
    }
}
