package org.jingtu.summary;

import java.util.List;
import java.util.Objects;
import org.jingtu.effect.Rectification;
import org.jingtu.effect.RectificationService;
import org.jingtu.platform.run.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What measures in the county changed, as their runs found it. */
@Component
class MeasuredEffects {
    private final RectificationService measures;
    private final SummaryRepository repository;

    MeasuredEffects(RectificationService measures, SummaryRepository repository) {
        this.measures = measures;
        this.repository = repository;
    }

    /** Of measures that began by the end of the period. @param place that they lie in; null for the county */
    List<Summary.Effect> list(Summary.Period period, @Nullable String place) {
        return measures.list().stream()
                .filter(measure -> !measure.firstDay().isAfter(period.to()))
                .filter(measure -> place == null || repository.isWithin(measure.areaId(), place))
                .map(MeasuredEffects::effect)
                .toList();
    }

    private static Summary.Effect effect(Rectification measure) {
        Run run = measure.run();
        JsonNode result =
                run == null ? null : Objects.requireNonNull(run.card()).get("result");
        JsonNode ratio = result == null ? null : result.get("rateRatio");
        String verdict = result == null
                ? measure.pending() ? "computing" : "too_early"
                : result.get("verdict").stringValue();
        return new Summary.Effect(
                measure.areaId(),
                measure.area(),
                measure.firstDay(),
                measure.title(),
                verdict,
                ratio == null ? null : ratio.get("estimate").doubleValue(),
                ratio == null ? null : ratio.get("low").doubleValue(),
                ratio == null ? null : ratio.get("high").doubleValue(),
                result == null ? null : result.get("sentenceZh").stringValue(),
                result == null ? null : result.get("sentence").stringValue(),
                run == null ? null : run.id(),
                measure.bounds());
    }
}
