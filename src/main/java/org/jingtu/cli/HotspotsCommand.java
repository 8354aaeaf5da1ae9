package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.hotspot.Correction;
import org.jingtu.analysis.hotspot.EmpiricalBayes;
import org.jingtu.analysis.hotspot.HotspotAnalysis;
import org.jingtu.analysis.hotspot.HotspotResult;
import org.jingtu.analysis.hotspot.PValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gi* of cells or areas: {@code id,x,y,value,z,p,q,class}. */
@Command(name = "hotspots", mixinStandardHelpOptions = true, description = "Hot and cold spots (Gi*)")
final class HotspotsCommand extends FileAnalysis {
    private static final int FEW_PLACES = 30;

    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Option(names = "--effort", description = "patrol tracks; counts are tested per kilometre, unpatrolled is no data")
    private @Nullable Path effort;

    @Option(names = "--population", paramLabel = "COLUMN", description = "of --areas or --cells; rates are tested")
    private @Nullable String population;

    @Mixin
    private WeightOptions neighbourhood = new WeightOptions();

    @Option(names = "--correction", description = "fdr (default), by, bonferroni, holm, none")
    private String correction = "fdr";

    @Option(
            names = "--p",
            description = "normal, permutation or exact; default: permutation for points, exact by effort, else normal")
    private @Nullable String p;

    @Override
    void analyse() throws IOException {
        requireOptions();
        Table.requireWritable(this);
        Places read = population == null ? places.read(this) : places.read(this, population);
        Path tracks = effort;
        if (tracks != null) {
            read.withExposure(PatrolKilometres.of(this, tracks, zone(), read));
        } else if (population != null) {
            read.withExposure(read.column(0));
        }
        long start = System.nanoTime();
        HotspotResult result = read.hasExposure() ? testRates(read) : test(read);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("plane", read.plane().code());
        write(read, result);
    }

    private void requireOptions() {
        places.require(this);
        if (!Set.of("fdr", "by", "bonferroni", "holm", "none").contains(correction)) {
            throw usage("--correction is fdr, by, bonferroni, holm or none, not '" + correction + "'");
        }
        if (p != null && !Set.of("normal", "permutation", "exact").contains(p)) {
            throw usage("--p is normal, permutation or exact, not '" + p + "'");
        }
        if (effort != null && !places.isPoints()) {
            throw usage("--effort goes with --points only; areas and cells take --population");
        }
        if (population != null && places.isPoints()) {
            throw usage("--population goes with --areas or --cells only; points take --effort");
        }
        neighbourhood.require(this, places.isAreas());
    }

    private HotspotResult test(Places read) {
        String method = p != null ? p : places.isPoints() ? "permutation" : "normal";
        if (method.equals("exact")) {
            requireCounts(read.values());
        }
        SpatialWeights weights = neighbourhood.weights(this, read);
        return analysis(method).ofValues(read.values(), weights, progress());
    }

    /** Counts by their exposure: the exact test of the counts, or Gi* of the rates shrunk by empirical Bayes. */
    private HotspotResult testRates(Places read) {
        double[] counts = read.values();
        double[] exposure = read.exposure();
        requireCounts(counts);
        if (Arrays.stream(exposure).anyMatch(e -> e < 0)) {
            throw new UnusableDataException("negative-exposure", "A population below 0 cannot be divided by.");
        }
        String method = p != null ? p : places.isPoints() ? "exact" : "normal";
        double[] rates = EmpiricalBayes.rates(counts, exposure);
        SpatialWeights weights = neighbourhood.weights(this, read, rates);
        card.parameter("indicator", places.isPoints() ? "per kilometre patrolled" : "per " + population);
        HotspotAnalysis analysis = analysis(method);
        return method.equals("exact")
                ? analysis.ofCounts(counts, exposure, weights, progress())
                : analysis.ofRates(counts, exposure, weights, progress());
    }

    private HotspotAnalysis analysis(String method) {
        card.parameter("p", method);
        card.parameter("correction", correction);
        return new HotspotAnalysis(PValue.named(method), Correction.named(correction), threads);
    }

    private static void requireCounts(double[] values) {
        if (Arrays.stream(values).anyMatch(v -> v < 0 || v != Math.rint(v) || v > Integer.MAX_VALUE)) {
            throw new UnusableDataException("not-counts", "Whole counts of at least 0 are needed.");
        }
    }

    private void write(Places read, HotspotResult result) throws IOException {
        double[][] xy = read.outputCentres();
        Table table = new Table(
                read.hasExposure()
                        ? List.of("id", "x", "y", "value", "z", "p", "q", "class", "count", "exposure")
                        : List.of("id", "x", "y", "value", "z", "p", "q", "class"));
        for (int i = 0; i < read.size(); i++) {
            table.add(row(read, xy, result, i), read.shape(i));
        }
        card.result("tested", result.tested());
        card.result("noData", read.size() - result.tested());
        card.result("islands", result.islands());
        for (int k = 3; k >= 1; k--) {
            String level = new String[] {"90", "95", "99"}[k - 1];
            card.result("hot" + level, result.count(k));
            card.result("cold" + level, result.count(-k));
        }
        if (read.size() < FEW_PLACES) {
            card.warning("Fewer than " + FEW_PLACES + " places: a normal or Pearson tail is a rough guide only.");
        }
        table.write(this);
    }

    /** Places without data have blanks, never a cold class. */
    private static List<Object> row(Places read, double[][] xy, HotspotResult result, int i) {
        List<Object> row = new ArrayList<>(List.of(read.id(i), xy[0][i], xy[1][i]));
        if (result.noData(i)) {
            IntStream.range(0, 5).forEach(k -> row.add(""));
        } else {
            row.addAll(List.of(result.value(i), result.z(i), result.p(i), result.q(i), result.hotspotClass(i)));
        }
        if (read.hasExposure()) {
            row.add(read.values()[i]);
            row.add(read.exposure()[i]);
        }
        return row;
    }
}
