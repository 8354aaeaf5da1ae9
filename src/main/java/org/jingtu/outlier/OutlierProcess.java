package org.jingtu.outlier;

import java.util.List;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.lattice.LatticeInput;
import org.jingtu.lattice.LatticeInputs;
import org.jingtu.lattice.LatticeService;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.springframework.stereotype.Component;

/** High among low, low among high, and alike with their neighbours: local Moran's I of cells as a run. */
@Component
class OutlierProcess implements RunProcess<OutlierParameters> {
    static final String ID = "outliers";

    private final CountyService counties;
    private final IssuePointService issues;
    private final LatticeService lattices;
    private final ResultFeatureService results;

    OutlierProcess(
            CountyService counties, IssuePointService issues, LatticeService lattices, ResultFeatureService results) {
        this.counties = counties;
        this.issues = issues;
        this.lattices = lattices;
        this.results = results;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return OutlierParameters.DESCRIPTION;
    }

    @Override
    public Class<OutlierParameters> parameterType() {
        return OutlierParameters.class;
    }

    @Override
    public OutlierParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        return new OutlierParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                lattices.indicator(given, selection),
                given.choice(LatticeInputs.GRID),
                given.metres(LatticeInputs.CELL),
                given.metres(LatticeInputs.BAND),
                given.number(OutlierParameters.PERMUTATIONS),
                given.choice(OutlierParameters.CORRECTION));
    }

    @Override
    public String dataVersion(OutlierParameters asked) {
        return lattices.dataVersion(asked.selection(), asked.isPerEffort());
    }

    @Override
    public RunOutcome execute(OutlierParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        LatticeInput input = context.read(() -> lattices.read(asked.selection(), asked.isPerEffort(), plane));
        OutlierComputation.Outcome outcome =
                new OutlierComputation(asked, input).compute(context.progress("compute", 0.3, 0.9));
        RunCard card = new RunCard(
                asked.isPerEffort()
                        ? "local Moran's I of finds per patrolled kilometre (empirical Bayes), conditional moments and"
                                + " permutation"
                        : "local Moran's I of counts, conditional moments and permutation",
                outcome.chosen(),
                outcome.reasons(),
                outcome.table().lattice().told(),
                OutlierComputation.SEED,
                outcome.table().summary());
        List<ResultFeature> features = outcome.table().features(new PlanarGeometries(plane));
        return new RunOutcome(card, () -> results.store(context.runId(), features));
    }
}
