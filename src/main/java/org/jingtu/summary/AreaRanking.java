package org.jingtu.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final Map<Long, Double> coverage;
    private final List<RateInterval> rates;

    /** @param coverage by area id, as far as known */
    AreaRanking(List<AreaCounts> areas, Map<Long, Double> coverage) {
        this.areas = areas.stream().filter(area -> area.areaM2() > 0).toList();
        this.coverage = coverage;
        this.rates = RateInterval.shrunk(
                this.areas.stream().map(AreaCounts::reported).toList(),
                this.areas.stream()
                        .map(area -> area.areaM2() / SQUARE_KILOMETRE)
                        .toList());
    }

    List<Summary.AreaFigures> rank() {
        List<Integer> order = IntStream.range(0, areas.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rates.get(i).estimate())
                        .thenComparing(i -> areas.get(i).id()))
                .toList();
        List<Summary.AreaFigures> ranked = new ArrayList<>();
        int group = 0;
        double groupLow = Double.POSITIVE_INFINITY;
        for (int k = 0; k < order.size(); k++) {
            RateInterval rate = rates.get(order.get(k));
            if (rate.high() < groupLow) {
                group++;
                groupLow = rate.low();
            }
            ranked.add(figures(order.get(k), k + 1, group));
        }
        return ranked;
    }

    private Summary.AreaFigures figures(int i, int rank, int group) {
        AreaCounts area = areas.get(i);
        RateInterval rate = rates.get(i);
        int certainlyWorse = 0;
        int certainlyBetter = 0;
        for (RateInterval other : rates) {
            certainlyWorse += other.low() > rate.high() ? 1 : 0;
            certainlyBetter += other.high() < rate.low() ? 1 : 0;
        }
        return new Summary.AreaFigures(
                area.id(),
                area.name(),
                area.reported(),
                area.open(),
                area.overdue(),
                share(area.onTime(), area.due()),
                rate.estimate(),
                rate.low(),
                rate.high(),
                rank,
                certainlyWorse + 1,
                areas.size() - certainlyBetter,
                group,
                area.previous(),
                area.previous() == 0 ? null : (double) area.reported() / area.previous() - 1,
                coverage.get(area.id()),
                area.bounds());
    }

    static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
