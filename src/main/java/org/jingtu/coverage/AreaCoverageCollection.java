package org.jingtu.coverage;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Coverage of areas, for other programs. */
@Component
class AreaCoverageCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "coverage-areas", "coverage/collect-areas")
            .titled("区域覆盖", "Coverage of areas")
            .described(
                    "覆盖分析中各区域(市场、广场等)的清扫情况,默认取最近一次。", "How areas were covered in a run, the newest if none is named.")
            .ofRuns(CoverageProcess.ID)
            .shaped(ShapeKind.MULTIPOLYGON)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("name", PropertyType.TEXT, "名称", "Name")
            .with("area_m2", PropertyType.NUMBER, "面积(平方米)", "Area in square metres")
            .with("covered_m2", PropertyType.NUMBER, "已覆盖面积(平方米)", "Covered area in square metres")
            .with("coverage", PropertyType.NUMBER, "覆盖率(0–1)", "Share that was covered")
            .with("road_m", PropertyType.NUMBER, "道路长度(米)", "Road in metres")
            .with("swept_m", PropertyType.NUMBER, "已清扫(米)", "Swept in metres")
            .with("missed_m", PropertyType.NUMBER, "漏扫(米)", "Missed in metres")
            .with("unknown_m", PropertyType.NUMBER, "情况不明(米)", "Unknown in metres")
            .with("required_pass_m", PropertyType.NUMBER, "应扫遍数×长度(米)", "Required passes times metres")
            .with("done_pass_m", PropertyType.NUMBER, "已扫遍数×长度(米)", "Done passes times metres")
            .with("confidence", PropertyType.NUMBER, "可信度(0–1)", "Confidence")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
