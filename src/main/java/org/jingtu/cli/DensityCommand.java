package org.jingtu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.analysis.density.Bandwidth;
import org.jingtu.analysis.density.BandwidthRule;
import org.jingtu.analysis.density.DensityOptions;
import org.jingtu.analysis.density.DensityRaster;
import org.jingtu.analysis.density.EdgeCorrection;
import org.jingtu.analysis.density.Extent;
import org.jingtu.analysis.density.Kernel;
import org.jingtu.analysis.density.KernelDensity;
import org.jingtu.geo.AsciiGrid;
import org.jingtu.geo.GeoTiff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kernel density at cell centres: {@code x,y,density}, or a raster in the metric plane. */
@Command(name = "density", mixinStandardHelpOptions = true, description = "Kernel density of points")
final class DensityCommand extends FileAnalysis {
    private static final Map<String, Double> SQUARE_METRES = Map.of("ha", 10_000.0, "km2", 1e6, "m2", 1.0);

    @Option(names = "--points", required = true, description = "file of points")
    private Path points = Path.of("");

    @Option(names = "--network", description = "lines of streets: density along them, a kilometre")
    private @Nullable Path network;

    @Option(names = "--kernel", description = "quartic (default), epanechnikov, triweight or gaussian")
    private String kernel = "quartic";

    @Option(
            names = "--bandwidth",
            paramLabel = "M",
            description = "metres, or a rule: auto (default), scott, diggle, ppl, cvl")
    private String bandwidth = "auto";

    @Option(names = "--cell", required = true, paramLabel = "M", description = "metres")
    private double cell;

    @Option(names = "--extent", paramLabel = "X0,Y0,X1,Y1", description = "in the coordinates of the points")
    private @Nullable String extent;

    @Option(names = "--edge", description = "none (default), uniform or diggle")
    private String edge = "none";

    @Option(
            names = "--split",
            description = "at crossings, with --network: discontinuous (default), continuous, simple")
    private String split = "discontinuous";

    @Option(names = "--snap", paramLabel = "M", description = "farthest from a street, with --network; default 30")
    private String snap = "30";

    @Option(names = "--per", description = "ha (default), km2 or m2")
    private String per = "ha";

    @Override
    void analyse() throws IOException {
        Kernel shape = choice("--kernel", kernel, Kernel.values());
        EdgeCorrection correction = choice("--edge", edge, EdgeCorrection.values());
        Double unit = SQUARE_METRES.get(per);
        requireOptions(unit);
        Path streets = network;
        if (streets != null) {
            new StreetDensity(this, points, streets).analyse(shape, bandwidth, cell, split, snap);
            return;
        }
        double[] window = extent == null ? null : Numbers.list(this, "--extent", extent, 4);
        BandwidthRule rule = rule();
        double given = rule == null ? Numbers.positive(this, "--bandwidth", bandwidth) : Double.NaN;
        Layer.Columns columns = Layer.Columns.anonymous(weight == null ? List.of() : List.of(weight));
        Layer layer = read("points", points, source(), columns, Layer.Want.POINTS);
        Plane plane = Plane.of(layer);
        long start = System.nanoTime();
        PlanarPoints places = plane.points(layer, weight == null ? null : layer.numbers(0));
        double metres = given;
        if (rule != null) {
            Bandwidth chosen = rule.choose(places, extent(plane, places, window), threads, progress());
            metres = chosen.metres();
            card.reason("bandwidthMetres", chosen.reason());
        }
        RasterGrid grid = grid(plane, places, window, shape == Kernel.GAUSSIAN ? 3 * metres : metres);
        DensityRaster raster =
                KernelDensity.of(places, grid, new DensityOptions(shape, metres, correction, threads), progress());
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("kernel", kernel);
        card.parameter("bandwidthMetres", metres);
        card.parameter("cellMetres", cell);
        card.parameter("edge", edge);
        card.parameter("per", per);
        card.parameter("weight", weight == null ? "none" : weight);
        card.parameter("plane", plane.code());
        card.result("pointsOutsideWindow", raster.pointsOutside());
        card.result("columns", grid.columns());
        card.result("rows", grid.rows());
        card.result("peak", raster.peakPerSquareMetre() * perUnit(unit));
        write(raster, plane, perUnit(unit));
    }

    private @Nullable BandwidthRule rule() {
        return Arrays.stream(BandwidthRule.values())
                .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(bandwidth))
                .findFirst()
                .orElse(null);
    }

    private static double perUnit(@Nullable Double unit) {
        return unit == null ? 1 : unit;
    }

    private void requireOptions(@Nullable Double unit) {
        if (unit == null) {
            throw usage("--per is ha, km2 or m2, not '" + per + "'");
        }
        if (!(cell > 0) || Double.isInfinite(cell)) {
            throw usage("--cell needs metres above 0");
        }
        if (network != null) {
            Table.requireWritable(this);
        } else if (!Set.of("csv", "tif", "asc").contains(OutputFile.ending(out))) {
            throw usage("--out must end in .csv, .tif or .asc");
        }
        Table.requireFolder(this);
    }

    private <E extends Enum<E>> E choice(String option, String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> usage(option + " is one of "
                        + Arrays.toString(values).toLowerCase(Locale.ROOT) + ", not '" + name + "'"));
    }

    /** The points with a margin that their kernels reach, on multiples of the cell; or the extent asked for. */
    private RasterGrid grid(Plane plane, PlanarPoints places, double @Nullable [] window, double reach) {
        Extent extent = extent(plane, places, window);
        if (window != null) {
            return RasterGrid.covering(extent.west(), extent.south(), extent.east(), extent.north(), cell);
        }
        double west = Math.floor((extent.west() - reach) / cell) * cell;
        double south = Math.floor((extent.south() - reach) / cell) * cell;
        return RasterGrid.covering(west, south, extent.east() + reach, extent.north() + reach, cell);
    }

    /** The one asked for, or the smallest around the points. */
    private static Extent extent(Plane plane, PlanarPoints places, double @Nullable [] window) {
        if (window == null) {
            return Extent.around(places);
        }
        double[] x = {window[0], window[2], window[0], window[2]};
        double[] y = {window[1], window[1], window[3], window[3]};
        plane.toMetres(x, y);
        Arrays.sort(x);
        Arrays.sort(y);
        return new Extent(x[0], y[0], x[3], y[3]);
    }

    private void write(DensityRaster raster, Plane plane, double unit) throws IOException {
        long start = System.nanoTime();
        RasterGrid grid = raster.grid();
        OutputFile.write(out, file -> {
            switch (OutputFile.ending(out)) {
                case "tif" -> GeoTiff.write(file, grid, i -> raster.perSquareMetre(i) * unit, plane.code());
                case "asc" -> AsciiGrid.write(file, grid, i -> raster.perSquareMetre(i) * unit);
                default -> writeCsv(file, raster, plane, unit);
            }
        });
        card.seconds("write", System.nanoTime() - start);
    }

    private static void writeCsv(Path file, DensityRaster raster, Plane plane, double unit) throws IOException {
        RasterGrid grid = raster.grid();
        double[] x = new double[grid.columns()];
        double[] y = new double[grid.columns()];
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            writer.write("x,y,density\n");
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < x.length; column++) {
                    x[column] = grid.centreX(column);
                    y[column] = grid.centreY(row);
                }
                plane.toOutput(x, y);
                for (int column = 0; column < x.length; column++) {
                    double density = raster.perSquareMetre(row * x.length + column) * unit;
                    writer.write(x[column] + "," + y[column] + "," + density + "\n");
                }
            }
        }
    }
}
