package org.jingtu.emerging;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Cells of runs of emerging hot spots, for other programs. */
@Component
class EmergingCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "emerging", "emerging/collect-cells")
            .titled("热点演变网格", "Cells of emerging hot spots")
            .described(
                    "热点演变分析的网格,默认取最近一次分析。",
                    "How each cell became, stayed or ceased to be hot; the newest run if none is named.")
            .ofRuns(EmergingProcess.ID)
            .shaped(ShapeKind.POLYGON)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("class", PropertyType.TEXT, "演变类型", "Class of change")
            .with("count", PropertyType.NUMBER, "问题数", "Issues")
            .with("last_z", PropertyType.NUMBER, "最后一期 z 值", "z of the last step")
            .with("trend_z", PropertyType.NUMBER, "趋势 z 值", "z of the trend")
            .with("sen_slope", PropertyType.NUMBER, "Sen 斜率(每期)", "Sen's slope a step")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
