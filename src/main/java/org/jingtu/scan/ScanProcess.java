package org.jingtu.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.scan.CircularScan;
import org.jingtu.analysis.scan.ScanData;
import org.jingtu.analysis.scan.ScanOptions;
import org.jingtu.analysis.scan.ScanResult;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
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
import org.jingtu.result.ResultFeature;
import org.jingtu.result.ResultFeatureService;
import org.springframework.stereotype.Component;

/** Circles with more issues than their exposure explains, as a run. */
@Component
class ScanProcess implements RunProcess<ScanParameters> {
    static final String ID = "scan";

    private static final long SEED = 20260101;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final double LEVEL = 0.05;
    private static final int MOST_CIRCLES = 100;

    private final CountyService counties;
    private final IssuePointService issues;
    private final LatticeService lattices;
    private final ResultFeatureService results;

    ScanProcess(
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
        return ScanParameters.DESCRIPTION;
    }

    @Override
    public Class<ScanParameters> parameterType() {
        return ScanParameters.class;
    }

    @Override
    public ScanParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        return new ScanParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                lattices.indicator(given, selection),
                given.choice(LatticeInputs.GRID),
                given.metres(LatticeInputs.CELL),
                given.number(ScanParameters.SHARE),
                given.number(ScanParameters.PERMUTATIONS));
    }

    @Override
    public String dataVersion(ScanParameters asked) {
        return lattices.dataVersion(asked.selection(), asked.isPerEffort());
    }

    @Override
    public RunOutcome execute(ScanParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        LatticeInput input = context.read(() -> lattices.read(asked.selection(), asked.isPerEffort(), plane));
        LatticeScale scale = new LatticeScale();
        double cell = scale.cellMetres(asked.cellMetres(), input.issues());
        IssueLattice lattice = IssueLattice.of(input, asked.isPerEffort(), LatticeInputs.shape(asked.grid()), cell);
        PlanarPoints centres = lattice.centres();
        ScanData data = ScanData.of(centres, lattice.cases(), lattice.exposure());
        ScanResult scan = CircularScan.of(
                data,
                ScanOptions.inSpace(asked.maxSharePercent() / 100.0, asked.permutations(), SEED),
                THREADS,
                context.progress("compute", 0.3, 0.9));
        List<ResultFeature> circles = circles(scan, centres, cell, new PlanarGeometries(plane));
        ScanResultSummary summary = new ScanResultSummary(
                lattice.size(), centres.size(), data.totalCases(), data.totalPopulation(), circles.size());
        RunCard card = new RunCard(
                asked.isPerEffort()
                        ? "circular scan, Poisson, exposed by kilometres patrolled"
                        : "circular scan, Poisson, all cells exposed alike",
                asked.with(cell),
                scale.reasons(),
                lattice.told(),
                SEED,
                summary);
        return new RunOutcome(card, () -> results.store(context.runId(), circles));
    }

    /** Those with p of at most 5 % that share no cell, most likely first. */
    private static List<ResultFeature> circles(
            ScanResult scan, PlanarPoints centres, double cellMetres, PlanarGeometries geometries) {
        List<ResultFeature> circles = new ArrayList<>();
        for (int centre : scan.clusters(MOST_CIRCLES)) {
            if (scan.p(centre) > LEVEL) {
                continue;
            }
            double radius = radiusMetres(scan.members(centre), centre, centres) + cellMetres / 2;
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("class", "high");
            properties.put("rank", circles.size() + 1);
            properties.put("count", scan.cases(centre));
            properties.put("expected", scan.expected(centre));
            properties.put("ratio", scan.cases(centre) / scan.expected(centre));
            properties.put("llr", scan.ratio(centre));
            properties.put("p", scan.p(centre));
            properties.put("places", scan.places(centre));
            properties.put("radiusM", radius);
            circles.add(new ResultFeature(geometries.circle(centres.x(centre), centres.y(centre), radius), properties));
        }
        return circles;
    }

    private static double radiusMetres(int[] members, int centre, PlanarPoints centres) {
        double radius = 0;
        for (int member : members) {
            radius = Math.max(
                    radius, Math.hypot(centres.x(member) - centres.x(centre), centres.y(member) - centres.y(centre)));
        }
        return radius;
    }
}
