package org.jingtu.coverage;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Dead corners of coverage runs, for other programs. */
@Component
class DeadCornerCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "dead-corners", "coverage/collect-dead-corners")
            .titled("卫生死角", "Dead corners")
            .described("多日无人清扫、巡查或无责任人的路段,最差的在前。", "Stretches that nobody cleaned, patrolled or owns, the worst first.")
            .ofRuns(CoverageProcess.ID)
            .shaped(ShapeKind.LINE)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("road_id", PropertyType.INTEGER, "道路", "Road")
            .with("road_name", PropertyType.TEXT, "路名", "Name of the road")
            .with("grade", PropertyType.TEXT, "等级代码", "Code of the grade")
            .with("length_m", PropertyType.NUMBER, "长度(米)", "Length in metres")
            .with("missed_passes", PropertyType.NUMBER, "漏扫遍数", "Missed passes")
            .with("cleaned", PropertyType.BOOLEAN, "有清扫", "Cleaned")
            .with("patrolled", PropertyType.BOOLEAN, "有巡查", "Patrolled")
            .with("owned", PropertyType.BOOLEAN, "有责任区", "Lies in a zone")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
