package org.jingtu.pattern;

import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.autocorrelation.GearyC;
import org.jingtu.analysis.autocorrelation.GeneralG;
import org.jingtu.analysis.autocorrelation.MoranI;
import org.jingtu.geo.MetricCrs;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
import org.jingtu.lattice.IssueLattice;
import org.jingtu.lattice.LatticeInput;
import org.jingtu.lattice.LatticeInputs;
import org.jingtu.lattice.LatticeScale;
import org.jingtu.lattice.LatticeService;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunCard;
import org.jingtu.platform.run.RunContext;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunOutcome;
import org.jingtu.platform.run.RunParameters;
import org.jingtu.platform.run.RunProcess;
import org.springframework.stereotype.Component;

/** Whether cells are like their neighbours in the county as a whole, as a run. */
@Component
class AutocorrelationProcess implements RunProcess<AutocorrelationParameters> {
    private final CountyService counties;
    private final IssuePointService issues;
    private final LatticeService lattices;

    AutocorrelationProcess(CountyService counties, IssuePointService issues, LatticeService lattices) {
        this.counties = counties;
        this.issues = issues;
        this.lattices = lattices;
    }

    @Override
    public String id() {
        return "autocorrelation";
    }

    @Override
    public RunDescription description() {
        return AutocorrelationParameters.DESCRIPTION;
    }

    @Override
    public Class<AutocorrelationParameters> parameterType() {
        return AutocorrelationParameters.class;
    }

    @Override
    public AutocorrelationParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        return new AutocorrelationParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                lattices.indicator(given, selection),
                given.choice(LatticeInputs.GRID),
                given.metres(LatticeInputs.CELL),
                given.metres(LatticeInputs.BAND));
    }

    @Override
    public String dataVersion(AutocorrelationParameters asked) {
        return lattices.dataVersion(asked.selection(), asked.isPerEffort());
    }

    @Override
    public RunOutcome execute(AutocorrelationParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        LatticeInput input = context.read(() -> lattices.read(asked.selection(), asked.isPerEffort(), plane));
        context.progress("compute", 0.3, 0.9).report(0);
        LatticeScale scale = new LatticeScale();
        double cell = scale.cellMetres(asked.cellMetres(), input.issues());
        double band = scale.bandMetres(asked.bandMetres(), cell);
        IssueLattice lattice = IssueLattice.of(input, asked.isPerEffort(), LatticeInputs.shape(asked.grid()), cell);
        double[] values = lattice.values();
        SpatialWeights binary = SpatialWeights.band(lattice.centres(), band);
        SpatialWeights standardised = binary.rowStandardised();
        AutocorrelationResultSummary summary = new AutocorrelationResultSummary(
                lattice.size(),
                values.length,
                MoranI.of(values, standardised),
                GearyC.of(values, standardised),
                GeneralG.of(values, binary));
        RunCard card = new RunCard(
                "Moran's I and Geary's C with row-standardised weights, general G with binary ones; randomisation",
                asked.with(cell, band),
                scale.reasons(),
                lattice.told(),
                0,
                summary);
        return new RunOutcome(card, () -> {});
    }
}
