package org.jingtu.area;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Areas, for other programs. */
@Component
class AreaCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named("areas", "area/collect-areas")
            .titled("区域", "Areas")
            .described("社区、小区、单位、市场、广场等面状区域。", "Communities, estates, markets, squares and other areas.")
            .shaped(ShapeKind.MULTIPOLYGON)
            .with("source_id", PropertyType.TEXT, "编号", "Number in the file it came from")
            .with("kind", PropertyType.TEXT, "类型代码", "Code of the kind")
            .with("kind_name", PropertyType.TEXT, "类型", "Kind, in Chinese")
            .with("name", PropertyType.TEXT, "名称", "Name")
            .with("department", PropertyType.TEXT, "责任单位", "Department in charge")
            .with("area_m2", PropertyType.NUMBER, "面积(平方米)", "Area in square metres")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
