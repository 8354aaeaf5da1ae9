package org.jingtu.coverage;

import org.jingtu.ogc.Audience;
import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Stretches of coverage runs, for other programs. */
@Component
class StretchCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "coverage-stretches", "coverage/collect-stretches")
            .titled("路段清扫", "Swept and missed stretches")
            .described(
                    "覆盖分析的路段:swept 已扫、missed 漏扫、justified 合理缺扫、repeated 重复、unknown 情况不明。",
                    "Stretches of a coverage run: swept, missed, justified, repeated or unknown.")
            .seenBy(Audience.EVERYBODY)
            .ofRuns(CoverageProcess.ID)
            .shaped(ShapeKind.LINE)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("road_id", PropertyType.INTEGER, "道路", "Road")
            .with("road_name", PropertyType.TEXT, "路名", "Name of the road")
            .with("grade", PropertyType.TEXT, "等级代码", "Code of the grade")
            .with("from_m", PropertyType.NUMBER, "起点(米)", "From, metres along the road")
            .with("to_m", PropertyType.NUMBER, "终点(米)", "To, metres along the road")
            .with("state", PropertyType.TEXT, "状态", "State")
            .with("passes", PropertyType.INTEGER, "已扫遍数", "Passes")
            .with("planned_passes", PropertyType.NUMBER, "计划遍数", "Planned passes")
            .with("zone_id", PropertyType.INTEGER, "责任区", "Zone")
            .with("confidence", PropertyType.NUMBER, "可信度(0–1)", "Confidence")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
