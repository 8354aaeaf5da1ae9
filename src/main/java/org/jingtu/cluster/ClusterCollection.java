package org.jingtu.cluster;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Clusters of runs, for other programs. */
@Component
class ClusterCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "clusters", "cluster/collect-clusters")
            .titled("聚类范围", "Clusters")
            .described("按密度划出的问题聚集范围,默认取最近一次分析。", "Outlines of dense issues; the newest run if none is named.")
            .ofRuns(ClusterProcess.ID)
            .shaped(ShapeKind.ANY)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("cluster", PropertyType.INTEGER, "聚类编号", "Number of the cluster")
            .with("size", PropertyType.TEXT, "规模", "Size class")
            .with("count", PropertyType.INTEGER, "问题数", "Issues")
            .with("radius_m", PropertyType.NUMBER, "半径(米)", "Radius in metres")
            .with("per_ha", PropertyType.NUMBER, "每公顷问题数", "Issues per hectare")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
