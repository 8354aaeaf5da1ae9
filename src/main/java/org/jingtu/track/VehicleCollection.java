package org.jingtu.track;

import org.jingtu.ogc.Audience;
import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Last positions of vehicles, for planners' programs. */
@Component
class VehicleCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "vehicles", "track/collect-vehicles")
            .titled("车辆", "Vehicles")
            .described("作业车辆的最后位置;个人携带的终端不在其中。", "Where vehicles were last; what a person carries is not among them.")
            .seenBy(Audience.ANALYSTS)
            .shaped(ShapeKind.POINT)
            .with("code", PropertyType.TEXT, "车牌或设备号", "Plate or name of the device")
            .with("name", PropertyType.TEXT, "名称", "Name")
            .with("kind", PropertyType.TEXT, "类型代码", "Code of the kind")
            .with("kind_name", PropertyType.TEXT, "类型", "Kind, in Chinese")
            .with("seen_at", PropertyType.INSTANT, "最后定位时间", "Last seen at")
            .with("speed_kmh", PropertyType.NUMBER, "速度(千米/时)", "Speed in km/h")
            .datedBy("seen_at")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
