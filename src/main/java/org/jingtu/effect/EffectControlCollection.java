package org.jingtu.effect;

import org.jingtu.ogc.feature.CollectionDeclaration;
import org.jingtu.ogc.feature.FeatureCollection;
import org.jingtu.ogc.feature.PropertyType;
import org.jingtu.ogc.feature.ShapeKind;
import org.springframework.stereotype.Component;

/** Places that a measure's area was compared with, for other programs. */
@Component
class EffectControlCollection implements FeatureCollection {
    private static final CollectionDeclaration DECLARATION = CollectionDeclaration.named(
                    "effect-controls", "effect/collect-controls")
            .titled("成效对照地点", "Places compared with a measure")
            .described(
                    "整治成效分析所用的对照圆,默认取最近一次分析。",
                    "Circles that were like the treated area before; of the newest run if none is named.")
            .ofRuns(EffectProcess.ID)
            .shaped(ShapeKind.POLYGON)
            .with("run", PropertyType.TEXT, "分析编号", "Number of the run")
            .with("before", PropertyType.NUMBER, "之前件数", "Issues before")
            .with("after", PropertyType.NUMBER, "之后件数", "Issues after")
            .with("ring_before", PropertyType.NUMBER, "外围之前件数", "Issues in the ring before")
            .with("ring_after", PropertyType.NUMBER, "外围之后件数", "Issues in the ring after")
            .declared();

    @Override
    public CollectionDeclaration declaration() {
        return DECLARATION;
    }
}
