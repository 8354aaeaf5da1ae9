package org.jingtu.density;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
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
    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    DensityParameters with(double bandwidth, double cell) {
        return new DensityParameters(from, to, categories, sources, kernel, bandwidth, cell);
    }
}
