package org.jingtu.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.AreaCoverage;
import org.jingtu.analysis.coverage.CorridorRaster;
import org.jingtu.analysis.coverage.CoverageOptions;
import org.jingtu.analysis.coverage.PassRule;
import org.jingtu.analysis.pattern.AreaLocator;
import org.jingtu.platform.run.RunCard;
import org.jingtu.road.RoadShape;
import org.jspecify.annotations.Nullable;

/** From cleaned tracks, targets and roads to coverage: pure, without database or Spring. */
final class CoverageComputation {
    /** Passes that the coverage of areas tells apart. */
    static final int AREA_PASSES = 4;

    private static final int MOST_DEAD_CORNERS = 500;

    private static final int MOST_PASSES = 100;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final double FINEST_METRES = 0.5;
    private static final double MOST_PIXELS = 4e8;
    private static final double CROSSING_SWATHS_METRES = 8;
    private static final double TWO_SIDES_METRES = 12;

    private final CoverageParameters asked;
    private final CoverageInput input;
    private final List<RunCard.Reason> reasons = new ArrayList<>();

    CoverageComputation(CoverageParameters asked, CoverageInput input) {
        this.asked = asked;
        this.input = input;
    }

    /**
     * What came out.
     *
     * @param areas of the targets, in their order
     * @param deadCorners the worst first
     * @param gaps of areas, not of zones
     * @param driven null when roads were not matched
     * @param agreement null when roads were not matched
     */
    record Outcome(
            List<AreaCoverage> areas,
            List<RoadStretch> stretches,
            List<DeadCorner> deadCorners,
            List<AreaGap> gaps,
            @Nullable DrivenRoads driven,
            @Nullable MethodAgreement agreement,
            RoadLengths lengths,
            CoverageParameters chosen,
            List<RunCard.Reason> reasons,
            CoverageResult result) {}

    Outcome compute(Progress progress) {
        requireInput();
        double resolution = resolutionMetres();
        CoverageTargets targets = input.targets();
        List<AreaCoverage> areas = CorridorRaster.of(
                targets.polygons(),
                input.tracks().work(),
                input.tracks().gaps(),
                new CoverageOptions(resolution, AREA_PASSES, PassRule.HALF_HOUR, THREADS),
                progress.between(0, 0.5));
        List<AreaGap> gaps = new AreaGaps(targets, input.tracks().work()).find(THREADS, progress.between(0.5, 0.6));
        AreaLocator locator = new AreaLocator(targets.polygons());
        RoadsByRules rules = new RoadsByRules(asked, input.roads(), input.rules());
        List<Double> planned = rules.plannedPasses();
        SweptRoads.Swept swept = sweptRoads(planned, progress.between(0.6, 0.9));
        RoadStretches byState =
                new RoadStretches(input.roads().lines(), planned, longestCrossings(), locator, targets.zones());
        List<RoadStretch> stretches = byState.of(swept.stretches());
        MethodAgreement agreement = swept.driven() == null ? null : new MethodAgreement(byState.of(swept.corridor()));
        stretches = new BlockedStretches(input.roads().roads(), input.blocked()).justify(stretches);
        RoadLengths lengths = RoadLengths.of(stretches, agreement, input.roads().lines(), locator);
        List<DeadCorner> corners =
                new DeadCorners(input.roads().lines(), input.patrols()).rank(stretches, MOST_DEAD_CORNERS);
        return new Outcome(
                areas,
                stretches,
                corners,
                gaps,
                swept.driven(),
                agreement,
                lengths,
                asked.with(resolution),
                reasons,
                result(
                        areas,
                        stretches,
                        gaps,
                        rules.figures(stretches, planned, swept.driven()),
                        swept.driven(),
                        agreement));
    }

    private void requireInput() {
        if (input.tracks().counts().fixes() == 0) {
            throw new UnusableDataException(
                    "no-tracks",
                    "No vehicle that cleans sent a position in this window; choose another, or import tracks.");
        }
        if (input.targets().size() == 0 && input.roads().roads().isEmpty()) {
            throw new UnusableDataException(
                    "nothing-to-cover", "There are no zones, areas or roads whose coverage could be told.");
        }
    }

