package org.jingtu.siting;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Sites of runs, for other programs. */
@Component
class SitingCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "sites", "siting/collect-sites")
            .titled("选址结果", "Sites")
            .described(
                    "选出的点位、保留的设施与仍然太远的问题,默认取最近一次分析。",
                    "Chosen sites, facilities that stay and issues still too far; the newest run if none is named.")
            .ofRuns(SitingProcess.ID)
            .shaped(ShapeKind.POINT)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("role", PropertyType.TEXT, "角色", "chosen, existing or beyond")
            .with("name", PropertyType.TEXT, "名称", "Name of a facility")
            .with("issues", PropertyType.NUMBER, "问题数", "Issues that go there; or that are there, of beyond")
            .with("mean_m", PropertyType.NUMBER, "平均距离(米)", "Metres on average")
            .with("max_m", PropertyType.NUMBER, "最远距离(米)", "Metres of the farthest")
            .with("metres", PropertyType.NUMBER, "到最近设施(米)", "Metres to the nearest facility, of beyond")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
