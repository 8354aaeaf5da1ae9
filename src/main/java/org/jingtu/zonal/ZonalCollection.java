package org.jingtu.zonal;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Areas of runs of counts by area, for other programs. */
@Component
class ZonalCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named("zonal", "zonal/collect-areas")
            .titled("分区统计", "Counts by area")
            .described("各区域内的问题数,默认取最近一次分析。", "Issues in each area; the newest run if none is named.")
            .ofRuns(ZonalProcess.ID)
            .shaped(ShapeKind.ANY)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("area", PropertyType.INTEGER, "区域编号", "Number of the area")
            .with("name", PropertyType.TEXT, "名称", "Name")
            .with("kind", PropertyType.TEXT, "区域类型", "Kind of area")
            .with("count", PropertyType.INTEGER, "问题数", "Issues")
            .with("per_ha", PropertyType.NUMBER, "每公顷问题数", "Issues per hectare")
            .with("effort_km", PropertyType.NUMBER, "巡查里程(公里)", "Kilometres patrolled")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
