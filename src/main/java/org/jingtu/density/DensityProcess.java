package org.jingtu.density;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.density.Bandwidth;
import org.jingtu.analysis.density.DensityOptions;
import org.jingtu.analysis.density.DensityRaster;
import org.jingtu.analysis.density.EdgeCorrection;
import org.jingtu.analysis.density.Kernel;
import org.jingtu.analysis.density.KernelDensity;
import org.jingtu.geo.MetricCrs;
import org.jingtu.issue.IssuePointService;
import org.jingtu.issue.IssueSelection;
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

/** Kernel density of issues as a run. */
@Component
class DensityProcess implements RunProcess<DensityParameters> {
    static final String ID = "density";

    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final double SIGMAS_SHOWN = 3;

    private final CountyService counties;
    private final IssuePointService issues;
    private final DensityRepository repository;

    DensityProcess(CountyService counties, IssuePointService issues, DensityRepository repository) {
        this.counties = counties;
        this.issues = issues;
        this.repository = repository;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public RunDescription description() {
        return DensityParameters.DESCRIPTION;
    }

    @Override
    public Class<DensityParameters> parameterType() {
        return DensityParameters.class;
    }

    @Override
    public DensityParameters parse(RunParameters given) {
        IssueSelection selection = issues.parse(given, counties.today());
        return new DensityParameters(
                selection.from(),
                selection.to(),
                selection.categories(),
                selection.sources(),
                given.choice(DensityParameters.KERNEL),
                given.metres(DensityParameters.BANDWIDTH),
                given.metres(DensityParameters.CELL));
    }

    @Override
    public String dataVersion(DensityParameters parameters) {
        return issues.dataVersion(parameters.selection());
    }

    @Override
    public RunOutcome execute(DensityParameters asked, RunContext context) {
        County county = counties.getPlaced();
        MetricCrs plane = MetricCrs.at(county.longitude(), county.latitude());
        PlanarPoints all =
                context.read(() -> issues.list(asked.selection(), plane)).points();
        PlanarPoints points = FarAway.without(all);
        if (points.size() == 0) {
            throw new UnusableDataException("too-few-points", "There are no issues in this window.");
        }
        List<RunCard.Reason> reasons = new ArrayList<>();
        Kernel kernel = Kernel.named(asked.kernel());
        double bandwidth = bandwidth(asked, points, reasons);
        DensityExtent extent =
                DensityExtent.of(points, kernel == Kernel.GAUSSIAN ? SIGMAS_SHOWN * bandwidth : bandwidth);
        double cell = cell(asked, bandwidth, extent, reasons);
        RasterGrid grid = extent.grid(cell);
        DensityRaster raster = KernelDensity.of(
                points,
                grid,
                new DensityOptions(kernel, bandwidth, EdgeCorrection.NONE, THREADS),
                context.progress("compute", 0.1, 0.95));
        DensityField field = DensityField.of(raster);
        double peak = raster.peakPerSquareMetre() * DensityRaster.HECTARE;
        DensityResult result =
                new DensityResult(peak, DensityBreaks.of(peak), bandwidth, cell, extent.bounds(plane), plane.code());
        RunCard card = new RunCard(
                "kernel density, " + asked.kernel(),
                asked.with(bandwidth, cell),
                reasons,
                input(asked, all, points),
                0,
                result);
        return new RunOutcome(card, () -> repository.insert(context.runId(), field));
    }

    private static double bandwidth(DensityParameters asked, PlanarPoints points, List<RunCard.Reason> reasons) {
        Double given = asked.bandwidthMetres();
        if (given != null) {
            return given;
        }
        Bandwidth chosen = Bandwidth.automatic(points);
        double metres = Math.max(1, Math.rint(chosen.metres()));
        reasons.add(new RunCard.Reason(
                "bandwidthMetres",
                metres,
                chosen.reason(),
                String.format(Locale.ROOT, "经验法则:0.9 × 离散程度 × n^-0.2,n = %d", points.size())));
        return metres;
    }

    private static double cell(
            DensityParameters asked, double bandwidth, DensityExtent extent, List<RunCard.Reason> reasons) {
        Double given = asked.cellMetres();
        if (given != null) {
            return given;
        }
        double cell = extent.automaticCell(bandwidth);
        reasons.add(new RunCard.Reason(
                "cellMetres",
                cell,
                "about a tenth of the bandwidth, larger where the extent would need over 4 million cells",
                "约为带宽的十分之一;范围过大时放大,使栅格不超过 400 万格"));
        return cell;
    }

    private static RunCard.Input input(DensityParameters asked, PlanarPoints all, PlanarPoints used) {
        return new RunCard.Input(
                all.size(),
                used.size(),
                List.of(new RunCard.LeftOut("far-away", all.size() - used.size())),
                asked.from().toString(),
                asked.to().toString(),
                new DataHash().add(all.xs()).add(all.ys()).hex());
    }
}
