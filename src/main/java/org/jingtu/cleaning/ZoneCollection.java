package org.jingtu.cleaning;

import org.jingtu.ogc.Audience;
import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Zones, for other programs. */
@Component
class ZoneCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "zones", "cleaning/collect-zones")
            .titled("责任区", "Zones")
            .described("清扫保洁责任区;保洁班组只见自己的。", "Zones of cleaning crews; a crew sees its own.")
            .seenBy(Audience.EVERYBODY)
            .shaped(ShapeKind.MULTIPOLYGON)
            .with("source_id", PropertyType.TEXT, "编号", "Number in the file it came from")
            .with("name", PropertyType.TEXT, "名称", "Name")
            .with("crew", PropertyType.TEXT, "班组代码", "Code of the crew")
            .with("crew_name", PropertyType.TEXT, "班组", "Crew")
            .with("area_m2", PropertyType.NUMBER, "面积(平方米)", "Area in square metres")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
