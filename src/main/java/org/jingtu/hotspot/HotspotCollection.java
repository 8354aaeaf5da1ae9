package org.jingtu.hotspot;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Cells of hotspot runs, for other programs. */
@Component
class HotspotCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "hotspots", "hotspot/collect-cells")
            .titled("热点网格", "Hotspot cells")
            .described(
                    "热点分析的网格,默认取最近一次分析;class 为 -3(冷)到 3(热),0 为不显著。",
                    "Cells of a hotspot run, the newest if none is named; class is -3 (cold) to 3 (hot), 0 is not significant.")
            .ofRuns(HotspotProcess.ID)
            .shaped(ShapeKind.POLYGON)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("value", PropertyType.NUMBER, "指标值", "Value that was tested")
            .with("issue_count", PropertyType.NUMBER, "问题数", "Issues")
            .with("effort_km", PropertyType.NUMBER, "巡查里程(公里)", "Patrol effort in kilometres")
            .with("z", PropertyType.NUMBER, "z 值", "z")
            .with("p", PropertyType.NUMBER, "p 值", "p")
            .with("q", PropertyType.NUMBER, "q 值(多重检验校正)", "q, corrected for many tests")
            .with("class", PropertyType.INTEGER, "冷热等级", "Class")
            .with("no_data", PropertyType.BOOLEAN, "无数据", "No data")
            .with("patch", PropertyType.INTEGER, "热点片区序号", "Rank of the patch")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
