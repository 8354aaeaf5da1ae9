package org.jingtu.coverage;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Gaps of coverage runs, for other programs. */
@Component
class GapCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "coverage-gaps", "coverage/collect-gaps")
            .titled("未覆盖地块", "Gaps")
            .described("覆盖分析中区域内未被覆盖的地块。", "What a coverage run left uncovered of areas.")
            .ofRuns(CoverageProcess.ID)
            .shaped(ShapeKind.POLYGON)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("area_id", PropertyType.INTEGER, "区域", "Area")
            .with("gap", PropertyType.INTEGER, "序号(大的在前)", "Rank within the area, the largest first")
            .with("area_m2", PropertyType.NUMBER, "面积(平方米)", "Area in square metres")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
