package org.jingtu.coverage.match;

import org.jingtu.ogc.Audience;
import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Roads that a vehicle took, of runs of map matching, for other programs. */
@Component
class MatchCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "matched-arcs", "match/collect-arcs")
            .titled("车辆驶过的道路", "Roads that a vehicle took")
            .described(
                    "一次轨迹匹配的路段,默认取最近一次。", "Parts of roads of a run of map matching; the newest run if none is named.")
            .ofRuns(MatchProcess.ID)
            .seenBy(Audience.ANALYSTS)
            .shaped(ShapeKind.LINE)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("seq", PropertyType.INTEGER, "次序", "Number in the order of driving")
            .with("road", PropertyType.INTEGER, "道路编号", "Number of the road")
            .with("name", PropertyType.TEXT, "路名", "Name of the road")
            .with("length_m", PropertyType.NUMBER, "长度(米)", "Length in metres")
            .with("entry", PropertyType.TEXT, "驶入时刻", "When it was entered")
            .with("exit", PropertyType.TEXT, "驶出时刻", "When it was left")
            .with("bridged", PropertyType.BOOLEAN, "含缺失定位", "Whether positions are missing on a part of it")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
