package org.jingtu.facility;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Facilities, for other programs. */
@Component
class FacilityCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "facilities", "facility/collect-facilities")
            .titled("设施", "Facilities")
            .described("公厕、垃圾收集点、转运站等设施。", "Toilets, collection points, transfer stations and the like.")
            .shaped(ShapeKind.POINT)
            .with("source_id", PropertyType.TEXT, "编号", "Number in the file it came from")
            .with("kind", PropertyType.TEXT, "类型代码", "Code of the kind")
            .with("kind_name", PropertyType.TEXT, "类型", "Kind, in Chinese")
            .with("name", PropertyType.TEXT, "名称", "Name")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
