package org.jingtu.summary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jingtu.coverage.CoverageService;
import org.jingtu.coverage.CoverageTarget;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one summary together. */
@Component
class SummaryComputation {
    private final CountyService counties;
    private final CoverageService coverage;
    private final HotspotRuns hotspots;
    private final PatrolledKilometres patrolled;
    private final MeasuredEffects effects;
    private final SummaryRepository repository;

    SummaryComputation(
            CountyService counties,
            CoverageService coverage,
            HotspotRuns hotspots,
            PatrolledKilometres patrolled,
            MeasuredEffects effects,
            SummaryRepository repository) {
        this.counties = counties;
        this.coverage = coverage;
        this.hotspots = hotspots;
        this.patrolled = patrolled;
        this.effects = effects;
        this.repository = repository;
    }

    Summary compute(SummaryRequest request, @Nullable String scopeName, String version) {
        Summary.Period period = request.period();
        Instant asOf = asOf(period);
        Optional<Run> covered = coverage.findLatestOverZones(asOf);
        boolean alleys = request.topic().equals(SummaryRequest.ALLEYS) && repository.hasAlleys();
        Map<Long, Double> patrolKm = alleys ? Map.of() : patrolled.in(request.topic(), period);
        List<AreaCounts> counts = alleys ? repository.countAlleys(request, asOf) : repository.countAreas(request, asOf);
        List<Summary.AreaFigures> ranked = new AreaRanking(counts, patrolKm, coverageOf(covered)).rank();
        String unit = alleys ? "per-alley-km" : patrolKm.isEmpty() ? "per-km2" : "per-patrol-km";
        HotspotRuns.Found hot = hotspots.figure(period, request.place());
        List<Summary.Effect> measured = effects.list(period, request.place());
        boolean pending = hot.pending()
                || measured.stream().anyMatch(each -> each.verdict().equals("computing"));
        return new Summary(
                period,
                period.before(),
                request.topic(),
                scopeName,
                figures(request, asOf, covered, hot.figure()),
                unit,
                ranked,
                DepartmentCounts.figures(repository.countDepartments(request, asOf)),
                WeeklyTrend.of(repository.countWeeks(period.to(), WeeklyTrend.READ, request.place()), period.to()),
                AttentionSentences.of(ranked, unit, days(period)),
                measured,
                version,
                pending);
    }

    /** The end of the period, or now while it goes on. */
    private Instant asOf(Summary.Period period) {
        Instant end = period.to().plusDays(1).atStartOfDay(CountyService.ZONE).toInstant();
        Instant now = counties.now();
        return end.isBefore(now) ? end : now;
    }

    private static int days(Summary.Period period) {
        return (int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    private Map<Long, Double> coverageOf(Optional<Run> run) {
        return run.map(each -> coverage.listTargetsOf(each.id(), "area").stream()
                        .collect(Collectors.toMap(CoverageTarget::id, CoverageTarget::coverage)))
                .orElse(Map.of());
    }

    private List<Summary.Figure> figures(
            SummaryRequest request, Instant asOf, Optional<Run> covered, Summary.Figure hotPatches) {
        CountyCounts counts = repository.countCounty(request, asOf);
        Summary.Period period = request.period();
        Summary.Period before = period.before();
        return List.of(
                SummaryFigures.count("reported", counts.reported(), counts.previousReported()),
                SummaryFigures.share(
                        "onTimeRate", counts.onTime(), counts.due(), counts.previousOnTime(), counts.previousDue()),
                SummaryFigures.coverage(
                        coverage.listDaily(period.from(), period.to(), request.place()),
                        coverage.listDaily(before.from(), before.to(), request.place()),
                        covered.map(Run::id).orElse(null)),
                hotPatches,
                SummaryFigures.count("overdue", counts.overdue(), counts.previousOverdue()));
    }
}
