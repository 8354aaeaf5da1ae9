package org.jingtu.effect;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.issue.IssueSelection;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/**
 * What a before-and-after run is asked for.
 *
 * @param area number of the treated area, or its id in the source
 * @param change first day on which the measure worked
 * @param days length of the window after
 * @param beforeDays length of the window before; the longer, the surer what was usual
 * @param ringMetres width of the ring around the area where problems may have gone
 * @param controls how many places to compare with
 */
record EffectParameters(
        String area,
        LocalDate change,
        int days,
        int beforeDays,
        double ringMetres,
        int controls,
        List<String> categories,
        List<String> sources) {
    static final RunInput AREA = RunInput.text("area")
            .titled("整治区域的编号", "Number of the treated area, or its id in the source")
            .needed();
    static final RunInput CHANGE = RunInput.day("change")
            .titled("措施生效首日", "First day on which the measure worked")
            .needed();
    static final RunInput DAYS =
            RunInput.number("days", 112, 7, 730).titled("之后的天数", "Length of the window after, in days");
    static final RunInput BEFORE_DAYS = RunInput.number("beforeDays", 7, 1830)
            .titled("之前的天数,默认与之后相同", "Length of the window before, in days; as after by default");
    static final RunInput RING = RunInput.metres("ringMetres", 200, 10, 5_000)
            .titled("外围环宽(米),看问题是否转移", "Width of the ring around the area where problems may have gone");
    static final RunInput CONTROLS =
            RunInput.number("controls", 10, 1, 200).titled("对照地点数", "How many places to compare with");
    static final RunDescription DESCRIPTION = RunDescription.titled("整治成效", "Effect of a measure")
            .described(
                    "与整治前件数相近的对照地点相比,措施前后的变化与转移(加权转移差)。",
                    "Before and after against places that were alike before: weighted displacement difference.")
            .taking(AREA, CHANGE, DAYS, BEFORE_DAYS, RING, CONTROLS)
            .taking(IssueSelection.CATEGORIES, IssueSelection.SOURCES);

    IssueSelection selection() {
        return new IssueSelection(change.minusDays(beforeDays), change.plusDays(days - 1L), categories, sources);
    }
}
