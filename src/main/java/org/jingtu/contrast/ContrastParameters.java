package org.jingtu.contrast;

import java.util.UUID;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;

/**
 * What a contrast is asked for.
 *
 * @param hotspots run
 * @param coverage run
 * @param unit {@code cell}: cells or areas of the hotspot run; {@code zone}: zones of the coverage run
 * @param sweptPercent of the passes asked for, from which on a place counts as swept
 * @param overPercent of the passes asked for, from which on it counts as swept too often
 */
record ContrastParameters(UUID hotspots, UUID coverage, String unit, int sweptPercent, int overPercent) {
    static final RunInput HOTSPOTS =
            RunInput.run("hotspots").titled("热点分析编号,默认最新", "Run of hot spots; the newest by default");
    static final RunInput COVERAGE =
            RunInput.run("coverage").titled("覆盖分析编号,默认最新", "Run of coverage; the newest over zones by default");
    static final RunInput UNIT = RunInput.choice("unit", "cell", "zone")
            .titled("单元:cell 热点网格,zone 责任区", "cell: cells of the hotspot run; zone: zones of the coverage run");
    static final RunInput SWEPT = RunInput.number("sweptPercent", 80, 10, 100)
            .titled("完成应作业遍数的百分之几算已扫", "Share of the passes asked for from which on a place counts as swept");
    static final RunInput OVER = RunInput.number("overPercent", 150, 101, 1000)
            .titled("超过应作业遍数的百分之几算过度", "Share from which on a place counts as swept too often");
    static final RunDescription DESCRIPTION = RunDescription.titled("热点与作业对照", "Hot spots against cleaning")
            .described("哪里热是因为漏扫,哪里扫了仍然热。", "Which places are hot because unswept, and which although swept.")
            .taking(HOTSPOTS, COVERAGE, UNIT, SWEPT, OVER);
}
