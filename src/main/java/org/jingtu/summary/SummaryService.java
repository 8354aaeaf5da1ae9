package org.jingtu.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jingtu.area.AreaShapeService;
import org.jingtu.coverage.CoverageService;
import org.jingtu.coverage.CoverageTarget;
import org.jingtu.hotspot.HotspotService;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Sums up a period for leaders. */
@Service
public class SummaryService {
    private static final int WEEKS = 26;
    private static final int LONGEST_DAYS = 366;
    private static final String HOTSPOTS = "hotspots";

    private final CountyService counties;
    private final AreaShapeService areas;
    private final RunService runs;
    private final HotspotService hotspots;
    private final CoverageService coverage;
    private final SummaryRepository repository;

    SummaryService(
            CountyService counties,
            AreaShapeService areas,
            RunService runs,
            HotspotService hotspots,
            CoverageService coverage,
            SummaryRepository repository) {
        this.counties = counties;
        this.areas = areas;
        this.runs = runs;
        this.hotspots = hotspots;
        this.coverage = coverage;
        this.repository = repository;
    }

    /**
     * The last days up to today against as many days before.
     *
     * @param days 1 to 366
     * @param kind of the areas that are compared
     */
    public Summary get(int days, String kind) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new BadRequestException("days", "days must be between 1 and " + LONGEST_DAYS);
        }
        if (!areas.isKind(kind)) {
            throw new BadRequestException("kind", kind + " is not a kind of areas");
        }
        LocalDate today = counties.today();
        Instant now = counties.now();
        Summary.Period period = Summary.Period.endingOn(today, days);
        Optional<Run> covered = coverage.findLatestOverZones(now);
        List<Summary.AreaFigures> ranked =
                new AreaRanking(repository.countAreas(kind, period, now), coverageOf(covered)).rank();
        return new Summary(
                period,
                period.before(),
                figures(repository.countCounty(period, now), covered, period),
                ranked,
                repository.countWeeks(today, WEEKS),
                AttentionSentences.of(ranked, days));
    }

    private Map<Long, Double> coverageOf(Optional<Run> run) {
        return run.map(each -> coverage.listTargetsOf(each.id(), "area").stream()
                        .collect(Collectors.toMap(CoverageTarget::id, CoverageTarget::coverage)))
                .orElse(Map.of());
    }

    private List<Summary.Figure> figures(CountyCounts counts, Optional<Run> covered, Summary.Period period) {
        return List.of(
                SummaryFigures.count("reported", counts.reported(), counts.previousReported()),
                SummaryFigures.share(
                        "onTimeRate", counts.onTime(), counts.due(), counts.previousOnTime(), counts.previousDue()),
                ofRun(
                        "coverage",
                        "share",
                        covered.orElse(null),
                        covered.map(SummaryService::shareCovered).orElse(null)),
                hotPatches(period),
                SummaryFigures.count("overdue", counts.overdue(), counts.previousOverdue()));
    }

    private static @Nullable Double shareCovered(Run run) {
        JsonNode card = run.card();
        return card == null ? null : card.at("/result/coverage").doubleValue();
    }

    /** Of the run over just this period, else of the newest. */
    private Summary.Figure hotPatches(Summary.Period period) {
        Run run = runs.findLatestDone(HOTSPOTS, period.from(), period.to())
                .or(() -> runs.findLatestDone(HOTSPOTS))
                .orElse(null);
        Double patches = run == null ? null : (double) hotspots.countHotPatches(run.id());
        return ofRun("hotPatches", "patches", run, patches);
    }

    private static Summary.Figure ofRun(String code, String unit, @Nullable Run run, @Nullable Double value) {
        return new Summary.Figure(code, value, unit, null, null, null, false, run == null ? null : run.id());
    }
}
