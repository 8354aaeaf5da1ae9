package org.jingtu.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jingtu.analysis.RateChanges;
import org.jingtu.analysis.RateInterval;
import org.jspecify.annotations.Nullable;

/**
 * Ranks areas by their rate, worst first, and says how far the ranks can be trusted: an area's rank lies between the
 * number of areas that are certainly worse and the number that may be; areas whose interval overlaps that of the first of
 * their group are tied.
 */
final class AreaRanking {
    private static final double SQUARE_KILOMETRE = 1e6;

    private final List<AreaCounts> areas;
    private final Map<Long, Double> patrolKm;
    private final Map<Long, Double> coverage;
    private final List<RateInterval> changes;
    private final List<Integer> known;
    private final List<RateInterval> rates;

    /**
     * @param patrolKm kilometres patrolled by area id; empty when rates are not by patrols
     * @param coverage by area id, as far as known
     */
    AreaRanking(List<AreaCounts> areas, Map<Long, Double> patrolKm, Map<Long, Double> coverage) {
        this.areas = areas;
        this.patrolKm = patrolKm;
        this.coverage = coverage;
        this.changes = RateChanges.shrunk(
                areas.stream().map(AreaCounts::previous).toList(),
                areas.stream().map(AreaCounts::reported).toList());
        this.known = IntStream.range(0, areas.size())
                .filter(i -> exposure(areas.get(i)) > 0)
                .boxed()
                .toList();
        this.rates = RateInterval.jointlyShrunk(
                known.stream().map(i -> counted(areas.get(i))).toList(),
                known.stream().map(i -> exposure(areas.get(i))).toList());
    }

    private boolean isByPatrols() {
        return !patrolKm.isEmpty();
    }

    private long counted(AreaCounts area) {
        return isByPatrols() ? area.patrolFound() : area.reported();
    }

    private double exposure(AreaCounts area) {
        if (area.alleyKm() != null) {
            return area.alleyKm();
        }
        return isByPatrols() ? patrolKm.getOrDefault(area.id(), 0.0) : area.areaM2() / SQUARE_KILOMETRE;
    }

    List<Summary.AreaFigures> rank() {
        List<Integer> order = IntStream.range(0, known.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -rates.get(k).estimate())
                        .thenComparing(k -> areas.get(known.get(k)).id()))
                .toList();
        List<Summary.AreaFigures> ranked = new ArrayList<>();
        int group = 0;
        double groupLow = Double.POSITIVE_INFINITY;
        for (int place = 0; place < order.size(); place++) {
            RateInterval rate = rates.get(order.get(place));
            if (rate.high() < groupLow) {
                group++;
                groupLow = rate.low();
            }
            ranked.add(figures(known.get(order.get(place)), rate, place + 1, group));
        }
        IntStream.range(0, areas.size())
                .filter(i -> !known.contains(i))
                .forEach(i -> ranked.add(figures(i, null, null, null)));
        return ranked;
    }

    private Summary.AreaFigures figures(
            int i, @Nullable RateInterval rate, @Nullable Integer rank, @Nullable Integer group) {
        AreaCounts area = areas.get(i);
        int certainlyWorse = 0;
        int certainlyBetter = 0;
        for (RateInterval other : rates) {
            certainlyWorse += rate != null && other.low() > rate.high() ? 1 : 0;
            certainlyBetter += rate != null && other.high() < rate.low() ? 1 : 0;
        }
        RateInterval change = changes.get(i);
        return new Summary.AreaFigures(
                area.id(),
                area.name(),
                area.reported(),
                area.open(),
                area.overdue(),
                area.due() == 0 ? null : (double) area.onTime() / area.due(),
                Summary.Share.of(area.reworked(), area.closed()),
                area.medianDays(),
                area.reported() / (area.areaM2() / SQUARE_KILOMETRE),
                isByPatrols() ? patrolKm.getOrDefault(area.id(), 0.0) : null,
                rate == null ? null : rate.estimate(),
                rate == null ? null : rate.low(),
                rate == null ? null : rate.high(),
                rank,
                rate == null ? null : certainlyWorse + 1,
                rate == null ? null : known.size() - certainlyBetter,
                group,
                area.previous(),
                change.estimate() - 1,
                change.low() - 1,
                change.high() - 1,
                coverage.get(area.id()),
                area.bounds());
    }
}