    private double resolutionMetres() {
        Double given = asked.resolutionMetres();
        if (given != null) {
            return given;
        }
        double resolution = FINEST_METRES;
        while (input.targets().squareMetres() / (resolution * resolution) > MOST_PIXELS) {
            resolution *= 2;
        }
        reasons.add(new RunCard.Reason(
                "resolutionMetres",
                resolution,
                "half a metre, doubled until all targets need at most 400 million pixels",
                "默认 0.5 米;目标面积过大时加倍,使像元不超过 4 亿"));
        return resolution;
    }

    /** Across the carriageway and half the widest swath on either side. */
    private List<Double> longestCrossings() {
        return input.roads().roads().stream()
                .map(road -> road.widthMetres() + CROSSING_SWATHS_METRES)
                .toList();
    }

    private SweptRoads.Swept sweptRoads(List<Double> planned, Progress progress) {
        double most = planned.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int passes = (int) Math.min(MOST_PASSES, Math.max(AREA_PASSES, Math.ceil(most) + 1));
        return new SweptRoads(input.network(), input.tracks(), input.ways())
                .find(
                        asked.isMatched(),
                        new CoverageOptions(FINEST_METRES, passes, PassRule.HALF_HOUR, THREADS),
                        progress);
    }

    /** Metres of wide roads that were driven in one direction only; null when roads were not matched. */
    private @Nullable Double oneSidedMetres(@Nullable DrivenRoads driven) {
        if (driven == null) {
            return null;
        }
        double metres = 0;
        for (int r = 0; r < input.roads().roads().size(); r++) {
            if (hasSides(input.roads().roads().get(r))) {
                metres += driven.sides()
                        .get(r)
                        .oneSidedMetres(0, input.roads().lines().lengthMetres(r));
            }
        }
        return rounded(metres);
    }

    /** A road so wide that one pass does not reach both kerbs. */
    static boolean hasSides(RoadShape road) {
        return !road.oneWay() && road.widthMetres() >= TWO_SIDES_METRES;
    }

    private CoverageResult result(
            List<AreaCoverage> areas,
            List<RoadStretch> stretches,
            List<AreaGap> gaps,
            List<GradeFigures> grades,
            @Nullable DrivenRoads driven,
            @Nullable MethodAgreement agreement) {
        Compliance compliance = new Compliance();
        stretches.forEach(compliance::add);
        int zones = input.targets().zones();
        double area = 0;
        double covered = 0;
        for (int t = 0; t < (zones > 0 ? zones : areas.size()); t++) {
            area += areas.get(t).areaSquareMetres();
            covered += areas.get(t).coveredSquareMetres();
        }
        double[] metres = new double[StretchState.values().length];
        double all = 0;
        for (RoadStretch stretch : stretches) {
            metres[stretch.state().ordinal()] += stretch.lengthMetres();
            all += stretch.lengthMetres();
        }
        double swept = metres[StretchState.SWEPT.ordinal()] + metres[StretchState.REPEATED.ordinal()];
        double missed = metres[StretchState.MISSED.ordinal()];
        double unknown = metres[StretchState.UNKNOWN.ordinal()];
        return new CoverageResult(
                zones,
                areas.size() - zones,
                rounded(area),
                rounded(covered),
                RoadLengths.share(swept, missed, unknown, all).orElse(area > 0 ? covered / area : 0),
                RoadLengths.share(swept + unknown, missed, 0, all).orElse(area > 0 ? covered / area : 0),
                compliance.known(),
                compliance.least(),
                compliance.most(),
                rounded(all),
                rounded(swept),
                rounded(missed),
                rounded(unknown),
                confidence(stretches, agreement),
                oneSidedMetres(driven),
                gaps.size(),
                grades,
                input.tracks().vehicles(),
                Math.rint(input.tracks().work().lengthMetres() / 10) / 100,
                CoverageResult.FixCounts.of(input.tracks().counts()));
    }

    /** Metre by metre, of what was planned; null when there is no second way of telling. */
    private static @Nullable Double confidence(List<RoadStretch> stretches, @Nullable MethodAgreement agreement) {
        double metres = 0;
        double sure = 0;
        for (RoadStretch stretch : stretches) {
            if (agreement != null && stretch.state() != StretchState.JUSTIFIED) {
                metres += stretch.lengthMetres();
                sure += stretch.lengthMetres() * agreement.confidence(stretch);
            }
        }
        return metres > 0 ? Math.min(1, sure / metres) : null;
    }

    private static double rounded(double value) {
        return Math.rint(value * 10) / 10;
    }
}
