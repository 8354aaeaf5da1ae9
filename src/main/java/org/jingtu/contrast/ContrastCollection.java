package org.jingtu.contrast;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Cells or zones of contrasts, for other programs. */
@Component
class ContrastCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "contrast", "contrast/collect-units")
            .titled("热点与作业对照", "Hot spots against cleaning")
            .described(
                    "热点与清扫作业对照的单元,默认取最近一次分析;state 说明热因漏扫、已扫仍热、过度作业等。",
                    "Cells or zones with what both analyses say of them; the newest run if none is named.")
            .ofRuns(ContrastProcess.ID)
            .shaped(ShapeKind.ANY)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("name", PropertyType.TEXT, "名称", "Name")
            .with("state", PropertyType.TEXT, "状态", "State")
            .with("hot", PropertyType.BOOLEAN, "是否热点", "Whether hot")
            .with("count", PropertyType.NUMBER, "问题数", "Issues")
            .with("effort_km", PropertyType.NUMBER, "巡查里程(公里)", "Patrol effort in kilometres")
            .with("value", PropertyType.NUMBER, "指标值", "Value that was tested")
            .with("road_m", PropertyType.NUMBER, "道路长(米)", "Road in metres")
            .with("required_passes", PropertyType.NUMBER, "应作业遍数", "Passes asked for")
            .with("passes", PropertyType.NUMBER, "实际遍数", "Passes driven")
            .with("compliance", PropertyType.NUMBER, "完成率(0–1)", "Share of the passes asked for that were done")
            .with("unknown_share", PropertyType.NUMBER, "未知占比(0–1)", "Share that nobody knows")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
