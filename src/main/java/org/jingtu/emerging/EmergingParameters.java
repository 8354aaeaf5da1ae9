package org.jingtu.emerging;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * What a run of emerging hot spots is asked for.
 *
 * @param indicator {@code effort}: patrol-found issues per patrolled kilometre; {@code raw}: counts
 * @param stepDays length of a step of time; the last step ends with {@code to}
 * @param relative whether each step is compared with its own total, so that a campaign makes no place new
 * @param trend {@code corrected} for the step that neighbouring bins share, or {@code plain}
 * @param cellMetres null: chosen from the points
 * @param bandMetres null: one and a half cells
 */
record EmergingParameters(
        LocalDate from,
        LocalDate to,
        List<String> categories,
        List<String> sources,
        String indicator,
        int stepDays,
        boolean relative,
        String trend,
        String grid,
        @Nullable Double cellMetres,
        @Nullable Double bandMetres) {
    static final RunInput INDICATOR = RunInput.choice("indicator", "effort", "raw")
            .titled(
                    "指标:effort 每巡查公里发现数(有巡查里程时默认),raw 件数",
                    "effort: found per kilometre patrolled, the default where patrols are known; raw: counts");
    static final RunInput STEP =
            RunInput.number("stepDays", 7, 1, 366).titled("时间步长(天)", "Length of a step of time in days");
    static final RunInput VALUES = RunInput.choice("values", "relative", "plain")
            .titled(
                    "relative:除以当期总数,不受集中整治影响;plain:件数",
                    "relative: divided by their step's total, so that a campaign makes no place new; plain: counts");
    static final RunInput TREND = RunInput.choice("trend", "corrected", "plain")
            .titled("趋势检验是否校正自相关", "Whether the test of trend is corrected for what neighbouring steps share");
    static final RunInput GRID = RunInput.choice("grid", "hex", "square").titled("格网形状", "Shape of the cells");
    static final RunInput CELL = RunInput.metres("cellMetres", 10, 50_000)
            .titled("网格大小(米),默认自动", "Size of a cell in metres; chosen from the points by default");
    static final RunInput BAND = RunInput.metres("bandMetres", 10, 200_000)
            .titled("邻域距离(米),默认一格半", "Distance band in metres; one and a half cells by default");
    static final RunDescription DESCRIPTION = RunDescription.titled("热点演变", "Emerging hot spots")
            .described("热点随时间的出现、持续、加剧与消退。", "Where hot spots come, stay, intensify and go over time.")
            .taking(IssueSelection.inputs())
            .taking(INDICATOR, STEP, VALUES, TREND, GRID, CELL, BAND);

    IssueSelection selection() {
        return new IssueSelection(from, to, categories, sources);
    }

    boolean isPerEffort() {
        return indicator.equals("effort");
    }

    EmergingParameters with(double cell, double band) {
        return new EmergingParameters(
                from, to, categories, sources, indicator, stepDays, relative, trend, grid, cell, band);
    }
}
