package org.jingtu.outlier;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Cells of runs of outliers, for other programs. */
@Component
class OutlierCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "outliers", "outlier/collect-cells")
            .titled("离群网格", "Cells of outliers")
            .described(
                    "与周围相比偏高、偏低或相像的网格,默认取最近一次分析。",
                    "Cells that are like their neighbours or stand out; the newest run if none is named.")
            .ofRuns(OutlierProcess.ID)
            .shaped(ShapeKind.POLYGON)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("class", PropertyType.TEXT, "类型", "Class: hh, ll, hl, lh, none or no_data")
            .with("count", PropertyType.NUMBER, "问题数", "Issues")
            .with("effort_km", PropertyType.NUMBER, "巡查里程(公里)", "Kilometres patrolled")
            .with("value", PropertyType.NUMBER, "指标值", "Value of the indicator")
            .with("i", PropertyType.NUMBER, "局部 Moran 指数", "Local Moran's I")
            .with("z", PropertyType.NUMBER, "z 值", "z")
            .with("p", PropertyType.NUMBER, "p 值", "p-value")
            .with("q", PropertyType.NUMBER, "校正后的 q 值", "p corrected for many tests")
            .with("p_sim", PropertyType.NUMBER, "置换 p 值", "p by permutation")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
