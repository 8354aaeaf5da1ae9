package org.jingtu.contrast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.coverage.CoverageService;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.run.DataHash;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.platform.run.RunService;
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hot × swept as a run: each cell or zone of a hotspot run held against a coverage run. */
@Component
class ContrastProcess implements RunProcess<ContrastParameters> {
    static final String ID = "contrast";

    /** Later, since runs know the processes. */
    private final ObjectProvider<RunService> runs;

    private final ObjectProvider<CoverageService> coverages;
    private final ContrastRepository repository;
    private final ResultFeatureService results;

    ContrastProcess(
            ObjectProvider<RunService> runs,
            ObjectProvider<CoverageService> coverages,
            ContrastRepository repository,
            ResultFeatureService results) {
        this.runs = runs;
        this.coverages = coverages;
        this.repository = repository;
        this.results = results;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return ContrastParameters.DESCRIPTION;
    }

    @Override
    public Class<ContrastParameters> parameterType() {
        return ContrastParameters.class;
    }

    @Override
    public ContrastParameters parse(RunParameters given) {
        return new ContrastParameters(
                run(given, ContrastParameters.HOTSPOTS, runs.getObject().findLatestDone("hotspots")),
                run(given, ContrastParameters.COVERAGE, coverages.getObject().findLatestOverZones()),
                given.choice(ContrastParameters.UNIT),
                given.number(ContrastParameters.SWEPT),
                given.number(ContrastParameters.OVER));
    }

    private UUID run(RunParameters given, RunInput input, Optional<Run> newest) {
        String process = input.name();
        String text = given.text(process);
        if (text == null) {
            return newest.map(Run::id)
                    .orElseThrow(() -> new BadRequestException(process, "there is no " + process + " run yet"));
        }
        try {
            return runs.getObject().getDone(UUID.fromString(text), process).id();
        } catch (IllegalArgumentException | NotFoundException e) {
            throw new BadRequestException(
                    process, process + " must be the number of a " + process + " run that is done");
        }
    }

    /** Runs never change, so neither does what is held against each other. */
    @Override
    public String dataVersion(ContrastParameters asked) {
        return "";
    }

    @Override
    public RunOutcome execute(ContrastParameters asked, RunContext context) {
        List<ContrastUnit> units = context.read(() -> repository.list(asked));
        Map<String, Long> states = new LinkedHashMap<>();
        for (ContrastState state : ContrastState.values()) {
            states.put(state.code(), 0L);
        }
        List<ResultFeature> features = new ArrayList<>();
        DataHash hash = new DataHash();
        for (ContrastUnit unit : units) {
            ContrastState state = stateOf(unit, asked);
            states.merge(state.code(), 1L, Long::sum);
            features.add(new ResultFeature(unit.shape(), properties(unit, state)));
            hash.add(new double[] {unit.id(), unit.issues(), unit.required(), unit.done(), unit.driven()});
        }
        long used = units.size() - states.getOrDefault(ContrastState.NO_DATA.code(), 0L);
        Run hotspots = runs.getObject().get(asked.hotspots());
        Run coverage = runs.getObject().get(asked.coverage());
        RunCard card = new RunCard(
                "hot and cold at 95 % against metres × passes done of those that the rules ask for",
                asked,
                List.of(),
                new RunCard.Input(
                        units.size(),
                        used,
                        List.of(new RunCard.LeftOut("no-data", units.size() - used)),
                        text(hotspots, "from"),
                        text(hotspots, "to"),
                        hash.hex()),
                0,
                new ContrastResultSummary(units.size(), states, window(hotspots), window(coverage)));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }

    private static ContrastState stateOf(ContrastUnit unit, ContrastParameters asked) {
        return ContrastState.of(unit, asked.sweptPercent() / 100.0, asked.overPercent() / 100.0);
    }

    private static String window(Run run) {
        return firstDay(text(run, "from")) + " – " + lastDay(text(run, "to"));
    }

    /** Of a day, or of an instant. */
    private static String firstDay(String text) {
        return text.contains("T") ? dayOf(Instant.parse(text)) : text;
    }

    /** Of a day, or of an instant that is not included. */
    private static String lastDay(String text) {
        return text.contains("T") ? dayOf(Instant.parse(text).minusMillis(1)) : text;
    }

    private static String dayOf(Instant instant) {
        return instant.atZone(CountyService.ZONE).toLocalDate().toString();
    }

    private static String text(Run run, String member) {
        return run.parameters().path(member).asString("");
    }

    private static Map<String, Object> properties(ContrastUnit unit, ContrastState state) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", unit.id());
        if (unit.name() != null) {
            properties.put("name", unit.name());
        }
        properties.put("state", state.code());
        properties.put("hot", unit.hot());
        properties.put("count", Math.rint(unit.issues() * 10) / 10);
        if (unit.effortKm() != null) {
            properties.put("effortKm", unit.effortKm());
        }
        if (unit.value() != null) {
            properties.put("value", unit.value());
        }
        properties.put("roadM", unit.roadM());
        properties.put("requiredPasses", unit.requiredPasses());
        properties.put("passes", unit.passes());
        properties.put("compliance", unit.compliance());
        properties.put("unknownShare", unit.unknown() / Math.max(1e-9, unit.required() + unit.unknown()));
        return properties;
    }
}
