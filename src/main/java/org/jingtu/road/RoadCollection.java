package org.jingtu.road;

import org.jingtu.ogc.Audience;
import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Roads, for other programs. */
@Component
class RoadCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named("roads", "road/collect-roads")
            .titled("道路", "Roads")
            .described("道路中心线,含等级与计划清扫遍数。", "Centre lines of roads with grade and planned passes.")
            .seenBy(Audience.EVERYBODY)
            .shaped(ShapeKind.LINE)
            .with("source_id", PropertyType.TEXT, "编号", "Number in the file it came from")
            .with("name", PropertyType.TEXT, "路名", "Name")
            .with("grade", PropertyType.TEXT, "等级代码", "Code of the grade")
            .with("grade_name", PropertyType.TEXT, "等级", "Grade, in Chinese")
            .with("width_m", PropertyType.NUMBER, "宽度(米)", "Width in metres")
            .with("one_way", PropertyType.BOOLEAN, "单行", "One way")
            .with("planned_passes_per_day", PropertyType.NUMBER, "每日计划遍数", "Planned passes a day")
            .with("length_m", PropertyType.NUMBER, "长度(米)", "Length in metres")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
