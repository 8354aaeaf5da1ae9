package org.jingtu.pattern;

import java.time.Duration;
import java.util.List;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.spacetime.Knox;
import org.jingtu.geo.MetricCrs;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.issue.TimedIssuePoints;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.DataHash;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.springframework.stereotype.Component;

/** Whether issues near each other come soon after each other, as a run. */
@Component
class KnoxProcess implements RunProcess<KnoxParameters> {
    private static final long SEED = 20260101;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final CountyService counties;
    private final IssuePointService issues;

    KnoxProcess(CountyService counties, IssuePointService issues) {
        this.counties = counties;
        this.issues = issues;
    }

    @Override
    public String id() {
        return "knox";
    }

    @Override
    public RunDescription description() {
        return KnoxParameters.DESCRIPTION;
    }

    @Override
    public Class<KnoxParameters> parameterType() {
        return KnoxParameters.class;
    }

    @Override
    public KnoxParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        return new KnoxParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                given.metresOrDefault(KnoxParameters.METRES),
                given.number(KnoxParameters.DAYS),
                given.number(KnoxParameters.PERMUTATIONS));
    }

    @Override
    public String dataVersion(KnoxParameters asked) {
        return issues.dataVersion(asked.selection());
    }

    @Override
    public RunOutcome execute(KnoxParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        TimedIssuePoints input = context.read(() -> issues.listTimed(asked.selection(), plane));
        if (input.size() < 2) {
            throw new UnusableDataException("too-few-points", "Near repeats need at least two issues.");
        }
        Knox knox = Knox.of(
                input.points(),
                input.seconds(),
                new Knox.Thresholds(
                        asked.metres(), Duration.ofDays(asked.days()).toSeconds()),
                new Knox.Permutations(asked.permutations(), SEED),
                THREADS,
                context.progress("compute", 0.3, 0.9));
        RunCard card = new RunCard(
                "Knox's test with exchanged times",
                asked,
                List.of(),
                new RunCard.Input(
                        input.size(),
                        input.size(),
                        List.of(),
                        asked.from().toString(),
                        asked.to().toString(),
                        new DataHash()
                                .add(input.points().xs())
                                .add(input.points().ys())
                                .add(input.seconds())
                                .hex()),
                SEED,
                KnoxResultSummary.of(knox));
        return new RunOutcome(card, () -> {});
    }
}
