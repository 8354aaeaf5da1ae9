package org.jingtu.scan;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Circles of runs of the scan, for other programs. */
@Component
class ScanCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named("scan", "scan/collect-circles")
            .titled("扫描圆", "Circles of scans")
            .described(
                    "问题多于巡查里程所能解释的圆,默认取最近一次分析。",
                    "Circles with more issues than their patrols explain; the newest run if none is named.")
            .ofRuns(ScanProcess.ID)
            .shaped(ShapeKind.POLYGON)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("rank", PropertyType.INTEGER, "名次", "Rank, the most likely first")
            .with("count", PropertyType.INTEGER, "问题数", "Issues")
            .with("expected", PropertyType.NUMBER, "按里程应有的问题数", "Issues that the exposure explains")
            .with("ratio", PropertyType.NUMBER, "倍数", "Issues by expected")
            .with("llr", PropertyType.NUMBER, "对数似然比", "Logarithm of the likelihood ratio")
            .with("p", PropertyType.NUMBER, "p 值", "p-value")
            .with("radius_m", PropertyType.NUMBER, "半径(米)", "Radius in metres")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
