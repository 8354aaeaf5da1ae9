package org.jingtu.hotspot;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * What a hotspot run is asked for.
 *
 * @param indicator {@code effort}: patrol-found issues per patrolled kilometre; {@code raw}: counts
 * @param grid {@code hex} or {@code square}
 * @param cellMetres null: chosen from the points
 * @param bandMetres null: chosen from the cells
 * @param correction for many tests, in lower case
 * @param p how p-values of counts are found; rates are always tested exactly
 * @param studyArea {@code roads}: cells that roads or areas touch; {@code areas:kind}: cells that such areas touch
 */
record HotspotParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String indicator,
        String grid,
        @Nullable Double cellMetres,
        @Nullable Double bandMetres,
        String correction,
        String p,
        String studyArea) {
    static final RunInput INDICATOR = RunInput.choice("indicator", "effort", "raw")
            .titled(
                    "指标:effort 每巡查公里发现数(有巡查里程时默认),raw 件数",
                    "effort: found per kilometre patrolled, the default where patrols are known; raw: counts");
    static final RunInput GRID = RunInput.choice("grid", "hex", "square").titled("格网形状", "Shape of the cells");
    static final RunInput CELL = RunInput.metres("cellMetres", 10, 50_000)
            .titled("网格大小(米),默认自动", "Size of a cell in metres; chosen from the points by default");
    static final RunInput BAND = RunInput.metres("bandMetres", 10, 200_000)
            .titled("邻域距离(米),默认自动", "Distance band in metres; chosen from the cells by default");
    static final RunInput CORRECTION = RunInput.choice("correction", "fdr", "by", "bonferroni", "holm", "none")
            .titled("多重检验校正", "Correction for many tests");
    static final RunInput P = RunInput.choice("p", "permutation", "normal", "exact")
            .titled("件数的 p 值算法;比率总用精确检验", "How p of counts is found; rates are always tested exactly");
    static final RunInput STUDY_AREA = RunInput.text("studyArea")
            .titled("研究范围:roads(默认)或 areas:区域类型", "Study area: roads, the default, or areas: and a kind of areas");
    static final RunDescription DESCRIPTION = RunDescription.titled("热点分析", "Hot spots")
            .described(
                    "统计显著的热点与冷点网格(Getis-Ord Gi* 或每巡查公里比率的精确检验)。",
                    "Cells that are significantly hot or cold: Getis-Ord Gi*, or an exact test of rates per kilometre patrolled.")
            .taking(IssueSelection.inputs())
            .taking(INDICATOR, GRID, CELL, BAND, CORRECTION, P, STUDY_AREA);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    boolean isPerEffort() {
        return indicator.equals("effort");
    }

    /** Kinds of areas that make the study area; empty for roads and all areas. */
    List<String> studyAreaKinds() {
        int colon = studyArea.indexOf(':');
        return colon < 0 ? List.of() : List.of(studyArea.substring(colon + 1));
    }

    HotspotParameters with(double cell, double band) {
        return new HotspotParameters(
                from, to, categories, sources, indicator, grid, cell, band, correction, p, studyArea);
    }
}
