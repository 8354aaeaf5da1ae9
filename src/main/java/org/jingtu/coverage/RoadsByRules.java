package org.jingtu.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingtu.cleaning.CleaningRules;
import org.jingtu.platform.CountyService;
import org.jingtu.road.RoadShape;
import org.jingtu.road.RoadShapes;
import org.jspecify.annotations.Nullable;

/** Roads against the dated rules: what is asked of each, and how each grade fared. */
final class RoadsByRules {
    private final CoverageParameters asked;
    private final RoadShapes roads;
    private final CleaningRules rules;

    RoadsByRules(CoverageParameters asked, RoadShapes roads, CleaningRules rules) {
        this.asked = asked;
        this.roads = roads;
        this.rules = rules;
    }

    /** Passes that are asked for over the window, by road. */
    List<Double> plannedPasses() {
        Map<String, Double> byGrade = new TreeMap<>();
        return roads.roads().stream()
                .map(road -> byGrade.computeIfAbsent(
                        road.grade(),
                        grade -> rules.passes(
                                grade, asked.from(), asked.to(), CountyService.ZONE, road.plannedPassesPerDay())))
                .toList();
    }

    private static final class Sum {
        final Compliance compliance = new Compliance();
        double metres;
        double metreHours;
    }

    /** By grade. The rules named are those in force on the last day. */
    List<GradeFigures> figures(List<RoadStretch> stretches, List<Double> planned, @Nullable DrivenRoads driven) {
        Map<String, Sum> sums = new TreeMap<>();
        Map<String, Double> passes = new TreeMap<>();
        for (int r = 0; r < planned.size(); r++) {
            RoadShape road = roads.roads().get(r);
            Sum sum = sums.computeIfAbsent(road.grade(), grade -> new Sum());
            double metres = roads.lines().lengthMetres(r);
            sum.metres += metres;
            sum.metreHours += driven == null ? 0 : metres * driven.hours().get(r);
            passes.put(road.grade(), planned.get(r));
        }
        for (RoadStretch stretch : stretches) {
            Sum sum = sums.get(roads.roads().get(stretch.road()).grade());
            if (sum != null) {
                sum.compliance.add(stretch);
            }
        }
        LocalDate last = asked.to().minusMillis(1).atZone(CountyService.ZONE).toLocalDate();
        return sums.entrySet().stream()
                .map(each -> new GradeFigures(
                        each.getKey(),
                        Math.rint(each.getValue().metres),
                        passes.getOrDefault(each.getKey(), 0.0),
                        each.getValue().compliance.known(),
                        each.getValue().compliance.least(),
                        each.getValue().compliance.most(),
                        driven == null ? null : each.getValue().metreHours / each.getValue().metres / asked.days(),
                        rules.sweepsOn(each.getKey(), last).orElse(null),
                        rules.hoursOn(each.getKey(), last).orElse(null)))
                .toList();
    }
}
